#include "widgets/panels/report/report_choices.h"

#include "core/report/report_template.h"
#include "ui_report_choices.h"
#include "widgets/controls/all_rows.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/report_names.h"
#include "workbench/workbench_settings.h"

#include <QKeyEvent>

#include <algorithm>

/// The choices themselves. Own templates, the logo and the names are in report_choices_own.cpp.
namespace inclusion {
namespace {

const QString freeChoice = QStringLiteral("free");
const QString ownPrefix = QStringLiteral("own:");

const std::vector<std::string>& formats() {
    static const std::vector<std::string> all{
        "pdf",          "html",           "odt",         "docx",        "xlsx",
        "csv:evidence", "csv:judgements", "csv:actions", "csv:history", "json"};
    return all;
}

/// Chooses the entry with that data; the first where there is none.
void choose(QComboBox& box, const QString& data) {
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

ReportChoices::ReportChoices(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::ReportChoices>()) {
    m_ui->setupUi(this);
    m_ui->sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->sections->setWordWrap(true);
    showAllRows(*m_ui->sections); // the choices scroll as a whole
}

ReportChoices::~ReportChoices() = default;

void ReportChoices::work(AuditSession& session, WorkbenchSettings& settings, Dialogs& dialogs) {
    m_session = &session;
    m_settings = &settings;
    m_dialogs = &dialogs;
    fill();
    restore();
    connectChoices();
    connectFiles();
    showFiles();
}

void ReportChoices::fill() {
    fillTemplates({});
    for (const report::Audience audience : report::allAudiences)
        m_ui->audience->addItem(audienceName(audience), toQt(report::idOf(audience)));
    for (const analysis::Redaction redaction : analysis::allRedactions)
        m_ui->redaction->addItem(redactionName(redaction), toQt(analysis::idOf(redaction)));
    for (const std::string& format : formats())
        m_ui->format->addItem(formatName(format), toQt(format));
    fillSections({});
}

void ReportChoices::fillTemplates(const QString& current) {
    m_ui->templateChoice->clear();
    for (const report::ReportTemplate& each : report::builtInTemplates())
        m_ui->templateChoice->addItem(templateName(each.id), toQt(each.id));
    for (const SavedTemplate& own : ownTemplates())
        m_ui->templateChoice->addItem(tr("%1 (your own)", "a template of the school").arg(toQt(own.name)),
                                      ownPrefix + toQt(own.id.text()));
    m_ui->templateChoice->addItem(tr("Chosen here"), freeChoice);
    choose(*m_ui->templateChoice, current);
}

/// The chosen ones first and in their order, then the others, unchecked; none chosen means all.
void ReportChoices::fillSections(const std::vector<std::string>& chosen) {
    const std::vector<report::SectionInfo> all = report::reportSections();
    std::vector<std::pair<report::SectionInfo, bool>> entries;
    for (const std::string& id : chosen) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
        if (found != all.end())
            entries.emplace_back(*found, true);
    }
    for (const report::SectionInfo& each : all)
        if (std::find(chosen.begin(), chosen.end(), each.id) == chosen.end())
            entries.emplace_back(each, chosen.empty());
    m_ui->sections->clear();
    for (const auto& [section, isChosen] : entries) {
        auto* item = new QListWidgetItem(toQt(section.title), m_ui->sections);
        item->setData(Qt::UserRole, toQt(section.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    m_ui->sections->setCurrentRow(0);
}

void ReportChoices::connectChoices() {
    connect(m_ui->templateChoice, &QComboBox::activated, this, [this] {
        applyTemplate();
        remember();
        Q_EMIT changed();
    });
    const auto chosen = [this] { chosenOne(); };
    connect(m_ui->audience, &QComboBox::activated, this, chosen);
    connect(m_ui->redaction, &QComboBox::activated, this, [this] {
        m_listEvidence = true; // from now on this choice says how much is told, and no template
        chosenOne();
    });
    connect(m_ui->smallNumbers, &QSpinBox::valueChanged, this, chosen);
    connect(m_ui->sections, &QListWidget::itemChanged, this, chosen);
    connect(m_ui->sections->model(), &QAbstractItemModel::rowsMoved, this, chosen);
    connect(m_ui->sections, &QListWidget::currentRowChanged, this, &ReportChoices::refreshButtons);
    connect(m_ui->format, &QComboBox::activated, this, &ReportChoices::remember);
    connect(m_ui->sectionUp, &QToolButton::clicked, this, [this] { moveSection(-1); });
    connect(m_ui->sectionDown, &QToolButton::clicked, this, [this] { moveSection(1); });
    m_ui->sections->installEventFilter(this);
    refreshButtons();
}

bool ReportChoices::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_ui->sections && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveSection(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReportChoices::moveSection(int by) {
    const int from = m_ui->sections->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_ui->sections->count())
        return;
    m_isFilling = true; // taking out and putting in is one move
    QListWidgetItem* item = m_ui->sections->takeItem(from);
    m_ui->sections->insertItem(to, item);
    m_ui->sections->setCurrentRow(to);
    m_isFilling = false;
    chosenOne();
}

void ReportChoices::chosenOne() {
    if (m_isFilling)
        return;
    choose(*m_ui->templateChoice, freeChoice);
    remember();
    refreshButtons();
    Q_EMIT changed();
}

void ReportChoices::applyTemplate() {
    const QString id = m_ui->templateChoice->currentData().toString();
    const report::ReportOptions usual;
    if (const auto builtIn = report::builtInTemplate(toCore(id))) {
        m_ui->ownName->clear();
        showOptions(builtIn->applied(usual));
    } else {
        for (const SavedTemplate& own : ownTemplates()) {
            if (ownPrefix + toQt(own.id.text()) != id)
                continue;
            m_ui->ownName->setText(toQt(own.name));
            showOptions(report::applied(own, usual));
        }
    }
    refreshButtons();
}

void ReportChoices::showOptions(const report::ReportOptions& options) {
    m_isFilling = true;
    choose(*m_ui->audience, toQt(report::idOf(options.audience)));
    choose(*m_ui->redaction, toQt(analysis::idOf(options.redaction)));
    m_ui->smallNumbers->setValue(options.smallNumberThreshold);
    m_listEvidence = options.listEvidence;
    fillSections(options.sectionIds);
    m_isFilling = false;
}

report::ReportOptions ReportChoices::options() const {
    report::ReportOptions wanted;
    wanted.audience =
        report::audienceFromId(toCore(m_ui->audience->currentData().toString())).value_or(wanted.audience);
    wanted.redaction = analysis::redactionFromId(toCore(m_ui->redaction->currentData().toString()))
                           .value_or(analysis::Redaction::Counts);
    wanted.smallNumberThreshold = m_ui->smallNumbers->value();
    wanted.listEvidence = m_listEvidence && wanted.redaction != analysis::Redaction::Counts;
    for (int row = 0; row < m_ui->sections->count(); ++row) {
        const QListWidgetItem* item = m_ui->sections->item(row);
        if (item->checkState() == Qt::Checked)
            wanted.sectionIds.push_back(toCore(item->data(Qt::UserRole).toString()));
    }
    wanted.today = m_session->clock().today();
    wanted.createdAt = m_session->clock().now();
    return wanted;
}

std::string ReportChoices::format() const {
    return toCore(m_ui->format->currentData().toString());
}

void ReportChoices::focusFirst() {
    m_ui->templateChoice->setFocus(Qt::OtherFocusReason);
}

void ReportChoices::restore() {
    const QVariantMap kept = m_settings->reportChoices();
    choose(*m_ui->format, kept.value(QStringLiteral("format")).toString());
    const QString id = kept.value(QStringLiteral("template"), QStringLiteral("governors")).toString();
    choose(*m_ui->templateChoice, id);
    if (m_ui->templateChoice->currentData().toString() != freeChoice) {
        applyTemplate();
        return;
    }
    report::ReportOptions options;
    const auto text = [&](const QString& key) { return toCore(kept.value(key).toString()); };
    options.audience = report::audienceFromId(text(QStringLiteral("audience"))).value_or(options.audience);
    options.redaction =
        analysis::redactionFromId(text(QStringLiteral("redaction"))).value_or(options.redaction);
    options.smallNumberThreshold =
        kept.value(QStringLiteral("smallNumbers"), options.smallNumberThreshold).toInt();
    options.listEvidence = kept.value(QStringLiteral("listEvidence"), true).toBool();
    for (const QString& section : kept.value(QStringLiteral("sections")).toStringList())
        options.sectionIds.push_back(toCore(section));
    showOptions(options);
}

void ReportChoices::remember() {
    const report::ReportOptions chosen = options();
    QStringList sections;
    for (const std::string& id : chosen.sectionIds)
        sections.append(toQt(id));
    m_settings->setReportChoices({{QStringLiteral("template"), m_ui->templateChoice->currentData()},
                                  {QStringLiteral("format"), m_ui->format->currentData()},
                                  {QStringLiteral("audience"), m_ui->audience->currentData()},
                                  {QStringLiteral("redaction"), m_ui->redaction->currentData()},
                                  {QStringLiteral("smallNumbers"), chosen.smallNumberThreshold},
                                  {QStringLiteral("listEvidence"), m_listEvidence},
                                  {QStringLiteral("sections"), sections}});
}

} // namespace inclusion
