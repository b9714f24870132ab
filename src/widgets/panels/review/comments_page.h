#pragma once

#include "core/base/id.h"
#include "workbench/destination.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CommentsPage;
}

namespace inclusion {

class AuditSession;
class CommentBox;
class CommentsModel;
class Dialogs;
class EmptyGuide;
class ReplyPreview;
class TypedComment;

/// What reviewers said: their replies come in here, and each comment is answered and settled.
class CommentsPage : public QWidget {
    Q_OBJECT

public:
    CommentsPage(AuditSession& session, Dialogs& dialogs, QWidget* parent = nullptr);
    ~CommentsPage() override;

    void choose(const ReviewCommentId& id);
    void chooseSubject(const QString& subjectId);
    void previewReply(const QString& path);
    void takeFocus();

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);
    /// A pack is to be made first.
    void packWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Side { Comment, Preview, Typed };

    void showSide(Side side);
    void layOut();
    void refresh();
    void showChosen();

    AuditSession& m_session;
    std::unique_ptr<Ui::CommentsPage> m_ui;
    CommentsModel* m_model;
    ReplyPreview* m_preview;
    TypedComment* m_typed;
    CommentBox* m_box;
    EmptyGuide* m_guide; ///< instead of it while there are no comments
    ReviewCommentId m_current;
    Side m_side = Side::Comment;
    bool m_refreshing = false;
};

} // namespace inclusion
