#pragma once

#include "core/audit_service.h"
#include "core/edit/edit_sources.h"
#include "core/edit/edit_target.h"
#include "core/storage/audit_file.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/backup_ahead.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/file_lock.h"
#include "core/storage/soundness_check.h"
#include "core/storage/stores/stores.h"

#include <type_traits>

namespace inclusion {

/// What an open service consists of.
struct AuditService::Private {
    Private(const std::filesystem::path& path, const AuditFileOptions& options,
            const ServiceDependencies& dependencies);
    /// A further one in this program, which has passed the checks; where it writes, by the lock of the first.
    Private(const Private& first, const AuditFileOptions& options);

    /// Runs a query: all it reads belongs to one moment.
    template <typename Function>
    auto reading(Function&& function) {
        return guarded(file.path(), [&] {
            const sqlite::Transaction transaction(file.connection(), sqlite::Transaction::Kind::Read);
            return function();
        });
    }

    /// Runs a change in one transaction, committed unless it throws. The author is whom the lock file names
    /// from now on.
    template <typename Function>
    auto writing(const std::string& author, Function&& function) {
        return guarded(file.path(), [&] {
            requireWritable();
            requireSound();
            backUpBeforeFirstEditOfDay();
            sqlite::Transaction transaction(file.connection(), sqlite::Transaction::Kind::Write);
            lock->keep(author);
            if constexpr (std::is_void_v<std::invoke_result_t<Function>>) {
                function();
                transaction.commit();
            } else {
                auto value = function();
                transaction.commit();
                return value;
            }
        });
    }

    /// How a further connection to the file is opened.
    AuditFileOptions furtherOptions(bool readOnly);
    void requireWritable() const;
    /// Waits for the look for damage where it is not done yet.
    void requireSound();
    /// Drops what was kept for undo before the file was opened.
    void tidy();
    void backUpBeforeFirstEditOfDay();
    /// Whether the file was last changed on an earlier day and nothing of today keeps what it holds.
    bool isBackupDue();
    /// Number and title of a subject, as its framework words them.
    std::string labelOf(const AuditId& auditId, const std::string& subjectId) const;
    EditTarget target(const std::string& editName, const std::string& author, bool undo,
                      const EditWatch& watch = {});

    const Clock& clock;
    IdFactory& ids;
    KeyRing* keys;
    /// Before the file, so that it is given back after that is closed; shared by all that write here.
    std::shared_ptr<FileLock> lock;
    AuditFile file;
    Stores stores;
    AuditFrameworks frameworks;
    EditSources sources;
    Backups backups;
    std::shared_ptr<BackupAhead> backupAhead; ///< until an edit has waited for it
    std::unique_ptr<SoundnessCheck> check;    ///< while it is not known to have passed
    std::shared_future<Result<>> soundness;
    std::optional<Date> lookedForBackup; ///< the day for which an automatic backup was made or not needed
    std::optional<Error> backupProblem;
    std::int64_t dataVersion = 0;
};

} // namespace inclusion
