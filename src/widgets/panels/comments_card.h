#pragma once

#include "core/audit/review.h"
#include "widgets/controls/card.h"
#include "workbench/destination.h"

#include <string>

class QVBoxLayout;

namespace inclusion {

class AuditSession;
class CommentBox;

/// What reviewers said of the statement in view, with the answer in place. Hidden where nobody said anything.
class CommentsCard : public Card {
    Q_OBJECT

public:
    explicit CommentsCard(AuditSession& session, QWidget* parent = nullptr);

    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);

private:
    void refresh();
    void open(const ReviewCommentId& id);

    AuditSession& m_session;
    QVBoxLayout* m_rows;
    CommentBox* m_box;
    std::string m_subjectId;
    ReviewCommentId m_open; ///< the comment that is worked on
};

} // namespace inclusion
