#include "core/storage/backups.h"

#include "core/storage/audit_file.h"
#include "core/storage/backup_thinning.h"
#include "core/storage/failure.h"
#include "core/storage/file_copy.h"
#include "core/storage/placement.h"
#include "core/storage/sqlite/connection.h"

#include <algorithm>
#include <optional>
#include <string_view>

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

/// When the backup of that name was made; nothing for a file that is none of ours.
std::optional<Timestamp> madeAt(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name.size() < stampLength + extension.size() || !name.ends_with(extension))
        return std::nullopt;
    const auto part = [&](std::size_t start, std::size_t length) { return name.substr(start, length); };
    const auto time = Timestamp::parse(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(9, 2) +
                                       ":" + part(11, 2) + ":" + part(13, 2) + "." + part(16, 3) + "Z");
    const std::string rest = name.substr(stampLength, name.size() - stampLength - extension.size());
    const bool numbered = rest.size() >= 2 && rest.front() == '-' &&
                          rest.find_first_not_of("0123456789", 1) == std::string::npos;
    if (!time || stampOf(*time) != name.substr(0, stampLength) || !(rest.empty() || numbered))
        return std::nullopt;
    return time;
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
    std::vector<BackupInfo> backups;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error))
        if (const auto time = madeAt(entry->path()); time && entry->is_regular_file(error))
            backups.push_back({entry->path(), *time, static_cast<std::int64_t>(entry->file_size(error))});
    if (error && error != std::errc::no_such_file_or_directory)
        throw Failure(ErrorCode::FileNotReadable, {m_folder.string()}, error.message());
    std::sort(backups.begin(), backups.end(), [](const BackupInfo& left, const BackupInfo& right) {
        return std::tie(left.madeAt, left.path) > std::tie(right.madeAt, right.path);
    });
    return backups;
}

fs::path Backups::newName(Timestamp now) const {
    fs::path name = m_folder / (stampOf(now) + std::string(extension));
    for (int number = 2; isTaken(name); ++number)
        name = m_folder / (stampOf(now) + "-" + std::to_string(number) + std::string(extension));
    return name;
}

BackupInfo Backups::make(sqlite::Connection& connection, Timestamp now) const {
    try {
        fs::create_directories(m_folder);
        const fs::path target = newName(now);
        writeCopy(connection, m_file, target, false);
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
    const std::vector<Timestamp> dropped = backupsToDrop(std::move(times), now);
    for (const BackupInfo& backup : backups)
        if (std::find(dropped.begin(), dropped.end(), backup.madeAt) != dropped.end()) {
            std::error_code ignored; // one backup too many does no harm
            fs::remove(backup.path, ignored);
        }
}

void Backups::restore(const fs::path& backup, Timestamp now) const {
    AuditFileOptions asItIs;
    asItIs.readOnly = true;
    asItIs.acceptOlder = true;
    AuditFile source(backup, asItIs);
    if (isTaken(m_file)) {
        try {
            asItIs.readOnly = false;
            AuditFile present(m_file, asItIs);
            make(present.connection(), now);
            source.connection().copyInto(present.connection());
            return;
        } catch (const std::exception& exception) {
            if (!isBeyondUse(errorFrom(exception, m_file).code))
                throw;
        }
        setAside(now);
    }
    writeCopy(source.connection(), backup, m_file, false);
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
