#include "report/file_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

namespace inclusion::report {

namespace {

/// A new file that removes itself unless it is kept.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& beside) {
        // The rights are those of any new file of this user. A name that is taken belongs to another export.
        constexpr int attempts = 1000;
        for (int i = 0; i < attempts && m_descriptor < 0; ++i) {
            m_name = beside.string() + "." + std::to_string(i) + ".part";
            m_descriptor = ::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (m_descriptor < 0 && errno != EEXIST)
                break;
        }
        m_wasMade = m_descriptor >= 0;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        close();
        if (!m_kept && m_wasMade)
            ::unlink(m_name.c_str());
    }

    bool isOpen() const { return m_descriptor >= 0; }
    bool write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    bool flush() { return ::fsync(m_descriptor) == 0; }
    bool close() {
        const bool closed = m_descriptor < 0 || ::close(m_descriptor) == 0;
        m_descriptor = -1;
        return closed;
    }
    bool renameTo(const std::filesystem::path& path) {
        m_kept = ::rename(m_name.c_str(), path.c_str()) == 0;
        return m_kept;
    }

private:
    std::string m_name;
    int m_descriptor = -1;
    bool m_wasMade = false;
    bool m_kept = false;
};

tl::unexpected<Error> failed(const std::filesystem::path& path) {
    const int reason = errno;
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, {path.string()},
                   std::strerror(reason));
}

/// Makes the rename last: the entry of a folder is written when the folder is.
void flushFolder(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<> writeWholeFile(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code ignored;
    if (path.filename().empty() || std::filesystem::is_directory(path, ignored)) {
        errno = EISDIR;
        return failed(path);
    }
    TemporaryFile file(path);
    if (!file.isOpen() || !file.write(bytes) || !file.flush() || !file.close() || !file.renameTo(path))
        return failed(path);
    flushFolder(path);
    return {};
}

} // namespace inclusion::report
