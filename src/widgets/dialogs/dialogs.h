#pragma once

#include "core/audit/file_facts.h"
#include "core/framework/framework.h"
#include "workbench/framework_files.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPrinter;
class QWidget;

namespace inclusion {

/// A framework that a new audit can be made with.
struct FrameworkChoice {
    QString id;
    QString title;
    QString details; ///< what it is and what its levels mean, as simple HTML
    /// The framework itself when it was read from a file; null for one that the program or the school keeps.
    std::shared_ptr<const Framework> framework = nullptr;
};

/// What a new audit is made from.
struct NewAuditChoice {
    QString settingName;
    Phase phase = Phase::Primary;
    QString frameworkId;
    QString cycle;
    /// Set when the framework was read from a file.
    std::shared_ptr<const Framework> framework = nullptr;
};

/// What the dialog for a new audit offers.
struct NewAuditOffer {
    std::vector<FrameworkChoice> frameworks;
    QString cycle; ///< the cycle that today belongs to
    /// The setting of the file that the audit is added to; nothing for a new file, whose setting is asked
    /// for.
    std::optional<QString> settingName;
    /// Asks for a framework file or a table, shows what it holds and hands over what the person takes. Empty:
    /// none can be brought.
    std::function<void(QWidget* parent, std::function<void(const FrameworkChoice&)> done)> fromFile = {};
};

struct ShortcutEntry {
    QString keys;
    QString what;
};

/// A file that is only read.
enum class ReadFileKind { Logo, Names };

enum class FileKind { Audit, Calendar, Report, Framework, Attachment, ReviewPack, Reply, Minutes, Table };

/// What the dialog for a passphrase offers.
struct ProtectionOffer {
    QString recoveryWords;
    std::function<void()> saveSheet; ///< writes the sheet with them where the person says
    int minutes = 10;                ///< after which an idle file is locked
    bool isChange = false;
};

struct ProtectionChoice {
    QString passphrase;
    int minutes = 10;
};

/// Every question that the window puts in a dialog, so that tests can answer instead. Nothing blocks: an
/// answer comes by the function passed in, which is not called when the person cancels. `parent` is the
/// window.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    virtual void askOpenFile(QWidget* parent, std::function<void(const QString& path)> done) = 0;
    /// The reply of a reviewer to take in.
    virtual void askReplyFile(QWidget* parent, std::function<void(const QString& path)> done) = 0;
    /// `suggestion` is a whole path. The answer ends in one of the file endings of the kind.
    virtual void askSaveFile(QWidget* parent, FileKind kind, const QString& suggestion,
                             std::function<void(const QString& path)> done) = 0;
    /// Files to attach, one or more.
    virtual void askAttachments(QWidget* parent, std::function<void(const QStringList& paths)> done) = 0;
    /// A question with one thing to do about it; `done` is called when the person wants it.
    virtual void askWhether(QWidget* parent, const QString& question, const QString& doIt,
                            std::function<void()> done) = 0;
    virtual void askNewAudit(QWidget* parent, const NewAuditOffer& offer,
                             std::function<void(const NewAuditChoice& choice)> done) = 0;
    /// A table of evidence to read (CSV).
    virtual void askTableFile(QWidget* parent, std::function<void(const QString& path)> done) = 0;
    /// A framework file or a table to bring in; a copy of a framework's wording.
    virtual void askFrameworkFile(QWidget* parent, std::function<void(const QString& path)> done) = 0;
    virtual void askWordingFile(QWidget* parent, std::function<void(const QString& path)> done) = 0;
    /// Show what was read, side by side with what is there; `reader` is called in a thread of its own.
    virtual void reviewFramework(QWidget* parent, std::function<FrameworkPreview(const TableWish&)> reader,
                                 std::function<void(const FrameworkPreview& preview)> done) = 0;
    virtual void reviewWording(QWidget* parent, std::function<WordingPreview()> reader,
                               std::function<void(const WordingPreview& preview)> done) = 0;
    virtual void
    askNewFramework(QWidget* parent,
                    std::function<void(const QString& title, const QStringList& levels)> done) = 0;
    virtual void askProtection(QWidget* parent, const ProtectionOffer& offer,
                               std::function<void(const ProtectionChoice& choice)> done) = 0;
    /// Shows what backups hold; `done` gets the one to go back to.
    virtual void askBackup(QWidget* parent, std::vector<BackupDetails> details,
                           std::function<void(const std::filesystem::path& backup)> done) = 0;
    virtual void showShortcuts(QWidget* parent, const std::vector<ShortcutEntry>& entries) = 0;
    virtual void showAbout(QWidget* parent) = 0;
    /// A picture for the cover of reports, or a list of names.
    virtual void askReadFile(QWidget* parent, ReadFileKind kind,
                             std::function<void(const QString& path)> done) = 0;
    /// The printer to print on, as the person set it up.
    virtual void askPrinter(QWidget* parent, std::function<void(std::shared_ptr<QPrinter> printer)> done) = 0;
    /// Opens a file, or an address on the web, with the program that the desktop has for it.
    virtual void openWithDesktop(const QString& path) = 0;
};

} // namespace inclusion
