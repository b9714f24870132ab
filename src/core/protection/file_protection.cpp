#include "core/protection/file_protection.h"

#include "core/review/sealing/encoding.h"
#include "core/review/sealing/passphrase.h"
#include "core/storage/audit_file.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/file_copy.h"
#include "core/storage/file_lock.h"
#include "core/storage/placement.h"
#include "core/storage/sealing/sealed_vfs.h"

namespace inclusion {

namespace fs = std::filesystem;
using sealing::SealPtr;

namespace {

constexpr int recoveryWordCount = 13; // of our list: more than 134 bits

/// Passphrase and words in the form in which they are made into keys, wiped afterwards.
struct Typed {
    explicit Typed(std::string_view text) : normal(review::normalisedPassphrase(text)) {}
    ~Typed() { review::wipe(normal); }
    Typed(const Typed&) = delete;
    Typed& operator=(const Typed&) = delete;

    std::string normal;
};

bool isSealedBy(const fs::path& file, const SealPtr& seal) {
    const auto head = sealing::sealedHeadOf(file);
    return seal ? head && seal->fits(*head) : !head;
}

/// Puts a file sealed in another way in the place of an open one. What somebody else has committed meanwhile,
/// past our lock, stops it.
void replaceSealed(AuditFile& file, const SealPtr& seal) {
    sqlite::Connection& connection = file.connection();
    const std::int64_t version = connection.number("PRAGMA data_version");
    TemporaryFile copy(file.path());
    writeCopy(connection, file.path(), copy.path(), seal, false);
    const sqlite::Transaction alone(connection, sqlite::Transaction::Kind::Write);
    if (connection.number("PRAGMA data_version") != version)
        throw Failure(ErrorCode::AuditFileBusy, {file.path().string()});
    copy.replace(file.path());
}

void resealBackups(const Backups& backups, const SealPtr& seal, const Unlock& unlock, Protection& done) {
    for (const BackupInfo& backup : backups.list()) {
        if (isSealedBy(backup.path, seal))
            continue;
        try {
            AuditFileOptions asItIs;
            asItIs.acceptOlder = true;
            asItIs.unlock = unlock;
            AuditFile file(backup.path, asItIs);
            replaceSealed(file, seal);
        } catch (const std::exception&) {
            // Told below; the other backups are brought along nevertheless.
        }
    }
    // What was set aside as damaged lies there as well.
    std::error_code error;
    for (fs::directory_iterator entry(backups.folder(), error), end; !error && entry != end;
         entry.increment(error))
        if (entry->is_regular_file(error) && !isSealedBy(entry->path(), seal))
            done.leftAlone.push_back(entry->path());
}

Protection reseal(const fs::path& path, const SealPtr& seal, const ServiceDependencies& dependencies) {
    FileLock lock(path);
    AuditFileOptions options;
    options.acceptOlder = true;
    options.unlock = unlockBy(dependencies.keys);
    options.claim = [&] { lock.take(dependencies.clock.now()); };
    {
        AuditFile file(path, options);
        replaceSealed(file, seal);
    }
    Protection done;
    resealBackups(Backups(path), seal, options.unlock, done);
    return done;
}

} // namespace

FileProtection::FileProtection(const ServiceDependencies& dependencies) : m_dependencies(dependencies) {}

FileProtection::FileProtection(const ServiceDependencies& dependencies, std::uint32_t passes,
                               std::uint32_t memoryKiB)
    : m_dependencies(dependencies), m_passes(passes), m_memoryKiB(memoryKiB) {}

std::string FileProtection::newRecoveryWords() {
    return review::newPassphrase(recoveryWordCount);
}

bool FileProtection::isProtected(const fs::path& file) {
    return sealing::sealedHeadOf(file).has_value();
}

Result<Protection> FileProtection::seal(const fs::path& file, bool isSealedNow, std::string_view passphrase,
                                        std::string_view recoveryWords) const {
    return guarded(file, [&] {
        if (isProtected(file) != isSealedNow)
            throw Failure(isSealedNow ? ErrorCode::FileNotProtected : ErrorCode::FileProtected,
                          {file.string()});
        const Typed secret(passphrase);
        const Typed words(recoveryWords);
        if (secret.normal.size() < shortestPassphrase)
            throw Failure(
                ErrorCode::InvalidValue,
                {"passphrase", "", "it needs " + std::to_string(shortestPassphrase) + " characters or more"});
        sealing::HashCost cost;
        if (m_passes != 0)
            cost = {m_passes, m_memoryKiB};
        const SealPtr made = sealing::Seal::make(secret.normal, words.normal, cost);
        Protection done = reseal(file, made, m_dependencies);
        m_dependencies.keys->add(made);
        return done;
    });
}

Result<Protection> FileProtection::protect(const fs::path& file, std::string_view passphrase,
                                           std::string_view recoveryWords) const {
    return seal(file, false, passphrase, recoveryWords);
}

Result<Protection> FileProtection::changePassphrase(const fs::path& file, std::string_view passphrase,
                                                    std::string_view recoveryWords) const {
    return seal(file, true, passphrase, recoveryWords);
}

Result<Protection> FileProtection::removePassphrase(const fs::path& file) const {
    return guarded(file, [&] {
        if (!isProtected(file))
            throw Failure(ErrorCode::FileNotProtected, {file.string()});
        return reseal(file, nullptr, m_dependencies);
    });
}

} // namespace inclusion
