#include "widgets/window/main_window.h"

#include "ui_main_window.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/controls/scroll_area_accessible.h"
#include "widgets/dialogs/guide_dialog.h"
#include "widgets/dialogs/reading_dialog.h"
#include "widgets/dialogs/whats_new_dialog.h"
#include "widgets/panels/panel.h"
#include "widgets/review/reviewer_page.h"
#include "widgets/theme/appearance_control.h"
#include "widgets/window/author_bar.h"
#include "widgets/window/clipboard_menu.h"
#include "widgets/window/empty_file_page.h"
#include "widgets/window/focus_again.h"
#include "widgets/window/framework_menu.h"
#include "widgets/window/menu_letters.h"
#include "widgets/window/places.h"
#include "widgets/window/search_palette.h"
#include "widgets/window/session_banners.h"
#include "widgets/window/start_page.h"
#include "widgets/window/writing_menu.h"
#include "workbench/audit_overview.h"
#include "workbench/audit_session.h"
#include "workbench/form_drafts.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QScreen>
#include <QShortcut>

/// Resources of a static library are registered by hand, outside any namespace.
static void registerResources() {
    Q_INIT_RESOURCE(resources);
}

/// The shell: pages, places, title, status line, closing. What the File menu does is in
/// main_window_files.cpp.
namespace inclusion {
namespace {

const QString authorKey = QStringLiteral("authorBar");

} // namespace

MainWindow::MainWindow(const WindowServices& services, QWidget* parent)
    : QMainWindow(parent), m_services(services), m_ui(std::make_unique<Ui::MainWindow>()),
      m_frameworkMenu(nullptr), m_startPage(nullptr), m_emptyFilePage(nullptr) {
    registerResources();
    makeScrollAreasSafe();
    m_ui->setupUi(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/inclusion-workbench.svg")));
    setCentralWidget(m_ui->central);
    setMenuBar(m_ui->menuBar);
    m_ui->centralLayout->setStretchFactor(m_ui->pages, 1);

    auto* start = new StartPage(services.settings, static_cast<bool>(services.makeSample), this);
    connect(start, &StartPage::newRequested, this, &MainWindow::newAudit);
    connect(start, &StartPage::openRequested, m_ui->actionOpen, &QAction::trigger);
    connect(start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(start, &StartPage::restoreRequested, this, [this] { m_fileCare->chooseBackup(); });
    connect(start, &StartPage::whatsNewRequested, this, &MainWindow::showWhatsNew);
    setAcceptDrops(true);
    auto* empty = new EmptyFilePage(this);
    connect(empty, &EmptyFilePage::addRequested, this, &MainWindow::addAudit);
    m_startPage = start;
    m_emptyFilePage = empty;
    m_ui->pages->addPage(start);
    m_ui->pages->addPage(empty);
    setAcceptDrops(true);

    connectActions();
    refreshAppearance();
    showPage();
    if (!restoreGeometry(services.settings.geometry()))
        // A little less than the screen: the title bar needs room, too.
        resize(QSize(1366, 768).boundedTo(screen()->availableSize() - QSize(0, 48)));
}

MainWindow::~MainWindow() {
    m_places.reset();
    // The undo stack speaks once more when it is emptied, and there is no one left to listen.
    if (m_session)
        m_session->undoStack().disconnect(this);
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(m_ui->actionNew, &MainWindow::newAudit);
    on(m_ui->actionOpen,
       [this] { m_services.dialogs.askOpenFile(this, [this](const QString& path) { openFile(path); }); });
    on(m_ui->actionOpenSample, &MainWindow::openSample);
    on(m_ui->actionAddAudit, &MainWindow::addAudit);
    on(m_ui->actionNextCycle, &MainWindow::offerNextCycle);
    on(m_ui->actionAudits, &MainWindow::showAudits);
    connect(m_ui->topBar, &TopBar::auditsClicked, this, &MainWindow::showAudits);
    on(m_ui->actionExportReport, &MainWindow::showReport);
    m_frameworkMenu =
        new FrameworkMenu({this, m_ui->menuFrameworks, m_ui->banners, m_services.dialogs,
                           [this] { return m_session.get(); }, [this] { return suggestedFolder(); }});
    connect(m_frameworkMenu, &FrameworkMenu::addAuditRequested, this, &MainWindow::addAudit);
    connect(m_frameworkMenu, &FrameworkMenu::failed, this, &MainWindow::showProblem);
    m_fileCare = new FileCare({this, m_ui->menuFile, m_ui->actionQuit, m_ui->banners, m_services.core,
                               m_services.dialogs, m_services.settings, m_services.exportRecoverySheet,
                               [this] { return m_session.get(); }, [this] { closeSession(); },
                               [this](const QString& path) { return openFile(path); },
                               [this](const Error& error) { showProblem(error); }});
    m_ui->pages->addPage(m_fileCare->page());
    connect(m_fileCare, &FileCare::shown, this, &MainWindow::showPage);
    new ClipboardMenu(m_ui->menuEdit, m_ui->actionSearch);
    m_writingMenu =
        new WritingMenu({this, m_ui->menuEdit, m_ui->menuHelp, [this] { return m_ui->pages->currentPage(); }},
                        m_services.spelling, m_services.settings);
    on(m_ui->actionWhatsNew, &MainWindow::showWhatsNew);
    m_ui->actionGuide->setVisible(GuideDialog::isThere(m_services.guideFolder));
    on(m_ui->actionGuide, &MainWindow::showGuide);
    on(m_ui->actionReading, &MainWindow::showReading);
    on(m_ui->actionSaveCopy, &MainWindow::saveCopy);
    on(m_ui->actionQuit, [this] { close(); });
    on(m_ui->actionUndo, [this] {
        if (m_session)
            m_session->undo();
    });
    on(m_ui->actionRedo, [this] {
        if (m_session)
            m_session->redo();
    });
    on(m_ui->actionSearch, &MainWindow::searchEverything);
    connect(m_ui->topBar, &TopBar::searchClicked, this, &MainWindow::searchEverything);
    on(m_ui->actionNextRegion, &MainWindow::nextRegion);
    on(m_ui->actionShortcuts, &MainWindow::showShortcuts);
    on(m_ui->actionAbout, [this] { m_services.dialogs.showAbout(this); });
    on(m_ui->actionLargerText, [this] { m_services.appearance.stepTextSize(1); });
    on(m_ui->actionSmallerText, [this] { m_services.appearance.stepTextSize(-1); });
    auto* colours = new QActionGroup(this);
    const auto choose = [&](QAction* action, Appearance appearance) {
        colours->addAction(action);
        on(action, [this, appearance] { m_services.appearance.setAppearance(appearance); });
    };
    choose(m_ui->actionFollowSystem, Appearance::FollowSystem);
    choose(m_ui->actionLight, Appearance::Light);
    choose(m_ui->actionDark, Appearance::Dark);
    choose(m_ui->actionHighContrast, Appearance::HighContrast);
    // Some keyboards reach + only with Shift, which makes it another key.
    m_ui->actionLargerText->setShortcuts({QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))});
    m_ui->actionRedo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    m_ui->actionOpenSample->setVisible(static_cast<bool>(m_services.makeSample));
    connect(&m_services.settings, &WorkbenchSettings::recentFilesChanged, this, &MainWindow::showRecentMenu);
    connect(m_ui->topBar, &TopBar::placeChosen, this, &MainWindow::enterPlace);
    connect(m_ui->statusLine, &StatusLine::authorClicked, this, [this] { askAuthor(true); });
    for (const QMenu* menu :
         {m_ui->menuFile, m_ui->menuFrameworks, m_ui->menuEdit, m_ui->menuView, m_ui->menuHelp})
        partLetters(menu->actions());
    showRecentMenu();
}

void MainWindow::refreshAppearance() {
    const Appearance appearance = m_services.appearance.appearance();
    m_ui->actionFollowSystem->setChecked(appearance == Appearance::FollowSystem);
    m_ui->actionLight->setChecked(appearance == Appearance::Light);
    m_ui->actionDark->setChecked(appearance == Appearance::Dark);
    m_ui->actionHighContrast->setChecked(appearance == Appearance::HighContrast);
    if (m_reading)
        m_reading->refresh();
}

void MainWindow::showSession(std::unique_ptr<AuditSession> session) {
    closeReviewer();
    m_places.reset();
    m_ui->banners->clear();
    m_sessionBanners.reset();
    m_session = std::move(session);
    m_savedAt = {};
    connectSession();
    buildPlaces();
    showPage();
    refreshUndo();
    m_ui->statusLine->showAuthor(m_session->author());
    offerRevision();
    if (m_session->author().isEmpty() && !m_session->isReadOnly())
        askAuthor(false);
}

void MainWindow::closeSession() {
    // Whatever stands over the window speaks of the file, too.
    for (QDialog* dialog : findChildren<QDialog*>())
        dialog->reject();
    for (SearchPalette* palette : findChildren<SearchPalette*>())
        delete palette;
    m_places.reset();
    m_ui->banners->clear();
    m_sessionBanners.reset();
    if (m_session)
        m_session->undoStack().disconnect(this);
    m_session.reset();
    m_ui->actionUndo->setText(tr("&Undo"));
    m_ui->actionRedo->setText(tr("&Redo"));
    for (QAction* action : {m_ui->actionUndo, m_ui->actionRedo})
        action->setEnabled(false);
    showPage();
}

void MainWindow::connectSession() {
    m_session->setAuthor(m_services.settings.author());
    m_session->drafts().keepIn(m_services.review.draftFolder);
    if (m_services.crosswalks)
        m_session->setCrosswalks(m_services.crosswalks->crosswalks());
    m_sessionBanners = std::make_unique<SessionBanners>(*m_session, *m_ui->banners, [this] { saveCopy(); });
    connect(m_session.get(), &AuditSession::saved, this, [this](const QDateTime& time) {
        m_savedAt = time;
        m_ui->statusLine->showSaving(StatusLine::Saving::AllSaved, time);
    });
    connect(m_session.get(), &AuditSession::failed, this,
            [this] { m_ui->statusLine->showSaving(StatusLine::Saving::Failed); });
    connect(
        m_session.get(), &AuditSession::damaged, this,
        [this, session = m_session.get()](const Error& error) {
            if (m_session.get() != session)
                return; // somebody has opened another file meanwhile
            const QString path = fromPath(m_session->path());
            closeSession();
            if (!m_fileCare->takes(path, error))
                showProblem(error);
        },
        Qt::QueuedConnection); // the session goes with it
    // Before the panels refresh themselves: an audit that was added needs panels first.
    connect(m_session.get(), &AuditSession::auditShown, this, &MainWindow::showPage);
    connect(m_session.get(), &AuditSession::auditShown, this, &MainWindow::offerRevision);
    connect(m_session.get(), &AuditSession::pendingChanged, this, &MainWindow::refreshUndo);
    connect(m_session.get(), &AuditSession::revealed, this, [this](const QString& subjectId) {
        if (Panel* panel = currentPanel())
            panel->reveal(subjectId);
    });
    const QUndoStack* stack = &m_session->undoStack();
    connect(stack, &QUndoStack::indexChanged, this, &MainWindow::refreshUndo);
    connect(stack, &QUndoStack::cleanChanged, this, &MainWindow::refreshUndo);
}

void MainWindow::buildPlaces() {
    m_places = std::make_unique<Places>(
        Places::Parts{this, m_ui->menuBar, m_ui->menuView->menuAction(), m_ui->pages, m_ui->topBar},
        PanelContext{*m_session, m_services.settings, m_services.dialogs, m_services.exportCalendar,
                     m_services.reports, m_services.review});
    connect(m_places.get(), &Places::inViewChanged, this, &MainWindow::refreshInView);
    connect(m_places.get(), &Places::destinationChosen, this, &MainWindow::goTo);
}

void MainWindow::showPage() {
    const bool hasAudit = m_session && m_session->audit();
    if (m_reviewer)
        m_ui->pages->setCurrentPage(m_reviewer);
    else if (!m_session)
        m_ui->pages->setCurrentPage(m_fileCare->isShut() ? m_fileCare->page() : m_startPage);
    else if (!hasAudit)
        m_ui->pages->setCurrentPage(m_emptyFilePage);
    else
        enterPlace(m_ui->topBar->current());
    m_ui->topBar->setVisible(hasAudit);
    m_ui->statusLine->setVisible(m_session != nullptr);
    if (m_ui->pages->currentPage() == m_emptyFilePage)
        m_emptyFilePage->setFocus(Qt::OtherFocusReason);
    if (m_places)
        m_places->showMenus(hasAudit);
    if (hasAudit)
        m_ui->topBar->showAudit(auditName(m_session->service(), *m_session->audit()));
    for (QAction* action :
         {m_ui->actionSearch, m_ui->actionExportReport, m_ui->actionNextRegion, m_ui->actionAudits})
        action->setEnabled(hasAudit || (m_reviewer && action == m_ui->actionNextRegion));
    m_ui->actionSaveCopy->setEnabled(m_session != nullptr);
    m_ui->actionNextCycle->setEnabled(hasAudit && !m_session->isReadOnly());
    m_ui->actionAddAudit->setEnabled(m_session && !m_session->isReadOnly());
    m_frameworkMenu->refresh();
    m_fileCare->refresh();
    if (m_session)
        m_ui->statusLine->showSaving(
            m_session->isReadOnly() ? StatusLine::Saving::ReadOnly : StatusLine::Saving::AllSaved, m_savedAt);
    m_writingMenu->setFramework(m_session ? m_session->framework() : nullptr);
    refreshTitle();
    refreshInView();
}

void MainWindow::enterPlace(int place) {
    const bool isNew = m_places && !m_places->isMade(place);
    Panel* panel = m_places && m_session->audit() ? m_places->at(place) : nullptr;
    if (!panel)
        return;
    if (isNew)
        tellFocusAgain(panel);
    const bool entering = m_ui->pages->currentPage() != panel;
    m_ui->pages->setCurrentPage(panel);
    if (entering)
        panel->enter();
    refreshInView();
}

void MainWindow::searchEverything() {
    // What is being typed is to be found as well.
    if (!m_session || !m_session->audit() || !m_session->commitPending())
        return;
    auto* palette = new SearchPalette(*m_session, this);
    connect(palette, &SearchPalette::destinationChosen, this, &MainWindow::goTo);
    palette->show();
}

void MainWindow::goTo(const Destination& destination) {
    if (!destination.auditId.isEmpty()) {
        if (const auto shown = m_session->showAudit(AuditId(toCore(destination.auditId))); !shown) {
            if (!m_session->hasPendingText()) // a text that cannot be saved has been told
                m_session->report(shown.error());
            return;
        }
    }
    const int place = m_places->placeOf(destination.kind);
    m_ui->topBar->setCurrent(place);
    if (Panel* panel = m_places->at(place))
        panel->goTo(destination);
}

Panel* MainWindow::currentPanel() const {
    return qobject_cast<Panel*>(m_ui->pages->currentPage());
}

void MainWindow::refreshTitle() {
    QStringList parts;
    if (m_session) {
        if (const auto setting = m_session->service().setting())
            parts.append(setting->sample ? tr("%1 (sample)").arg(toQt(setting->name)) : toQt(setting->name));
        if (const Audit* audit = m_session->audit()) {
            parts.append(toQt(m_session->framework()->shownTitle()));
            parts.append(toQt(audit->cycle));
        }
    }
    if (m_reviewer)
        parts.append(tr("%1 (review)", "title of a pack").arg(m_reviewer->title()));
    const QString program = tr("Inclusion Workbench");
    setWindowTitle(parts.isEmpty()
                       ? program
                       : tr("%1 — %2", "what is open, program").arg(parts.join(tr(" · ")), program));
}

void MainWindow::refreshUndo() {
    if (!m_session)
        return;
    const QUndoStack& stack = m_session->undoStack();
    const bool pending = m_session->hasPendingText();
    m_ui->actionUndo->setEnabled(stack.canUndo() || pending);
    m_ui->actionUndo->setText(pending || !stack.canUndo() ? tr("&Undo")
                                                          : tr("&Undo %1").arg(stack.undoText()));
    m_ui->actionRedo->setEnabled(stack.canRedo());
    m_ui->actionRedo->setText(stack.canRedo() ? tr("&Redo %1").arg(stack.redoText()) : tr("&Redo"));
    m_ui->statusLine->showUndo(stack.canUndo() ? stack.undoText() : QString());
}

void MainWindow::refreshInView() {
    const Panel* panel = currentPanel();
    m_ui->statusLine->showInView(panel ? panel->inView() : QString());
}

void MainWindow::askAuthor(bool takeFocus) {
    auto* bar = new AuthorBar(m_services.settings.author(), m_ui->banners);
    connect(bar, &AuthorBar::given, this, [this](const QString& author) {
        m_services.settings.setAuthor(author);
        m_session->setAuthor(author);
        m_ui->statusLine->showAuthor(author);
        m_ui->banners->close(authorKey);
        if (Panel* panel = currentPanel())
            panel->enter();
    });
    connect(bar, &AuthorBar::postponed, this, [this] {
        m_ui->banners->close(authorKey);
        if (Panel* panel = currentPanel())
            panel->enter();
    });
    m_ui->banners->show(authorKey, bar);
    if (takeFocus)
        bar->focusField();
}

void MainWindow::nextRegion() {
    QList<QWidget*> regions;
    if (m_ui->banners->isVisible())
        regions.append(m_ui->banners);
    if (Panel* panel = currentPanel())
        regions.append(panel->regions());
    if (m_reviewer)
        regions.append(m_reviewer->regions());
    const QWidget* focus = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype place = 0; place < regions.size(); ++place) {
        if (focus && (regions[place] == focus || regions[place]->isAncestorOf(focus)))
            current = place;
    }
    for (qsizetype step = 1; step <= regions.size(); ++step) {
        QWidget* region = regions[(current + step) % regions.size()];
        if (QWidget* field = firstTabStop(region)) {
            field->setFocus(Qt::TabFocusReason);
            bringIntoSight(*field);
            return;
        }
    }
}

bool MainWindow::mayLeave() {
    if (m_reviewer && !m_leaveAnyway && !m_reviewer->keepDraft()) {
        m_leaveAnyway = true; // it was told; whoever closes once more knows
        return false;
    }
    if (!m_session || m_leaveAnyway || m_session->commitPending())
        return true;
    m_sessionBanners->offerToClose([this] {
        m_leaveAnyway = true;
        close();
    });
    return false;
}

bool MainWindow::keepEverything() {
    return mayLeave();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    m_services.settings.setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session)
        m_session->checkOutside();
    if (event->type() == QEvent::StyleChange && m_startPage)
        refreshAppearance();
}

} // namespace inclusion
