#include "core/framework/revision_plan.h"
#include "ui_main_window.h"
#include "widgets/controls/focus_order.h"
#include "widgets/panels/panel.h"
#include "widgets/window/audit_switcher.h"
#include "widgets/window/main_window.h"
#include "workbench/audit_session.h"
#include "workbench/carried_text.h"
#include "workbench/qt_convert.h"

#include <map>

/// What the window offers about audits that follow one another.
namespace inclusion {
namespace {

const QString nextKey = QStringLiteral("nextCycleBanner");
const QString revisionKey = QStringLiteral("revisionBanner");

/// "12 parts unchanged, 1 changed, 2 dropped".
QString revisionText(const std::vector<RevisionChange>& changes) {
    using Kind = RevisionChange::Kind;
    std::map<Kind, int> counts;
    for (const RevisionChange& change : changes)
        ++counts[change.kind];
    QStringList parts;
    const auto add = [&](Kind kind, const QString& text) {
        if (counts[kind] > 0)
            parts.append(text.arg(counts[kind]));
    };
    add(Kind::Unchanged, MainWindow::tr("%1 parts unchanged"));
    add(Kind::Changed, MainWindow::tr("%1 changed"));
    add(Kind::Added, MainWindow::tr("%1 added"));
    add(Kind::Split, MainWindow::tr("%1 split"));
    add(Kind::Merged, MainWindow::tr("%1 merged"));
    add(Kind::Dropped, MainWindow::tr("%1 dropped"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

void MainWindow::showAudits() {
    if (!m_session || !m_session->audit())
        return;
    auto* switcher = new AuditSwitcher(*m_session, this);
    connect(switcher, &AuditSwitcher::addRequested, this, &MainWindow::addAudit);
    connect(switcher, &AuditSwitcher::nextCycleRequested, this, &MainWindow::offerNextCycle);
    connect(switcher, &AuditSwitcher::auditChosen, this, [this](const QString& id) {
        if (const auto shown = m_session->showAudit(AuditId(toCore(id))); !shown) {
            if (!m_session->hasPendingText()) // a text that cannot be saved has been told
                m_session->report(shown.error());
        } else {
            enterPanel();
        }
    });
    switcher->show();
}

void MainWindow::offerNextCycle() {
    if (!m_session || !m_session->audit() || m_session->isReadOnly())
        return;
    const QString cycle = toQt(m_session->audit()->cycle);
    QString next = cycleAfter(cycle);
    if (next.isEmpty())
        next = newAuditOffer().cycle;
    BannerContent content;
    content.tone = BannerContent::Tone::Plain;
    content.text =
        tr("Begin %1 from %2? Descriptions, reasons, notes, evidence and open actions come along. Every "
           "item waits as “not re-checked”, and nothing counts as judged until then.")
            .arg(next, cycle);
    content.waysOut.push_back({tr("Begin %1").arg(next), [this, next] {
                                   m_ui->banners->close(nextKey);
                                   if (const auto begun = m_session->beginNextAudit(toCore(next)); !begun)
                                       showProblem(begun.error());
                                   enterPanel();
                               }});
    content.waysOut.push_back({tr("Not now"), [this] {
                                   m_ui->banners->close(nextKey);
                                   enterPanel();
                               }});
    m_ui->banners->show(nextKey, content);
    // Somebody asked for it, so the keyboard goes there.
    if (QWidget* button = firstTabStop(m_ui->banners->banner(nextKey)))
        button->setFocus(Qt::OtherFocusReason);
}

void MainWindow::enterPanel() {
    if (Panel* panel = currentPanel())
        panel->enter();
}

std::shared_ptr<const Framework> MainWindow::laterRevision() const {
    const Audit& audit = *m_session->audit();
    const auto isLater = [&](const auto& framework) {
        return framework && (*framework)->data().revision > audit.frameworkRevision;
    };
    const auto own = m_session->service().schoolFrameworks();
    for (const SchoolFramework& each : own ? *own : std::vector<SchoolFramework>()) {
        if (each.frameworkId != audit.frameworkId)
            continue;
        const auto brought = m_session->service().frameworkWithId(each.frameworkId);
        return isLater(brought) ? *brought : nullptr;
    }
    if (m_services.frameworks.holdsText(audit.frameworkId, audit.frameworkHash))
        return nullptr; // as nearly always: not worth reading it
    const auto shipped = m_services.frameworks.find(audit.frameworkId);
    return isLater(shipped) ? *shipped : nullptr;
}

void MainWindow::offerRevision() {
    m_ui->banners->close(nextKey); // it spoke of another audit
    m_ui->banners->close(revisionKey);
    if (!m_session || !m_session->audit() || m_session->isReadOnly())
        return;
    const std::shared_ptr<const Framework> later = laterRevision();
    if (!later)
        return;
    BannerContent content;
    content.tone = BannerContent::Tone::Plain;
    content.text =
        tr("There is a newer revision of this framework: %1. A backup is made before the audit moves to "
           "it, and nothing is lost: what changed is marked to be looked at again.")
            .arg(revisionText(planRevision(*m_session->framework(), *later)));
    content.waysOut.push_back({tr("Move to revision %1").arg(later->data().revision), [this, later] {
                                   m_ui->banners->close(revisionKey);
                                   if (const auto moved = m_session->reviseAudit(*later); !moved)
                                       showProblem(moved.error());
                                   enterPanel();
                               }});
    content.waysOut.push_back({tr("Not now"), [this] {
                                   m_ui->banners->close(revisionKey);
                                   enterPanel();
                               }});
    m_ui->banners->show(revisionKey, content);
}

} // namespace inclusion
