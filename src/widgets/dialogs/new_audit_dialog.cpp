#include "widgets/dialogs/new_audit_dialog.h"

#include "ui_new_audit_dialog.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QScreen>

#include <algorithm>
#include <array>

namespace inclusion {
namespace {

constexpr int shownFrameworks = 5; ///< of the list of frameworks; the rest scrolls
constexpr int leastDetailLines = 4;
constexpr int detailLines = 12; ///< of what is said about one of them
constexpr int dialogCharacters = 62;
constexpr int aroundFields = 420; ///< pixels of the screen beside the fields: labels, and what lies behind

constexpr std::array phases = {Phase::Nursery, Phase::Primary,     Phase::Secondary, Phase::AllThrough,
                               Phase::Special, Phase::Alternative, Phase::Post16};

} // namespace

NewAuditDialog::NewAuditDialog(const NewAuditOffer& offer, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewAuditDialog>()), m_frameworks(offer.frameworks),
      m_fromFile(offer.fromFile), m_asksSetting(!offer.settingName) {
    m_ui->setupUi(this);
    for (const Phase phase : phases)
        m_ui->phase->addItem(nameOf(phase), toQt(idOf(phase)));
    m_ui->phase->setCurrentIndex(m_ui->phase->findData(toQt(idOf(Phase::Primary))));
    for (const FrameworkChoice& framework : m_frameworks)
        m_ui->framework->addItem(framework.title);
    // Which framework it is matters too much to come about by not looking.
    if (m_frameworks.size() == 1)
        m_ui->framework->setCurrentRow(0);
    m_ui->framework->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->framework->setWordWrap(true);
    m_ui->framework->ensurePolished();
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    const int line = fontMetrics().lineSpacing();
    // No more than a part of the screen, so that the buttons below stay on it.
    m_ui->frameworkDetails->setMinimumHeight(
        std::max(leastDetailLines * line, std::min(detailLines * line, screen.height() / 4)));
    m_ui->frameworkDetails->setMinimumWidth(
        std::min(dialogCharacters * fontMetrics().averageCharWidth(), screen.width() - aroundFields));
    // As high as the frameworks that come with the program, whatever the size of the text.
    const int rows = std::min(m_ui->framework->count(), shownFrameworks);
    m_ui->framework->setFixedHeight(rows * m_ui->framework->sizeHintForRow(0) +
                                    2 * m_ui->framework->frameWidth() + 2);
    m_ui->cycle->setText(offer.cycle);
    m_ui->problem->hide();
    if (!m_asksSetting) {
        for (QWidget* widget :
             {static_cast<QWidget*>(m_ui->settingLabel), static_cast<QWidget*>(m_ui->setting),
              static_cast<QWidget*>(m_ui->phaseLabel), static_cast<QWidget*>(m_ui->phase)})
            widget->hide();
        setWindowTitle(tr("Add an audit for %1").arg(*offer.settingName));
    }
    connect(m_ui->framework, &QListWidget::itemSelectionChanged, this, &NewAuditDialog::showFramework);
    m_ui->fromFile->setVisible(static_cast<bool>(m_fromFile));
    connect(m_ui->fromFile, &QPushButton::clicked, this, &NewAuditDialog::bringFramework);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->startButton, &QPushButton::clicked, this, &NewAuditDialog::start);
    showFramework();
}

NewAuditDialog::~NewAuditDialog() = default;

int NewAuditDialog::chosenFramework() const {
    const auto chosen = m_ui->framework->selectionModel()->selectedRows();
    return chosen.isEmpty() ? -1 : chosen.front().row();
}

void NewAuditDialog::showFramework() {
    const int row = chosenFramework();
    if (row < 0)
        m_ui->frameworkDetails->setPlainText(
            tr("Choose a framework above: what it asks, what its levels mean and where it comes from is then "
               "said here. Another one can be added to the same file later, over the same evidence."));
    else
        m_ui->frameworkDetails->setHtml(m_frameworks[static_cast<std::size_t>(row)].details);
}

void NewAuditDialog::bringFramework() {
    m_fromFile(this, [this](const FrameworkChoice& brought) {
        // Brought again, it takes the place of what was read before.
        auto place = std::find_if(m_frameworks.begin(), m_frameworks.end(), [&](const FrameworkChoice& each) {
            return each.framework && each.id == brought.id;
        });
        if (place == m_frameworks.end()) {
            place = m_frameworks.insert(m_frameworks.end(), brought);
            m_ui->framework->addItem(brought.title);
        }
        const auto row = static_cast<int>(place - m_frameworks.begin());
        *place = brought;
        m_ui->framework->item(row)->setText(brought.title);
        m_ui->framework->setCurrentRow(row);
        showFramework();
        m_ui->framework->setFocus(Qt::OtherFocusReason);
    });
}

void NewAuditDialog::showProblem(const QString& problem, QWidget* field) {
    m_ui->problem->sayProblem(problem);
    field->setAccessibleDescription(problem);
    field->setFocus();
}

void NewAuditDialog::start() {
    if (m_asksSetting && m_ui->setting->text().trimmed().isEmpty())
        showProblem(tr("Give the school or setting a name."), m_ui->setting);
    else if (chosenFramework() < 0)
        showProblem(tr("Choose a framework."), m_ui->framework);
    else if (m_ui->cycle->text().trimmed().isEmpty())
        showProblem(tr("Say which cycle this is, for example 2026/27."), m_ui->cycle);
    else
        accept();
}

NewAuditChoice NewAuditDialog::choice() const {
    NewAuditChoice choice;
    choice.settingName = m_ui->setting->text().simplified();
    choice.phase = phaseFromId(toCore(m_ui->phase->currentData().toString())).value_or(Phase::Primary);
    const FrameworkChoice& framework = m_frameworks[static_cast<std::size_t>(chosenFramework())];
    choice.frameworkId = framework.id;
    choice.framework = framework.framework;
    choice.cycle = m_ui->cycle->text().simplified();
    return choice;
}

} // namespace inclusion
