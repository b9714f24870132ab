#include "widgets/panels/comments_card.h"

#include "widgets/controls/focus_order.h"
#include "widgets/controls/plain_label.h"
#include "widgets/panels/review/comment_box.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace inclusion {

CommentsCard::CommentsCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_rows(new QVBoxLayout), m_box(new CommentBox(session, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(tr("What governors said"), "heading", this));
    m_rows->setSpacing(8);
    layout->addLayout(m_rows);
    layout->addWidget(m_box);
    m_box->setInPlace(true);
    connect(m_box, &CommentBox::destinationChosen, this, &CommentsCard::destinationChosen);
    connect(&session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.everything || changes.touches(RecordKind::ReviewComment))
            refresh();
    });
    hide();
}

void CommentsCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    m_open = {};
    refresh();
}

void CommentsCard::setReadOnly(bool readOnly) {
    m_box->setReadOnly(readOnly);
}

void CommentsCard::open(const ReviewCommentId& id) {
    m_open = m_open == id ? ReviewCommentId() : id;
    refresh();
    m_box->focusAnswer();
}

void CommentsCard::refresh() {
    clearLayout(*m_rows);
    const std::vector<ReviewComment> all = commentsOf(m_session);
    int number = 0;
    for (const ReviewComment& comment : all) {
        if (comment.subjectId != m_subjectId || m_subjectId.empty())
            continue;
        ++number;
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(12);
        QString text = QStringLiteral("%1 · %2").arg(stateText(comment), whoText(comment));
        const QString version = versionText(versionOf(comment, all));
        if (!version.isEmpty())
            text += QStringLiteral(" · ") + version;
        if (m_open != comment.id && !comment.text.empty())
            text += QLatin1Char('\n') + shown(comment.text);
        if (m_open != comment.id && !comment.answer.empty())
            text += QLatin1Char('\n') + tr("Answer: %1").arg(shown(comment.answer));
        QLabel* said = plainLabel(text, "", row);
        said->setObjectName(QStringLiteral("comment-%1").arg(number));
        line->addWidget(said, 1);
        auto* button = new QPushButton(m_open == comment.id     ? tr("Close")
                                       : comment.answer.empty() ? tr("Answer…")
                                                                : tr("Look…"),
                                       row);
        button->setObjectName(QStringLiteral("answerComment-%1").arg(number));
        button->setAccessibleName(
            tr("%1 comment %2, of %3").arg(button->text(), QString::number(number), shown(comment.reviewer)));
        button->setProperty("buttonRole", "quiet");
        connect(button, &QPushButton::clicked, this, [this, id = comment.id] { open(id); });
        line->addWidget(button, 0, Qt::AlignTop);
        m_rows->addWidget(row);
    }
    setVisible(number > 0);
    m_box->setComment(m_open);
}

} // namespace inclusion
