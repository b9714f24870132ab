#include "core/analysis/changes.h"
#include "core/report/minutes.h"
#include "ui_meetings_page.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/review/meetings_page.h"
#include "workbench/attachment_files.h"
#include "workbench/audit_session.h"
#include "workbench/background.h"
#include "workbench/error_text.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardItemModel>
#include <QTimer>

/// What a meeting puts on paper: what changed since the last one, and its minutes.
namespace inclusion {
namespace {

constexpr int shownChanges = 20;

QString actionText(analysis::ActionChange::Kind kind) {
    using Kind = analysis::ActionChange::Kind;
    switch (kind) {
    case Kind::Added:
        return MeetingsPage::tr("new action");
    case Kind::Changed:
        return MeetingsPage::tr("action changed");
    case Kind::Finished:
        return MeetingsPage::tr("✓ action done");
    case Kind::Stopped:
        return MeetingsPage::tr("action stopped");
    case Kind::Removed:
        break;
    }
    return MeetingsPage::tr("action removed");
}

QString changeText(const analysis::SubjectChange& change) {
    QStringList parts;
    if (change.levelChanged()) {
        const QString now =
            change.levelAfter ? toQt(change.levelAfter->title) : MeetingsPage::tr("not judged");
        parts.append(change.levelBefore
                         ? MeetingsPage::tr("%1, before: %2").arg(now, toQt(change.levelBefore->title))
                         : MeetingsPage::tr("judged: %1").arg(now));
    }
    if (change.rationaleChanged)
        parts.append(MeetingsPage::tr("reason reworded"));
    if (change.descriptionChanged)
        parts.append(MeetingsPage::tr("description changed"));
    if (change.evidenceAdded > 0)
        parts.append(MeetingsPage::tr("evidence added: %1").arg(change.evidenceAdded));
    if (change.evidenceTakenOff > 0)
        parts.append(MeetingsPage::tr("evidence taken off: %1").arg(change.evidenceTakenOff));
    if (change.highlightsChanged > 0)
        parts.append(MeetingsPage::tr("highlights changed: %1").arg(change.highlightsChanged));
    if (change.notesChanged > 0)
        parts.append(MeetingsPage::tr("notes changed: %1").arg(change.notesChanged));
    if (parts.isEmpty() && change.stateChanged)
        parts.append(MeetingsPage::tr("how far the work has got"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

Result<AuditSnapshot> MeetingsPage::earlier() const {
    const QDate day = m_ui->since->date();
    if (!day.isValid())
        return failure(ErrorCode::NotFound, {"day", ""});
    const Timestamp begun = m_session.audit()->createdAt;
    const Timestamp start(std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch())));
    return m_session.service().snapshotAt(m_session.auditId(), std::max(begun, start));
}

void MeetingsPage::showChanges() {
    const bool dayGiven = m_ui->since->date().isValid();
    const auto before = dayGiven && !m_current.isEmpty()
                            ? earlier()
                            : Result<AuditSnapshot>(tl::unexpect, Error{ErrorCode::NotFound, {}, {}});
    std::vector<TextRow> rows;
    if (const auto now = before ? m_session.service().snapshot(m_session.auditId()) : before) {
        const auto changes = analysis::changesBetween(*before, *now);
        for (const analysis::SubjectChange& change : changes.subjects)
            rows.push_back(
                {toQt(change.subjectId),
                 {TextCell(toQt(now->framework->labelOf(change.subjectId))), TextCell(changeText(change))}});
        for (const analysis::ActionChange& change : changes.actions)
            rows.push_back(
                {toQt(change.id.text()), {TextCell(shown(change.title)), TextCell(actionText(change.kind))}});
    }
    m_ui->sinceEmpty->setText(!dayGiven ? tr("Choose the day of the last review to see what changed since.")
                                        : tr("Nothing has changed since then."));
    m_ui->sinceEmpty->setVisible(rows.empty());
    m_ui->sinceRows->setVisible(!rows.empty());
    m_ui->sinceRows->setMostRows(shownChanges);
    showRows(m_ui->sinceRows->rows(), {tr("About"), tr("What changed")}, rows);
    m_ui->saveChanges->setEnabled(dayGiven);
}

void MeetingsPage::saveDocument(const QString& name, SpokenLabel& told,
                                const std::function<report::ReportDocument()>& make) {
    const QString folder = QFileInfo(fromPath(m_session.path())).absolutePath();
    const QString suggestion = QDir(folder).filePath(safeFileName(name) + QStringLiteral(".pdf"));
    m_dialogs.askSaveFile(window(), FileKind::Minutes, suggestion, [this, make, &told](const QString& path) {
        inBackground<Result<std::vector<std::string>>>(
            this, [make, write = m_services.writeDocument, to = toPath(path)] { return write(make(), to); },
            [&told, path](Result<std::vector<std::string>> written) {
                const QString text = written ? tr("It stands in %1.").arg(QDir::toNativeSeparators(path))
                                             : errorText(written.error());
                told.say((written ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + text, text);
                told.show();
                // When it has its place below the button.
                QTimer::singleShot(0, &told, [&told] { bringIntoSight(told); });
            });
    });
}

void MeetingsPage::saveMinutes() {
    if (!m_session.commitPending())
        return;
    const auto present = meeting();
    auto now = m_session.service().snapshot(m_session.auditId());
    if (!present || !now) {
        if (!now)
            m_session.report(now.error());
        return;
    }
    auto before = earlier();
    std::optional<AuditSnapshot> then;
    if (before)
        then = std::move(*before);
    report::ReportOptions options;
    options.today = m_session.clock().today();
    options.createdAt = m_session.clock().now();
    const Date day = toCore(m_ui->since->date()).value_or(present->date);
    saveDocument(tr("Minutes %1", "file name").arg(toQt(present->date.iso())), *m_ui->meetingDone,
                 [now = std::move(*now), then = std::move(then), present = *present, options, day] {
                     std::optional<report::EarlierState> state;
                     if (then)
                         state.emplace(report::EarlierState{*then, day});
                     return report::buildMinutes(now, present, state, options);
                 });
}

void MeetingsPage::saveChanges() {
    if (!m_session.commitPending())
        return;
    auto before = earlier();
    auto now = m_session.service().snapshot(m_session.auditId());
    const auto day = toCore(m_ui->since->date());
    if (!before || !now || !day) {
        m_session.report(!before ? before.error() : now.error());
        return;
    }
    report::ReportOptions options;
    options.today = m_session.clock().today();
    options.createdAt = m_session.clock().now();
    saveDocument(tr("What changed since %1", "file name").arg(toQt(day->iso())), *m_ui->sinceDone,
                 [now = std::move(*now), then = std::move(*before), options, day = *day] {
                     return report::buildChanges(now, {then, day}, options);
                 });
}

} // namespace inclusion
