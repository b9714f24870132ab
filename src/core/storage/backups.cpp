#include "core/storage/backups.h"

#include "core/storage/audit_file.h"
#include "core/storage/backup_thinning.h"
#include "core/storage/failure.h"
#include "core/storage/file_copy.h"
#include "core/storage/placement.h"
#include "core/storage/sealing/sealed_vfs.h"
#include "core/storage/sqlite/connection.h"

#include <algorithm>
#include <charconv>
#include <compare>
#include <optional>
#include <string_view>
#include <utility>

namespace inclusion {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view extension = ".inclusion";
constexpr std::size_t stampLength = 19; // 20261122-103015-042

/// `20261122-103015-042` for 2026-11-22T10:30:15.042Z: no colons, which some drives refuse.
std::string stampOf(Timestamp time) {
    std::string stamp = time.iso();
    std::erase_if(stamp, [](char each) { return each == '-' || each == ':' || each == 'Z'; });
    stamp[stamp.find('T')] = '-';
    stamp[stamp.find('.')] = '-';
    return stamp;
}

/// What the name of a backup says: when it was made, and which of that moment it is.
struct BackupName {
    Timestamp madeAt;
    int number = 1;

    auto operator<=>(const BackupName&) const = default;
};

std::string textOf(const BackupName& name) {
    const std::string number = name.number == 1 ? "" : "-" + std::to_string(name.number);
    return stampOf(name.madeAt) + number + std::string(extension);
}

/// Reads a file name; nothing for a file that is none of ours.
std::optional<BackupName> backupNameFrom(const std::string& text) {
    if (text.size() < stampLength + extension.size() || !text.ends_with(extension))
        return std::nullopt;
    const auto part = [&](std::size_t start, std::size_t length) { return text.substr(start, length); };
    const auto time = Timestamp::parse(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(9, 2) +
                                       ":" + part(11, 2) + ":" + part(13, 2) + "." + part(16, 3) + "Z");
    if (!time)
        return std::nullopt;
    BackupName name{*time};
    const std::string rest = part(stampLength, text.size() - stampLength - extension.size());
    if (rest.starts_with('-'))
        std::from_chars(rest.data() + 1, rest.data() + rest.size(), name.number);
    return textOf(name) == text ? std::optional(name) : std::nullopt;
}

/// Puts what one database holds in the place of all that another holds.
void overwrite(sqlite::Connection& target, sqlite::Connection& source) {
    if (source.mayCopyInto(target)) {
        source.copyInto(target);
        return;
    }
    // A plain backup of a file that has been sealed since: by way of a copy with room on its pages.
    sqlite::Connection between = sqlite::Connection::inMemory();
    source.copyInto(between);
    between.makeRoomForSeal();
    between.copyInto(target);
}

/// How a file that cannot be read any more was sealed, or else how its backup is.
sealing::SealPtr sealOf(const fs::path& file, AuditFile& backup, const Unlock& unlock) {
    if (const auto head = sealing::sealedHeadOf(file)) {
        try {
            return unlock(file, *head);
        } catch (const Failure&) {
            return backup.connection().seal();
        }
    }
    return backup.connection().seal();
}

/// Whether a file that cannot be opened for this reason is to be set aside, not left alone.
bool isBeyondUse(ErrorCode code) {
    return code == ErrorCode::AuditFileDamaged || code == ErrorCode::NotAnAuditFile ||
           code == ErrorCode::AuditFileTooNew;
}

} // namespace

Backups::Backups(fs::path file) : m_file(std::move(file)), m_folder(m_file) {
    m_folder += "-backups";
}

std::vector<BackupInfo> Backups::list() const {
    std::vector<std::pair<BackupName, BackupInfo>> found;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error))
        if (const auto name = backupNameFrom(entry->path().filename().string());
            name && entry->is_regular_file(error))
            found.push_back(
                {*name, {entry->path(), name->madeAt, static_cast<std::int64_t>(entry->file_size(error))}});
    if (error && error != std::errc::no_such_file_or_directory)
        throw Failure(ErrorCode::FileNotReadable, {m_folder.string()}, error.message());
    std::sort(found.begin(), found.end(),
              [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<BackupInfo> backups;
    for (auto& [name, backup] : found)
        backups.push_back(std::move(backup));
    return backups;
}

fs::path Backups::newName(Timestamp now) const {
    BackupName name{now};
    while (isTaken(m_folder / textOf(name)))
        ++name.number;
    return m_folder / textOf(name);
}

BackupInfo Backups::make(sqlite::Connection& connection, Timestamp now) const {
    try {
        fs::create_directories(m_folder);
        const fs::path target = newName(now);
        writeCopy(connection, m_file, target, connection.seal(), false);
        thin(now);
        return {target, now, static_cast<std::int64_t>(fs::file_size(target))};
    } catch (const std::exception& exception) {
        const Error error = errorFrom(exception, m_file);
        throw Failure(ErrorCode::BackupFailed, {m_file.string()}, error.detail);
    }
}

void Backups::thin(Timestamp now) const {
    const std::vector<BackupInfo> backups = list();
    std::vector<Timestamp> times;
    for (const BackupInfo& backup : backups)
        times.push_back(backup.madeAt);
    const std::vector<bool> kept = backupsToKeep(times, now);
    for (std::size_t i = 0; i < backups.size(); ++i)
        if (!kept[i]) {
            std::error_code ignored; // one backup too many does no harm
            fs::remove(backups[i].path, ignored);
        }
}

void Backups::restore(const fs::path& backup, Timestamp now, const Unlock& unlock) const {
    AuditFileOptions asItIs;
    asItIs.unlock = unlock;
    asItIs.readOnly = true;
    asItIs.acceptOlder = true;
    AuditFile source(backup, asItIs);
    if (isTaken(m_file)) {
        try {
            asItIs.readOnly = false;
            AuditFile present(m_file, asItIs);
            make(present.connection(), now);
            overwrite(present.connection(), source.connection());
            return;
        } catch (const std::exception& exception) {
            if (!isBeyondUse(errorFrom(exception, m_file).code))
                throw;
        }
    }
    // The copy is whole before the present file has to go.
    TemporaryFile copy(m_file);
    writeCopy(source.connection(), backup, copy.path(), sealOf(m_file, source, unlock), false);
    if (isTaken(m_file))
        setAside(now);
    copy.moveTo(m_file);
}

void Backups::setAside(Timestamp now) const {
    std::error_code error;
    fs::create_directories(m_folder, error);
    const fs::path aside = m_folder / ("replaced-" + stampOf(now) + std::string(extension));
    fs::path journal = m_file;
    journal += "-journal";
    fs::path journalAside = aside;
    journalAside += "-journal";
    if (!error && isTaken(aside))
        error = std::make_error_code(std::errc::file_exists);
    if (!error)
        fs::rename(m_file, aside, error);
    // A journal that stayed behind would be played back into the file that takes the place.
    if (!error && isTaken(journal))
        fs::rename(journal, journalAside, error);
    if (error)
        throw Failure(ErrorCode::BackupFailed, {m_file.string()}, error.message());
}

} // namespace inclusion
