#include "widgets/panels/review/reply_preview.h"

#include "ui_reply_preview.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <QPushButton>
#include <QStandardItemModel>

namespace inclusion {
namespace {

constexpr int shownRows = 12;

QString fateText(review::CommentFate fate) {
    switch (fate) {
    case review::CommentFate::New:
        return ReplyPreview::tr("new");
    case review::CommentFate::Known:
        return ReplyPreview::tr("in the file already");
    case review::CommentFate::TakenBack:
        return ReplyPreview::tr("taken back now");
    case review::CommentFate::Revised:
        return ReplyPreview::tr("worded anew");
    case review::CommentFate::Earlier:
        return ReplyPreview::tr("an earlier wording");
    case review::CommentFate::Conflicting:
        break;
    }
    return ReplyPreview::tr("conflict: both are kept");
}

/// A comment that comes in together with its being taken back says both.
QString fateText(const review::Planned<ReviewComment>& planned) {
    const QString fate = fateText(planned.fate);
    return planned.record.withdrawnAt && planned.fate != review::CommentFate::TakenBack
               ? ReplyPreview::tr("%1, taken back").arg(fate)
               : fate;
}

QString fateText(const review::Planned<FirstView>& planned) {
    return fateText(planned.fate);
}

/// "1 question", "3 questions".
QString counted(int count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

} // namespace

ReplyPreview::ReplyPreview(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::ReplyPreview>()) {
    m_ui->setupUi(this);
    m_ui->previewRows->setStretched(1);
    m_ui->previewRows->setMostRows(shownRows);
    connect(m_ui->takeReply, &QPushButton::clicked, this, [this] {
        if (m_reply && importReply(m_session, *m_reply)) {
            m_reply.reset();
            Q_EMIT closed(true);
        }
    });
    connect(m_ui->leaveReply, &QPushButton::clicked, this, [this] {
        m_reply.reset();
        Q_EMIT closed(false);
    });
}

ReplyPreview::~ReplyPreview() = default;

void ReplyPreview::showFile(const QString& path) {
    m_reply.reset();
    auto prepared = openReplyFile(m_session, path);
    m_ui->previewRows->setVisible(prepared.has_value());
    m_ui->previewConflicts->hide();
    if (!prepared) {
        m_ui->previewHeading->setText(tr("This reply cannot be taken in"));
        m_ui->previewText->setText(errorText(prepared.error()));
        m_ui->takeReply->hide();
        m_ui->leaveReply->setText(tr("Close"));
        m_ui->leaveReply->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_reply = std::move(*prepared);
    showPlan(*m_reply);
}

void ReplyPreview::showPlan(const review::PreparedReply& prepared) {
    using Fate = review::CommentFate;
    const review::MergePlan& plan = prepared.plan;
    const auto fresh = static_cast<int>(plan.toImport().size() + plan.viewsToImport().size());
    m_ui->previewHeading->setText(tr("%1 replies", "a role").arg(shown(prepared.reply.reviewer)));
    QStringList says;
    if (plan.agree > 0)
        says.append(counted(plan.agree, tr("1 agreement"), tr("%1 agreements")));
    if (plan.question > 0)
        says.append(counted(plan.question, tr("1 question"), tr("%1 questions")));
    if (plan.challenge > 0)
        says.append(counted(plan.challenge, tr("1 challenge"), tr("%1 challenges")));
    if (!plan.views.empty())
        says.append(counted(static_cast<int>(plan.views.size()), tr("1 judgement"), tr("%1 judgements")));
    if (plan.withdrawn > 0)
        says.append(counted(plan.withdrawn, tr("1 taken back"), tr("%1 taken back")));
    QStringList lines{tr("To the pack “%1” of %2: %3.")
                          .arg(shown(prepared.pack.title), toQt(prepared.pack.createdAt.date().shortForm()),
                               says.isEmpty() ? tr("nothing") : says.join(QStringLiteral(", ")))};
    lines.append(fresh == 0                     ? tr("All of it is in the file already.")
                 : plan.count(Fate::Known) == 0 ? tr("None of it is in the file yet.")
                                                : counted(fresh, tr("One of these is news to the file."),
                                                          tr("%1 of these are news to the file.")));
    if (!prepared.isLatestPack)
        lines.append(tr("A later pack has been made since: the reply is about an earlier state."));
    if (prepared.pack.auditId != m_session.auditId())
        lines.append(tr("It belongs to another audit of this file and will be shown there."));
    m_ui->previewText->setText(lines.join(QLatin1Char('\n')));
    std::vector<TextRow> rows;
    const Framework* framework = m_session.framework();
    const auto add = [&](const auto& planned, const QString& stance) {
        TextCell fate(fateText(planned));
        fate.attention = planned.fate == Fate::Conflicting || planned.fate == Fate::TakenBack;
        rows.push_back(
            {toQt(planned.record.id.text()),
             {TextCell(stance), TextCell(aboutText(framework, planned.record.subjectId)), std::move(fate)}});
    };
    for (const auto& each : plan.comments)
        add(each, nameOf(each.record.stance));
    for (const auto& each : plan.views)
        add(each, levelText(framework, each.record.subjectId, each.record.levelId));
    showRows(m_ui->previewRows->rows(), {tr("Says"), tr("About"), tr("In the file")}, rows);
    const int conflicts = plan.count(Fate::Conflicting);
    m_ui->previewConflicts->setVisible(conflicts > 0);
    m_ui->previewConflicts->setText(
        QStringLiteral("▲ ") +
        counted(conflicts, tr("1 says something else than one in the file that claims the same moment."),
                tr("%1 say something else than those in the file that claim the same moment.")) +
        QLatin1Char(' ') + tr("Both are kept; ask which one holds."));
    m_ui->takeReply->setVisible(fresh > 0);
    m_ui->takeReply->setEnabled(!m_session.isReadOnly());
    m_ui->leaveReply->setText(fresh > 0 ? tr("Leave it") : tr("Close"));
    (fresh > 0 && !m_session.isReadOnly() ? m_ui->takeReply : m_ui->leaveReply)
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace inclusion
