#include "fuzz/file_targets.h"

#include "core/audit_service.h"
#include "core/framework/framework_loader.h"
#include "core/protection/file_protection.h"
#include "core/storage/file_lock.h"
#include "support/temporary_folder.h"

#include <fstream>

#include "fuzz/promise.h"

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

constexpr const char* passphrase = "badger candle meadow";

/// A folder of this process, in `TMPDIR`.
const TemporaryFolder& workFolder() {
    static const TemporaryFolder folder;
    return folder;
}

/// Written as one piece: this is done a million times.
fs::path writtenAs(const char* name, std::string_view bytes) {
    const fs::path path = workFolder() / name;
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

ServiceDependencies dependencies(KeyRing* keys = nullptr) {
    static const FixedClock clock(Timestamp::parse("2026-11-22T10:00:00.000Z").value());
    static SequentialIdFactory ids;
    return {clock, ids, keys};
}

template <typename Value>
Value need(Result<Value> result) {
    promise(result.has_value(), "the file for the test is made");
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

void lookThrough(AuditService& service) {
    if (const auto audits = service.audits())
        for (const Audit& audit : *audits) {
            static_cast<void>(service.snapshot(audit.id));
            static_cast<void>(service.history(audit.id));
            static_cast<void>(service.snapshotAt(audit.id, audit.createdAt));
            static_cast<void>(service.comments(audit.id));
        }
    static_cast<void>(service.search("the"));
    static_cast<void>(service.templates());
    static_cast<void>(service.logo());
    static_cast<void>(service.check());
}

/// A small file with some work in it, and its bytes once it is sealed.
class SealedFile {
public:
    SealedFile() : m_path(workFolder() / "whole.inclusion") {
        static const auto framework =
            loadFrameworkFile(fs::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks/minimal.json");
        promise(framework && framework->framework, "the framework is read");
        Setting setting;
        setting.name = "Oakfield School";
        {
            const auto service = need(AuditService::create(m_path, setting, dependencies()));
            const Audit audit = need(service->addAudit(*framework->framework, "2026/27", "SENCO"));
            Evidence evidence;
            evidence.title = "Walk";
            const EditPtr edit = need(service->addEvidence(evidence, audit.id, {}));
            need(service->run(*edit, "SENCO"));
            m_content = need(service->exportJson());
        }
        need(FileProtection(dependencies(&m_keys), 1, 8)
                 .protect(m_path, passphrase, "one two three four five six seven"));
        std::ifstream stream(m_path, std::ios::binary);
        m_bytes.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }

    /// Nothing but what was sealed, or an error.
    void openAltered(std::string_view changes) {
        std::string bytes = m_bytes;
        for (; changes.size() >= 4; changes.remove_prefix(4)) {
            const auto number = [&](std::size_t i) {
                return static_cast<std::size_t>(static_cast<unsigned char>(changes[i]));
            };
            const std::size_t place = number(0) << 16U | number(1) << 8U | number(2);
            if (place == 0xFFFFFF)
                bytes.resize(bytes.size() * number(3) / 256);
            else if (!bytes.empty())
                bytes[place % bytes.size()] = changes[3];
        }
        const auto service = AuditService::open(writtenAs("sealed.inclusion", bytes), OpenMode::ReadOnly,
                                                dependencies(&m_keys));
        if (!service)
            return;
        const auto content = (*service)->exportJson();
        promise(!content || *content == m_content, "an altered file is as it was sealed, or stays shut");
    }

private:
    fs::path m_path;
    KeyRing m_keys;
    std::string m_bytes;
    std::string m_content;
};

} // namespace

void openAuditFile(std::string_view bytes) {
    const fs::path file = writtenAs("file.inclusion", bytes);
    if (const auto service = AuditService::open(file, OpenMode::ReadOnly, dependencies())) {
        lookThrough(**service);
        return;
    }
    const fs::path output = workFolder() / "salvaged.inclusion";
    static_cast<void>(AuditService::salvage(file, output, dependencies()));
    std::error_code ignored;
    fs::remove(output, ignored);
}

void openSealedFile(std::string_view bytes) {
    if (!bytes.starts_with("inclusion sealed")) {
        static SealedFile sealed;
        sealed.openAltered(bytes);
        return;
    }
    // A cost that a reader accepts is made cheap; others stay, and are refused.
    std::string arrived(bytes);
    const auto numberAt = [&](std::size_t at) {
        std::uint32_t number = 0;
        for (std::size_t i = 4; i-- > 0;)
            number = (number << 8U) | static_cast<unsigned char>(arrived[at + i]);
        return number;
    };
    if (arrived.size() > 28 && numberAt(20) <= 10 && numberAt(24) <= 512 * 1024)
        arrived.replace(20, 8, std::string_view("\x01\0\0\0\x08\0\0\0", 8));
    const fs::path file = writtenAs("arrived.inclusion", arrived);
    KeyRing keys;
    if (keys.unlock(file, passphrase))
        if (const auto service = AuditService::open(file, OpenMode::ReadOnly, dependencies(&keys)))
            lookThrough(**service);
}

void importAuditJson(std::string_view bytes) {
    const fs::path output = workFolder() / "imported.inclusion";
    std::error_code ignored;
    fs::remove(output, ignored);
    if (!AuditService::importJson(bytes, "audit.json", output)) {
        promise(!fs::exists(output), "a refused file leaves nothing behind");
        return;
    }
    const auto service = AuditService::open(output, OpenMode::ReadOnly, dependencies());
    promise(service.has_value(), "what was imported opens");
    lookThrough(**service);
    const std::string content = need((*service)->exportJson());
    const fs::path again = workFolder() / "again.inclusion";
    fs::remove(again, ignored);
    need(AuditService::importJson(content, "again.json", again));
    const auto second = need(AuditService::open(again, OpenMode::ReadOnly, dependencies()));
    promise(need(second->exportJson()) == content, "what was imported and exported comes back as it was");
}

void readLockFile(std::string_view bytes) {
    static const fs::path file = workFolder() / "locked.inclusion";
    writtenAs(FileLock::pathFor(file).filename().c_str(), bytes);
    const auto holder = FileLock::holderOf(file);
    promise(holder.has_value(), "a lock file that is there has a holder");
    promise(holder->role.size() <= 200 && holder->host.size() <= 200, "what it says is short");
}
