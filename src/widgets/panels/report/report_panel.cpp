#include "widgets/panels/report/report_panel.h"

#include "ui_report_panel.h"
#include "widgets/controls/page_picture.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/report/print_pages.h"
#include "widgets/panels/report/report_task.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QPdfDocument>
#include <QPrinter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTimer>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int pauseBeforePages = 250; ///< milliseconds, so that several clicks make the pages once

/// The work told how it ended; nobody waits for it any more.
void letGo(std::unique_ptr<ReportTask>& task) {
    if (task)
        task.release()->deleteLater();
}

} // namespace

ReportPanel::ReportPanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_settings(context.settings), m_dialogs(context.dialogs),
      m_services(context.reports), m_ui(std::make_unique<Ui::ReportPanel>()),
      m_document(new QPdfDocument(this)), m_pause(new QTimer(this)) {
    makePageViewsPictures(); // before the form: who asks once keeps the answer
    m_ui->setupUi(this);
    m_ui->preview->setDocument(m_document);
    m_ui->preview->setPageMode(QPdfView::PageMode::MultiPage);
    m_ui->preview->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforePages);
    m_ui->choices->work(m_session, m_settings, m_dialogs);
    m_ui->checkRule->setBackgroundRole(QPalette::Midlight);
    m_ui->checkRule->setAutoFillBackground(true);
    m_ui->progress->setVisible(false);
    m_ui->choices->installEventFilter(this);
    fitSide();
    connectParts();
    refreshButtons();
}

ReportPanel::~ReportPanel() {
    m_ui->preview->setDocument(nullptr); // the document goes before its buffer does
    m_document->close();
}

void ReportPanel::connectParts() {
    for (const QComboBox* box : m_ui->choices->findChildren<QComboBox*>())
        connect(box, &QComboBox::currentTextChanged, this, &ReportPanel::fitSide);
    connect(m_ui->choices, &ReportChoices::changed, this, [this] {
        m_news.clear();
        outdate();
    });
    connect(m_ui->choices, &ReportChoices::told, this, &ReportPanel::announce);
    connect(m_ui->check, &ReportCheck::destinationChosen, this, &Panel::destinationChosen);
    connect(m_ui->check, &ReportCheck::mayLeaveChanged, this, &ReportPanel::refreshButtons);
    connect(m_ui->saveReport, &QPushButton::clicked, this, &ReportPanel::save);
    connect(m_ui->printReport, &QPushButton::clicked, this, &ReportPanel::print);
    connect(m_ui->stopReport, &QPushButton::clicked, this, [this] {
        if (m_working)
            m_working->cancel();
    });
    connect(m_ui->openReport, &QPushButton::clicked, this, [this] { m_dialogs.openWithDesktop(m_saved); });
    connect(m_pause, &QTimer::timeout, this, &ReportPanel::makePages);
    connect(&m_session, &AuditSession::changed, this, &ReportPanel::outdate);
    connect(&m_session, &AuditSession::auditShown, this, &ReportPanel::outdate);
    auto* saveAction = new QAction(tr("Save the report…"), this);
    saveAction->setShortcut(QKeySequence(tr("Ctrl+R")));
    connect(saveAction, &QAction::triggered, m_ui->saveReport, &QPushButton::click);
    auto* printAction = new QAction(tr("Print the report…"), this);
    printAction->setShortcut(QKeySequence(tr("Ctrl+Shift+P")));
    connect(printAction, &QAction::triggered, m_ui->printReport, &QPushButton::click);
    addActions({saveAction, printAction});
}

ReportWish ReportPanel::wish() const {
    ReportWish wanted;
    wanted.file = m_session.path();
    wanted.audit = m_session.auditId();
    wanted.options = m_ui->choices->options();
    wanted.format = m_ui->choices->format();
    wanted.namesFile = toPath(m_settings.namesFile());
    return wanted;
}

void ReportPanel::outdate() {
    m_isOutdated = true;
    if (m_making)
        m_making->cancel();
    refreshButtons();
    if (isVisible())
        m_pause->start();
}

void ReportPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    if (m_isOutdated)
        m_pause->start();
}

bool ReportPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_ui->choices &&
        (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitSide();
    return Panel::eventFilter(watched, event);
}

void ReportPanel::fitSide() {
    constexpr int narrowest = 400; // with text of usual size
    constexpr int widest = 460;
    constexpr int leastLines = 7; // of the choices in sight above what is worth a look
    int wanted = narrowest;       // for what is chosen to be read whole
    for (const QComboBox* box : m_ui->choices->findChildren<QComboBox*>()) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QSize text(box->fontMetrics().horizontalAdvance(box->currentText()), 0);
        const int whole = box->style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, box).width();
        wanted = std::max(wanted, m_ui->side->width() + whole - box->width());
    }
    const int needed =
        std::max(std::min(wanted, widest), m_ui->choices->minimumSizeHint().width() +
                                               m_ui->choicesScroll->verticalScrollBar()->sizeHint().width());
    m_ui->side->setMinimumWidth(needed);
    m_ui->side->setMaximumWidth(std::max(widest, needed));
    m_ui->choicesScroll->setMinimumHeight(leastLines * fontMetrics().lineSpacing());
}

