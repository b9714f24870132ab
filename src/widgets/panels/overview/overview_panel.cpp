#include "widgets/panels/overview/overview_panel.h"

#include "ui_overview_panel.h"
#include "widgets/controls/focus_order.h"
#include "widgets/panels/overview/chart_card.h"
#include "widgets/panels/overview/past_view.h"
#include "widgets/panels/overview/reviews_card.h"
#include "workbench/audit_overview.h"
#include "workbench/audit_session.h"
#include "workbench/file_reader.h"
#include "workbench/moment_text.h"
#include "workbench/overview_loader.h"
#include "workbench/overview_tables.h"
#include "workbench/plan_load.h"
#include "workbench/qt_convert.h"
#include "workbench/subject_status.h"
#include "workbench/words.h"
#include "workbench/workbench_settings.h"

#include <QEvent>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int foldBelow = 1000;          ///< pixels under which there is one column
constexpr int foldBelowCharacters = 140; ///< or characters, whichever is more
constexpr std::size_t shownActions = 8;
constexpr int changesRows = 10; ///< more are scrolled to
constexpr int defaultDays = 28; ///< back to which changes are shown, unless actions were reviewed later

void fill(SummaryTable& view, const TextTable& table) {
    showRows(view.rows(), table.headers, table.rows);
    view.setVisible(!table.rows.empty());
}

} // namespace

OverviewPanel::OverviewPanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_settings(context.settings),
      m_ui(std::make_unique<Ui::OverviewPanel>()), m_loader(new OverviewLoader(context.session, this)),
      m_progress(nullptr), m_past(new PastView(this)), m_reviews(new ReviewsCard(context.session, this)) {
    m_ui->setupUi(this);
    m_progress = new ChartCard(QStringLiteral("progress"), tr("by area, apart from what is judged"), this);
    m_ui->left->insertWidget(m_ui->left->indexOf(m_ui->actionsCard) + 1, m_progress);
    m_ui->left->insertWidget(m_ui->left->indexOf(m_progress), m_reviews);
    connect(m_reviews, &ReviewsCard::orderChanged, this, [this] { tidyFocusOrder(this); });
    m_ui->stoppedRow->setStretch(0, 1);
    m_ui->changes->setStretched(2);
    m_ui->changes->setMostRows(changesRows);
    m_ui->changesSince->setToday(toQt(m_session.clock().today()));
    m_ui->panelLayout->addWidget(m_past);
    m_past->hide();
    connectLinks();
    connect(m_loader, &OverviewLoader::ready, this, &OverviewPanel::refresh);
    connect(&m_session, &AuditSession::auditShown, this, [this] {
        m_then.reset();
        if (m_past->isVisible())
            showPast(false);
        m_ui->changesSince->setDate({});
    });
    for (QWidget* part : {static_cast<QWidget*>(m_ui->actionsDue), static_cast<QWidget*>(m_ui->sourcesMap),
                          static_cast<QWidget*>(m_ui->highlightsMap), static_cast<QWidget*>(m_ui->changes)})
        part->hide(); // until there is something to show
}

OverviewPanel::~OverviewPanel() = default;

void OverviewPanel::connectLinks() {
    connect(m_ui->carryOn, &QPushButton::clicked, this, [this] { leadToSubject(stoppedAt()); });
    connect(m_ui->worthFixing, &FindingsView::chosen, this, &Panel::destinationChosen);
    connect(m_ui->actionsDue, &SummaryTable::chosen, this, [this](const QString& id) {
        Q_EMIT destinationChosen({Destination::Kind::Action, id, {}});
    });
    connect(m_ui->sourcesMap, &SummaryTable::chosen, this, &OverviewPanel::leadToSubject);
    connect(m_ui->highlightsMap, &SummaryTable::chosen, this, &OverviewPanel::leadToSubject);
    connect(m_ui->changes, &SummaryTable::chosen, this,
            [this](const QString& id) { Q_EMIT destinationChosen(destinationOf(id)); });
    connect(m_ui->changesSince, &QLineEdit::editingFinished, this, &OverviewPanel::showChanges);
    connect(m_ui->seePast, &QPushButton::clicked, this, [this] { showPast(true); });
    connect(m_past, &PastView::closed, this, [this] { showPast(false); });
    connect(m_ui->sourcesDetail, &QPushButton::clicked, this, [this] {
        m_eachStatement = !m_eachStatement;
        showSources();
    });
}

void OverviewPanel::leadToSubject(const QString& subjectId) {
    Q_EMIT destinationChosen({Destination::Kind::Subject, subjectId, {}});
}

