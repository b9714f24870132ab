#include "widgets/panels/report/report_check.h"

#include "ui_report_check.h"
#include "workbench/report_names.h"

#include <QEvent>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int findingKindRole = Qt::UserRole;
constexpr int findingIdRole = Qt::UserRole + 1;

} // namespace

ReportCheck::ReportCheck(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::ReportCheck>()) {
    m_ui->setupUi(this);
    connect(m_ui->lookedAt, &QCheckBox::toggled, this, &ReportCheck::mayLeaveChanged);
    const auto go = [this](const QListWidgetItem* item) {
        const Destination place{
            static_cast<Destination::Kind>(item->data(findingKindRole).toInt()), item->data(findingIdRole).toString(), {}};
        if (!place.id.isEmpty())
            Q_EMIT destinationChosen(place);
    };
    connect(m_ui->findings, &QListWidget::itemActivated, this, go);
    fitList();
    setVisible(false);
}

ReportCheck::~ReportCheck() = default;

void ReportCheck::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitList();
}

/// Some lines in any size of text; the rest is reached by scrolling.
void ReportCheck::fitList() {
    constexpr int fewest = 2;
    constexpr int most = 6;
    const int line = m_ui->findings->fontMetrics().lineSpacing();
    const int frame = 2 * m_ui->findings->frameWidth() + line / 2;
    m_ui->findings->setMinimumHeight(fewest * line + frame);
    m_ui->findings->setMaximumHeight(most * line + frame);
}

void ReportCheck::show(const std::vector<ReportPlace>& places, int smallNumberThreshold) {
    std::vector<analysis::ExportFinding> findings;
    for (const ReportPlace& place : places)
        findings.push_back(place.finding);
    if (findings != m_findings)
        m_ui->lookedAt->setChecked(false);
    m_findings = std::move(findings);
    m_holdsBack = std::any_of(m_findings.begin(), m_findings.end(),
                              [](const auto& finding) { return holdsBack(finding.concern); });
    m_ui->findings->clear();
    for (const ReportPlace& place : places) {
        auto* item = new QListWidgetItem(
            tr("%1: %2", "place, concern")
                .arg(place.name, concernText(place.finding.concern, smallNumberThreshold)),
            m_ui->findings);
        item->setData(findingKindRole, place.destination);
        item->setData(findingIdRole, place.id);
    }
    if (m_ui->findings->count() > 0)
        m_ui->findings->setCurrentRow(0);
    m_ui->findingsLabel->setText(m_holdsBack
                                     ? tr("▲ Before it leaves the school: look at these (Enter leads there)")
                                     : tr("Worth a look before it leaves the school (Enter leads there)"));
    m_ui->lookedAt->setVisible(m_holdsBack);
    setVisible(!places.empty());
    Q_EMIT mayLeaveChanged();
}

bool ReportCheck::mayLeave() const {
    return !m_holdsBack || m_ui->lookedAt->isChecked();
}

} // namespace inclusion
