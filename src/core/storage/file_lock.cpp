#include "core/storage/file_lock.h"

#include "core/base/id.h"
#include "core/base/sha256.h"
#include "core/storage/failure.h"
#include "core/storage/placement.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>

namespace inclusion {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr std::size_t largestLock = 4096;
constexpr std::chrono::seconds renewal{30};

std::string firstLineOf(const fs::path& path) {
    std::ifstream stream(path);
    std::string line;
    std::getline(stream, line);
    return line;
}

std::string hostName() {
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

/// When a process began, in ticks since the computer was started; 0 where the system does not tell. The 22nd
/// value of its line; the second one is a name in brackets that may hold anything.
std::int64_t startOf(std::int64_t process) {
    const std::string line = firstLineOf("/proc/" + std::to_string(process) + "/stat");
    const std::size_t end = line.rfind(')');
    if (end == std::string::npos)
        return 0;
    std::istringstream rest(line.substr(end + 1));
    std::string value;
    for (int i = 3; i <= 22; ++i)
        rest >> value;
    return rest ? std::atoll(value.c_str()) : 0;
}

LockHolder thisProcess() {
    LockHolder holder;
    RandomIdFactory ids;
    holder.token = ids.next();
    holder.host = hostName();
    const std::string machine = firstLineOf("/etc/machine-id");
    holder.machine = machine.empty() ? "" : sha256("inclusion-workbench " + machine).substr(0, 16);
    holder.boot = firstLineOf("/proc/sys/kernel/random/boot_id");
    holder.process = getpid();
    holder.processStart = startOf(holder.process);
    return holder;
}

Json jsonOf(const LockHolder& holder) {
    return {{"token", holder.token}, {"host", holder.host},       {"machine", holder.machine},
            {"boot", holder.boot},   {"process", holder.process}, {"processStart", holder.processStart},
            {"role", holder.role},   {"since", holder.since}};
}

/// Reads what anyone may have written: what is not there or of another kind stays empty.
LockHolder holderFrom(const std::string& text) {
    LockHolder holder;
    const Json json = Json::parse(text, nullptr, false);
    const auto read = [&](const char* key, std::string& into) {
        if (json.is_object() && json.contains(key) && json[key].is_string())
            into = json[key].get<std::string>().substr(0, 200);
    };
    const auto readNumber = [&](const char* key, std::int64_t& into) {
        if (json.is_object() && json.contains(key) && json[key].is_number_integer())
            into = json[key].get<std::int64_t>();
    };
    read("token", holder.token);
    read("host", holder.host);
    read("machine", holder.machine);
    read("boot", holder.boot);
    readNumber("process", holder.process);
    readNumber("processStart", holder.processStart);
    read("role", holder.role);
    read("since", holder.since);
    return holder;
}

/// Whether the process that holds the lock has ended for certain: it ran on this very computer.
bool hasEnded(const LockHolder& holder, const LockHolder& here) {
    const bool sameComputer = !holder.boot.empty() && holder.boot == here.boot && holder.host == here.host;
    if (sameComputer) {
        if (kill(static_cast<pid_t>(holder.process), 0) != 0 && errno == ESRCH)
            return true;
        const std::int64_t start = startOf(holder.process);
        return start != 0 && holder.processStart != 0 && start != holder.processStart;
    }
    // It was started anew since.
    return !holder.machine.empty() && holder.machine == here.machine && !holder.boot.empty() &&
           !here.boot.empty();
}

/// Whether a lock file was not renewed for too long, by the clock of the drive it lies on: a file written
/// there this moment tells the time.
bool isOld(const fs::path& lock, const fs::path& file) {
    const TemporaryFile probe(file);
    std::ofstream(probe.path()) << '\n';
    std::error_code error;
    const auto now = fs::last_write_time(probe.path(), error);
    if (error)
        return false;
    const auto renewed = fs::last_write_time(lock, error);
    return !error && now - renewed > FileLock::patience;
}

} // namespace

fs::path FileLock::pathFor(const fs::path& file) {
    fs::path name = ".";
    name += file.filename();
    name += ".lock";
    return file.parent_path() / name;
}

std::optional<LockHolder> FileLock::holderOf(const fs::path& file) {
    std::ifstream stream(pathFor(file), std::ios::binary);
    if (!stream)
        return std::nullopt;
    std::string text(largestLock, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return holderFrom(text);
}

FileLock::FileLock(const fs::path& file) : m_file(file), m_path(pathFor(file)) {}

FileLock::~FileLock() {
    if (!m_isHeld)
        return;
    std::error_code ignored;
    if (const auto holder = holderOf(m_file); holder && holder->token == m_own.token)
        fs::remove(m_path, ignored);
}

void FileLock::write() {
    TemporaryFile temporary(m_path);
    std::ofstream stream(temporary.path(), std::ios::binary);
    stream << jsonOf(m_own).dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
    stream.close();
    std::error_code error;
    if (stream)
        fs::rename(temporary.path(), m_path, error);
    if (!stream || error)
        throw Failure(ErrorCode::FileNotWritable, {m_file.string()}, "the lock file cannot be written");
    m_renewed = std::chrono::steady_clock::now();
}

void FileLock::take(Timestamp now) {
    m_own = thisProcess();
    m_own.since = now.iso();
    const auto holder = holderOf(m_file);
    if (holder && !hasEnded(*holder, m_own) && !isOld(m_path, m_file))
        throw Failure(ErrorCode::AuditFileInUse,
                      {m_file.string(), holder->role, holder->host, holder->since});
    write();
    m_isHeld = true;
}

void FileLock::keep(const std::string& role) {
    if (!m_isHeld)
        return;
    const auto holder = holderOf(m_file);
    if (holder && holder->token != m_own.token)
        throw Failure(ErrorCode::AuditFileInUse,
                      {m_file.string(), holder->role, holder->host, holder->since});
    if (holder && (role.empty() || role == m_own.role) &&
        std::chrono::steady_clock::now() - m_renewed < renewal)
        return;
    if (!role.empty())
        m_own.role = role;
    try {
        write();
    } catch (const Failure&) {
        // Work is not stopped for want of a lock that can be renewed; others see the one that is there.
    }
}

} // namespace inclusion
