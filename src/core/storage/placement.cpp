#include "core/storage/placement.h"

#include "core/base/id.h"
#include "core/storage/failure.h"

#include <fcntl.h>
#include <unistd.h>

namespace inclusion {

namespace fs = std::filesystem;

namespace {

/// Asks the system to bring a closed file or a folder to the disk. Some network drives cannot sync a folder;
/// that is no reason to fail.
bool syncToDisk(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

fs::path temporaryBeside(const fs::path& target) {
    RandomIdFactory ids;
    fs::path name = ".";
    name += target.filename();
    name += "." + ids.next().substr(0, 8) + ".part";
    return target.parent_path() / name;
}

bool isTaken(const fs::path& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    fs::remove(m_path, ignored);
    fs::path journal = m_path;
    journal += "-journal";
    fs::remove(journal, ignored);
}

void TemporaryFile::replace(const fs::path& target) {
    if (!syncToDisk(m_path))
        throw Failure(ErrorCode::FileNotWritable, {target.string()}, "fsync failed");
    std::error_code error;
    fs::rename(m_path, target, error);
    if (error)
        throw Failure(ErrorCode::FileNotWritable, {target.string()}, error.message());
    syncToDisk(target.has_parent_path() ? target.parent_path() : fs::path("."));
}

void TemporaryFile::moveTo(const fs::path& target) {
    if (isTaken(target))
        throw Failure(ErrorCode::FileExists, {target.string()});
    if (!syncToDisk(m_path))
        throw Failure(ErrorCode::FileNotWritable, {target.string()}, "fsync failed");
    std::error_code error;
    // A hard link never replaces anything; file systems without links get a plain rename.
    fs::create_hard_link(m_path, target, error);
    if (error == std::errc::file_exists)
        throw Failure(ErrorCode::FileExists, {target.string()});
    if (error) {
        fs::rename(m_path, target, error);
        if (error)
            throw Failure(ErrorCode::FileNotWritable, {target.string()}, error.message());
    }
    syncToDisk(target.has_parent_path() ? target.parent_path() : fs::path("."));
}

} // namespace inclusion
