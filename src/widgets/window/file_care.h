#pragma once

#include "core/audit_service.h"
#include "core/report/recovery_sheet.h"

#include <QObject>

#include <filesystem>
#include <functional>

class QAction;
class QMainWindow;
class QMenu;
class QWidget;

namespace inclusion {

class AuditSession;
class BannerArea;
class Dialogs;
class IdleWatch;
class UnlockPage;
class WorkbenchSettings;
struct ProtectionChoice;

/// Writes the sheet with recovery words. The composition root brings it, so that the window does not link
/// the renderers.
using RecoverySheetExporter =
    std::function<Result<>(const report::RecoverySheet& sheet, const std::filesystem::path& path)>;

/// What the window does for the safety of a file: its passphrase, the lock after a while, the way back to a
/// backup, and the ways out when it is damaged. Long work runs in a thread of its own, while the file is
/// closed and its page says what is being done.
class FileCare : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QMainWindow* window;
        QMenu* menu;
        QAction* before; ///< what it does stands before this in the menu
        BannerArea* banners;
        ServiceDependencies core;
        Dialogs& dialogs;
        WorkbenchSettings& settings;
        RecoverySheetExporter exportSheet;
        std::function<AuditSession*()> session; ///< null while no file is open
        std::function<void()> closeSession;
        std::function<bool(const QString& path)> openFile;
        std::function<void(const Error& error)> showProblem;
    };

    explicit FileCare(Parts parts);

    /// Whether a file stands in the window that is not open: locked, or being worked on.
    bool isShut() const { return m_isShut; }
    QWidget* page() const;
    /// Takes over when a file could not be opened for want of its passphrase or because it is damaged.
    bool takes(const QString& path, const Error& error);
    /// A file was opened.
    void opened();
    /// Shows what the open file allows.
    void refresh();
    /// Shows the backups of the open file, or else of a file that is asked for, to go back to one.
    void chooseBackup();

Q_SIGNALS:
    /// What `isShut` says has changed.
    void shown();

private:
    void shut();
    void unlock(const QString& path, const QString& typed);
    void lock();
    void leave();
    void askToProtect();
    void askToChange();
    void askProtection(bool isChange);
    void protect(const QString& path, const std::string& words, const ProtectionChoice& choice,
                 bool isChange);
    void askToRemove();
    void saveSheet(const QString& path, const std::string& words);
    void offerBackups(const QString& path);
    void restore(const QString& path, const std::filesystem::path& backup);
    void offerRescue(const QString& path, const Error& error);
    void salvage(const QString& path);
    /// Closes the file, does the work in the background, opens the file again and says what came of it.
    template <typename T>
    void workOn(const QString& path, const QString& text, std::function<Result<T>()> work,
                std::function<void(T)> done);
    void say(const QString& text, bool isAttention = false);
    QAction* add(const QString& name, const QString& text, void (FileCare::*act)());

    Parts m_parts;
    UnlockPage* m_page;
    IdleWatch* m_idle;
    QAction* m_protect;
    QAction* m_change;
    QAction* m_remove;
    QAction* m_lock;
    QAction* m_backups;
    bool m_isShut = false;
};

} // namespace inclusion