void ReportPanel::makePages() {
    // What is being made was cancelled and ends soon; then this is called again.
    if (m_making || !isVisible() || m_session.audit() == nullptr || !m_services.preview ||
        !m_session.commitPending())
        return;
    const ReportWish wanted = wish();
    m_isOutdated = false;
    if (wanted.options.sectionIds.empty()) {
        m_document->close();
        say(tr("Choose at least one section."));
        refreshButtons();
        return;
    }
    m_ui->state->setText(withNews(tr("The pages are being made…")));
    m_making =
        std::make_unique<ReportTask>([make = m_services.preview, wanted](const ReportProgress& progress) {
            return make(wanted, progress);
        });
    connect(m_making.get(), &ReportTask::succeeded, this, &ReportPanel::showPages);
    connect(m_making.get(), &ReportTask::failed, this, [this](const Error& error) {
        letGo(m_making);
        if (m_isOutdated && error.code == ErrorCode::Cancelled)
            makePages();
        else
            say(errorText(error));
        refreshButtons();
    });
}

void ReportPanel::showPages(const ReportOutcome& outcome) {
    letGo(m_making);
    if (m_isOutdated) { // something changed while they were made
        makePages();
        return;
    }
    const int place = m_ui->preview->verticalScrollBar()->value();
    m_document->close();
    m_pdf.close();
    m_pdf.setData(QByteArray::fromStdString(outcome.pdf));
    m_pdf.open(QIODevice::ReadOnly);
    m_document->load(&m_pdf);
    m_ui->preview->verticalScrollBar()->setValue(place);
    m_ui->check->show(outcome.places, m_ui->choices->options().smallNumberThreshold);
    QString text = withNews(pageCount());
    if (outcome.namesProblem)
        text += tr(" ▲ The list of names: %1").arg(errorText(*outcome.namesProblem));
    for (const std::string& warning : outcome.warnings)
        text += QLatin1Char(' ') + toQt(warning);
    say(text);
    refreshButtons();
    Q_EMIT inViewChanged();
}

void ReportPanel::save() {
    if (!m_session.commitPending())
        return;
    const std::string format = m_ui->choices->format();
    const QFileInfo file(fromPath(m_session.path()));
    const QString ending = toQt(format.substr(0, format.find(':')));
    const QString suggestion =
        QDir(file.absolutePath()).filePath(file.completeBaseName() + QLatin1Char('.') + ending);
    m_dialogs.askSaveFile(window(), FileKind::Report, suggestion, [this](const QString& path) {
        ReportWish wanted = wish();
        wanted.output = toPath(path);
        work([write = m_services.save,
              wanted](const ReportProgress& progress) { return write(wanted, progress); },
             tr("The report is being written. You can go on working."),
             [this, path](const ReportOutcome& outcome) {
                 m_saved = path;
                 QString text = tr("The report stands in %1.").arg(QDir::toNativeSeparators(path));
                 for (const std::string& warning : outcome.warnings)
                     text += QLatin1Char(' ') + toQt(warning);
                 announce(text);
             });
    });
}

void ReportPanel::print() {
    if (m_document->pageCount() == 0)
        return;
    m_dialogs.askPrinter(window(), [this](const std::shared_ptr<QPrinter>& printer) {
        work([pdf = m_pdf.data(),
              printer](const ReportProgress& progress) { return printPages(pdf, *printer, progress); },
             tr("The pages go to the printer. You can go on working."),
             [this](const ReportOutcome&) { announce(tr("The pages were sent to the printer.")); });
    });
}

void ReportPanel::work(std::function<Result<ReportOutcome>(const ReportProgress&)> work, const QString& doing,
                       std::function<void(const ReportOutcome&)> done) {
    if (m_working)
        return;
    m_news.clear();
    say(doing);
    m_saved.clear();
    m_ui->progress->setValue(0);
    m_working = std::make_unique<ReportTask>(std::move(work));
    connect(m_working.get(), &ReportTask::progressed, m_ui->progress, &QProgressBar::setValue);
    connect(m_working.get(), &ReportTask::succeeded, this,
            [this, done = std::move(done)](const ReportOutcome& outcome) {
                letGo(m_working);
                done(outcome);
                refreshButtons();
            });
    connect(m_working.get(), &ReportTask::failed, this, [this](const Error& error) {
        letGo(m_working);
        say(errorText(error));
        refreshButtons();
    });
    refreshButtons();
}

void ReportPanel::refreshButtons() {
    // Pages that are not the last ones have not been checked.
    const bool isReady = !m_working && !m_making && !m_isOutdated && m_document->pageCount() > 0;
    const bool mayLeave = isReady && m_ui->check->mayLeave();
    m_ui->saveReport->setEnabled(mayLeave && m_services.save);
    m_ui->printReport->setEnabled(mayLeave);
    m_ui->stopReport->setVisible(m_working != nullptr);
    m_ui->progress->setVisible(m_working != nullptr);
    m_ui->openReport->setVisible(!m_saved.isEmpty());
}

void ReportPanel::say(const QString& text) {
    QString spoken = text;
    m_ui->state->say(text, spoken.remove(QStringLiteral("▲ ")));
}

void ReportPanel::announce(const QString& news) {
    m_news = news;
    say(news);
}

QString ReportPanel::withNews(const QString& text) const {
    return m_news.isEmpty() ? text : m_news + QLatin1Char(' ') + text;
}

QString ReportPanel::pageCount() const {
    const int count = m_document->pageCount();
    return count == 1 ? tr("1 page") : tr("%1 pages").arg(count);
}

QString ReportPanel::inView() const {
    return tr("Report · %1").arg(pageCount());
}

QList<QWidget*> ReportPanel::regions() const {
    return {m_ui->choices, m_ui->check, m_ui->saveReport, m_ui->preview};
}

void ReportPanel::enter() {
    m_ui->choices->focusFirst();
}

} // namespace inclusion
