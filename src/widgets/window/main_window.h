#pragma once

#include "core/audit_service.h"
#include "core/framework/crosswalk_library.h"
#include "core/framework/framework_loader.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/calendar_exporter.h"
#include "widgets/panels/report_services.h"
#include "widgets/review/review_services.h"
#include "widgets/window/file_care.h"

#include <QDateTime>
#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace Ui {
class MainWindow;
}

namespace inclusion {

class AppearanceControl;
class AuditSession;
class FrameworkMenu;
class Panel;
class Places;
class ReviewerPage;
struct Destination;
class ReadingDialog;
class SessionBanners;
class SpellChecker;
class WhatsNewDialog;
class WorkbenchSettings;
class WritingMenu;

/// What the window needs from outside. Everything must outlive it.
struct WindowServices {
    ServiceDependencies core;
    FrameworkLibrary& frameworks;
    WorkbenchSettings& settings;
    AppearanceControl& appearance;
    Dialogs& dialogs;
    ReportServices reports;
    /// Writes the sample audit to a new file. Empty where no sample is installed.
    std::function<Result<>(const std::filesystem::path& path)> makeSample;
    CalendarExporter exportCalendar;
    /// What links the items of frameworks. Null: evidence is offered between cycles only.
    CrosswalkLibrary* crosswalks = nullptr;
    ReviewServices review = {};
    RecoverySheetExporter exportRecoverySheet = {};
    SpellChecker* spelling = nullptr; ///< null: nobody looks at the spelling
    QString guideFolder = {};         ///< where the user guide stands; empty: it is not installed
};

/// The window: the places along its top, one open file, banners, status line and menus. It holds the session
/// of the open file and makes the panels anew for each; what happens inside a place is the panel's business.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a file in place of the one that is open. On failure that one stays, a banner says why, and the
    /// answer is false.
    bool openFile(const QString& path);
    /// The same with a review pack, to reply to it.
    bool openPack(const QString& path);
    /// Writes all that was typed, as closing does, and stays open. False where it cannot be written; a banner
    /// says so.
    bool keepEverything();
    /// Null while no file is open.
    AuditSession* session() const { return m_session.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectActions();
    void connectSession();
    void showSession(std::unique_ptr<AuditSession> session);
    void closeSession();
    void buildPlaces();
    void showPage();
    void closeReviewer();
    void enterPlace(int place);
    void goTo(const Destination& destination);
    void searchEverything();
    void refreshTitle();
    void refreshUndo();
    void refreshInView();
    void refreshAppearance();
    void showRecentMenu();
    void showProblem(const Error& error);

    void newAudit();
    void createAudit(const NewAuditChoice& choice, const QString& path);
    void addAudit();
    /// Shows the audits of the file, to choose one or to begin another.
    void showAudits();
    /// Offers, in a banner, to begin the next cycle from the audit in view.
    void offerNextCycle();
    /// Offers, in a banner, to move the audit in view to a later revision of its framework that ships.
    void offerRevision();
    /// The revision of the framework in view that is later than the audit's: the school's own, or else the
    /// one that ships; null without one.
    std::shared_ptr<const Framework> laterRevision() const;
    /// Gives the keyboard to the place in view.
    void enterPanel();
    void openSample();
    void saveCopy();
    void showReport();
    void showShortcuts();
    void showReading();
    void showWhatsNew();
    void showGuide();
    void askAuthor(bool takeFocus);
    void nextRegion();

    NewAuditOffer newAuditOffer();
    /// Asks for a framework file, shows what it holds and hands over what is taken.
    void bringFramework(QWidget* parent, std::function<void(const FrameworkChoice&)> done);
    /// The frameworks that the school keeps in the open file.
    std::vector<FrameworkChoice> ownFrameworks() const;
    QString suggestedFolder() const;
    Panel* currentPanel() const;
    /// Whether the open file may be left: what is typed is written, or the person knows.
    bool mayLeave();

    WindowServices m_services;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<AuditSession> m_session;
    std::unique_ptr<SessionBanners> m_sessionBanners;
    std::unique_ptr<Places> m_places; ///< while a file is open
    FrameworkMenu* m_frameworkMenu;
    FileCare* m_fileCare = nullptr;
    WritingMenu* m_writingMenu = nullptr;
    QPointer<ReadingDialog> m_reading;
    QPointer<WhatsNewDialog> m_whatsNew;
    QWidget* m_startPage;
    QWidget* m_emptyFilePage;
    ReviewerPage* m_reviewer = nullptr; ///< while a review pack is open
    QDateTime m_savedAt;
    bool m_leaveAnyway = false;
};

} // namespace inclusion
