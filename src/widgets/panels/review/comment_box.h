#pragma once

#include "core/audit/review.h"
#include "widgets/controls/card.h"
#include "workbench/destination.h"

#include <memory>

namespace Ui {
class CommentBox;
}

namespace inclusion {

class AuditSession;
class FormMemory;
class LevelPick;

/// One comment of a reviewer with everything that becomes of it: the answer, the action or the judgement that
/// came of it, settled or taken back.
class CommentBox : public Card {
    Q_OBJECT

public:
    explicit CommentBox(AuditSession& session, QWidget* parent = nullptr);
    ~CommentBox() override;

    /// Shows another comment; an empty id shows none. What was typed of an answer is kept for when it comes
    /// back.
    void setComment(const ReviewCommentId& id);
    const ReviewCommentId& commentId() const { return m_id; }
    void setReadOnly(bool readOnly);
    /// Beside the statement that it is about, which need not be named again.
    void setInPlace(bool inPlace);
    void focusAnswer();

Q_SIGNALS:
    /// The person wants to see what the comment is about, or what came of it.
    void destinationChosen(const inclusion::Destination& destination);

private:
    void show();
    void showLinks(const ReviewComment& comment);
    void showAnswerSide(const ReviewComment& comment);
    void addLink(const QString& name, const QString& text, const Destination& destination);
    void save();
    void refuse(QWidget& field, const QString& sentence);
    std::optional<ReviewComment> stored() const;

    AuditSession& m_session;
    std::unique_ptr<Ui::CommentBox> m_ui;
    LevelPick* m_levels;
    ReviewCommentId m_id;
    FormMemory* m_memory; ///< of an answer that is not saved yet
    bool m_readOnly = false;
    bool m_inPlace = false;
};

} // namespace inclusion