void OverviewPanel::refresh() {
    showStopped();
    showCharts();
    showSources();
    showHighlights();
    showActions();
    m_reviews->showAudit(*m_loader->overview()->snapshot, m_loader->overview()->today);
    showFindings();
    showChanges();
    tidyFocusOrder(this);
    Q_EMIT inViewChanged();
}

QString OverviewPanel::stoppedAt() const {
    const QString path = fromPath(m_session.path());
    const Framework* framework = m_session.framework();
    QString subject;
    if (m_settings.lastAudit(path) == toQt(m_session.auditId().text()))
        subject = m_settings.lastSubject(path);
    if (framework && framework->areaOf(toCore(subject)) == nullptr)
        subject = framework->items().empty() ? QString() : toQt(framework->items().front()->id);
    return subject;
}

void OverviewPanel::showStopped() {
    const Overview& overview = *m_loader->overview();
    const std::string subject = toCore(stoppedAt());
    m_ui->stoppedTitle->setText(toQt(overview.snapshot->framework->labelOf(subject)));
    QStringList detail;
    const auto last = m_session.service().history(m_session.auditId(), subject, 1);
    if (last && !last->empty())
        detail.append(
            tr("changed %1 by %2", "moment, role")
                .arg(momentText(toQt(last->front().at), toQt(overview.today)), toQt(last->front().author)));
    const SubjectStatus status = statusOf(*overview.snapshot, subject);
    if (status.judged)
        detail.append(status.levelName.isEmpty() ? tr("not judged yet") : status.levelName);
    detail.append(evidenceCountText(status.evidenceCount, static_cast<int>(status.sources.size())));
    for (QString& part : detail) // a line breaks between them, not within
        part.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    m_ui->stoppedDetail->setText(detail.join(QStringLiteral(" · ")));
    m_ui->carryOn->setText(last && last->empty() ? tr("Begin here") : tr("Carry on"));
}

void OverviewPanel::showCharts() {
    const auto charts = profileCharts(*m_loader->overview());
    while (m_profiles.size() > charts.size()) {
        delete m_profiles.back();
        m_profiles.pop_back();
    }
    for (std::size_t at = 0; at < charts.size(); ++at) {
        if (at == m_profiles.size()) {
            m_profiles.push_back(new ChartCard(QStringLiteral("profile%1").arg(at + 1),
                                               tr("how many stand where. Not a grade."), this));
            m_ui->profileLayout->addWidget(m_profiles.back());
        }
        m_profiles[at]->setChart(charts[at]);
    }
    m_progress->setChart(progressChart(*m_loader->overview()));
}

void OverviewPanel::showSources() {
    if (!m_loader->overview())
        return;
    fill(*m_ui->sourcesMap, sourcesTable(*m_loader->overview(), m_eachStatement));
    m_ui->sourcesNote->setText(sourcesNote(*m_loader->overview()));
    m_ui->sourcesHint->setText(m_eachStatement ? tr("sources per statement") : tr("sources per area"));
    m_ui->sourcesDetail->setText(m_eachStatement ? tr("By area") : tr("Each statement"));
    m_ui->sourcesDetail->setAccessibleName(m_eachStatement ? tr("Show sources by area")
                                                           : tr("Show sources for each statement"));
}

void OverviewPanel::showHighlights() {
    const TextTable table = highlightsTable(*m_loader->overview());
    fill(*m_ui->highlightsMap, table);
    m_ui->highlightsCard->setVisible(!table.rows.empty());
}

void OverviewPanel::showActions() {
    const TextTable table = dueActionsTable(*m_loader->overview(), shownActions);
    fill(*m_ui->actionsDue, table);
    m_ui->actionsHint->setText(
        planSummary(m_loader->overview()->snapshot->actions, m_loader->overview()->today));
    m_ui->actionsEmpty->setVisible(table.rows.empty());
}

void OverviewPanel::showFindings() {
    const auto groups = findingGroups(*m_loader->overview());
    std::size_t places = 0;
    for (const FindingGroup& group : groups)
        places += group.lines.size();
    m_ui->worthFixing->setGroups(groups);
    m_ui->worthFixing->setVisible(!groups.empty());
    m_ui->findingsEmpty->setVisible(groups.empty());
    m_ui->findingsHint->setText(groups.empty() ? QString() : QString::number(places));
}

QDate OverviewPanel::suggestedSince() const {
    QDate since = toQt(m_session.clock().today()).addDays(-defaultDays);
    for (const Action& action : m_loader->overview()->snapshot->actions) {
        for (const ReviewRound& round : action.rounds) {
            if (round.date < m_session.clock().today())
                since = std::max(since, toQt(round.date));
        }
    }
    return since;
}

void OverviewPanel::readThen() {
    const Timestamp begun = m_session.audit()->createdAt;
    const QDate since = m_ui->changesSince->date();
    const Timestamp day(std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(since.startOfDay().toMSecsSinceEpoch())));
    using Then = std::optional<AuditSnapshot>;
    m_session.reader().ask<Then>(
        this,
        [id = m_session.auditId(),
         moment = std::max(begun, day)](const AuditService& service) -> Result<Then> {
            auto snapshot = service.snapshotAt(id, moment);
            if (!snapshot)
                return tl::unexpected(snapshot.error());
            return Then(std::move(*snapshot));
        },
        [this, key = std::pair(m_session.auditId(), since)](Then then) {
            m_then = {key, std::move(then)};
            showChanges();
            if (m_pastWanted)
                showPast(true);
        });
}

bool OverviewPanel::knowsThen() const {
    return m_then && m_then->first == std::pair(m_session.auditId(), m_ui->changesSince->date());
}

void OverviewPanel::showChanges() {
    if (!m_loader->overview())
        return;
    if (!m_ui->changesSince->date().isValid())
        m_ui->changesSince->setDate(suggestedSince());
    if (!knowsThen()) {
        readThen();
        return;
    }
    const std::optional<AuditSnapshot>& before = m_then->second;
    const AuditSnapshot& now = *m_loader->overview()->snapshot;
    const auto changes = before ? analysis::changesBetween(*before, now) : analysis::AuditChanges{};
    fill(*m_ui->changes, changesTable(changes, *now.framework));
    m_ui->changesEmpty->setVisible(changes.isEmpty());
    m_ui->changesEmpty->setText(before ? tr("Nothing has changed since then.")
                                       : tr("What the audit was like then cannot be read from its history."));
}

void OverviewPanel::showPast(bool past) {
    m_pastWanted = past && !(m_loader->overview() && knowsThen());
    if (m_pastWanted) {
        showChanges(); // and this once more, when it is known
        return;
    }
    if (past && !m_then->second)
        return;
    if (past)
        m_past->showAudit(*m_then->second, m_ui->changesSince->text());
    m_past->setVisible(past);
    m_ui->scroll->setVisible(!past);
    if (past)
        m_past->focusList();
    else
        m_ui->seePast->setFocus(Qt::OtherFocusReason);
    tidyFocusOrder(this);
}

QString OverviewPanel::inView() const {
    const Overview* overview = m_loader->overview();
    if (!overview)
        return {};
    QStringList parts = workDone(*overview->snapshot, overview->progress.whole);
    parts.append(overview->snapshot->evidence.size() == 1
                     ? tr("1 piece of evidence")
                     : tr("%1 pieces of evidence").arg(overview->snapshot->evidence.size()));
    return parts.join(QStringLiteral(" · "));
}

void OverviewPanel::reveal(const QString&) {
    // All of the audit is in view already.
}

QList<QWidget*> OverviewPanel::regions() const {
    if (m_past->isVisible())
        return {m_past};
    QList<QWidget*> regions{m_ui->stoppedCard};
    for (ChartCard* profile : m_profiles)
        regions.append(profile);
    regions.append({m_ui->actionsCard, m_reviews, m_progress, m_ui->findingsCard, m_ui->sourcesCard,
                    m_ui->highlightsCard, m_ui->changesCard});
    return regions;
}

void OverviewPanel::enter() {
    if (m_past->isVisible())
        m_past->focusList();
    else
        m_ui->carryOn->setFocus(Qt::OtherFocusReason);
}

void OverviewPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    m_loader->setActive(true);
    if (m_loader->overview() && m_loader->overview()->snapshot->audit.id == m_session.auditId())
        showStopped(); // one may have stopped elsewhere without having changed anything
}

void OverviewPanel::hideEvent(QHideEvent* event) {
    Panel::hideEvent(event);
    m_loader->setActive(false);
}

void OverviewPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    layOut();
}

void OverviewPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void OverviewPanel::layOut() {
    const bool narrow = width() < std::max(foldBelow, foldBelowCharacters * fontMetrics().averageCharWidth());
    m_ui->columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->columns->setStretch(0, narrow ? 0 : 10);
    m_ui->columns->setStretch(1, narrow ? 0 : 11);
}

} // namespace inclusion
