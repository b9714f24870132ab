#include "core/audit_service.h"
#include "core/framework/framework_loader.h"
#include "core/protection/file_protection.h"

#include "bench/benchmarks.h"
#include "bench/or_stop.h"
#include "bench/words.h"

namespace inclusion::bench {

namespace {

constexpr int pieces = 10'000; // with 80 words each: 5 MB of text
constexpr int files = 10;      // of 10 MB each: 100 MB of attachments
constexpr std::size_t fileSize = 10U * 1024U * 1024U;

/// A plain file and the same under a passphrase, both as large as those of a school after some years.
struct TwoFiles {
    explicit TwoFiles(const Places& places)
        : plain(places.scratch / "plain.inclusion"), sealed(places.scratch / "sealed.inclusion") {
        Setting setting;
        setting.id = ids.make<SettingId>();
        setting.name = "Benchmark";
        FrameworkLibrary library(places.data / "frameworks");
        const auto framework = orStop(library.find("rise-inclusion-audit"));
        const auto service = orStop(AuditService::create(plain, setting, dependencies));
        const Audit audit = orStop(service->addAudit(*framework, "2026/27", "SENCO"));
        std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
        for (int i = 0; i < pieces; ++i) {
            Evidence evidence;
            evidence.title = "Piece " + std::to_string(i);
            evidence.summary = prose(80, static_cast<unsigned>(i));
            rows.push_back({evidence, {"teaching-2"}});
        }
        const EditPtr added = orStop(service->addEvidenceRows(std::move(rows), audit.id));
        orStop(service->run(*added, "SENCO"));
        const EvidenceId first = orStop(service->evidenceList()).front().id;
        for (int i = 0; i < files; ++i) {
            const EditPtr attached =
                orStop(service->attach(first, std::to_string(i) + ".bin", "application/octet-stream",
                                       std::string(fileSize, static_cast<char>('a' + i))));
            orStop(service->run(*attached, "SENCO"));
        }
        orStop(service->saveCopy(sealed));
        orStop(FileProtection(dependencies).protect(sealed, passphrase, FileProtection::newRecoveryWords()));
    }

    const std::string passphrase = "grey heron over the weir";
    SystemClock clock;
    RandomIdFactory ids;
    KeyRing keys;
    ServiceDependencies dependencies{clock, ids, &keys};
    std::filesystem::path plain;
    std::filesystem::path sealed;
};

/// Says another thing of an item each time.
std::function<void(int)> editing(AuditService& service) {
    const AuditId audit = orStop(service.audits()).front().id;
    return [&service, audit](int number) {
        const EditPtr edit = orStop(
            service.setDescription({audit, "teaching-2", prose(60, static_cast<unsigned>(number) + 7)}));
        orStop(service.run(*edit, "SENCO"));
    };
}

} // namespace

Comparison sealedEditBenchmark(const Places& places) {
    TwoFiles made(places);
    const auto sealed = orStop(AuditService::open(made.sealed, OpenMode::ReadWrite, made.dependencies));
    const auto plain = orStop(AuditService::open(made.plain, OpenMode::ReadWrite, made.dependencies));
    return compare("an edit in a protected file with 5 MB of text and 100 MB of attachments",
                   "the same edit in the same file without a passphrase", 20.0, 60, editing(*sealed),
                   editing(*plain));
}

Comparison sealedOpenBenchmark(const Places& places) {
    TwoFiles made(places);
    return compare(
        "opening that file by its passphrase", "the password hash, and opening the plain file", 1.5, 7,
        [&](int) {
            made.keys.forget();
            orStop(made.keys.unlock(made.sealed, made.passphrase));
            orStop(AuditService::open(made.sealed, OpenMode::ReadOnly, made.dependencies));
        },
        [&](int) {
            KeyRing ring;
            orStop(ring.unlock(made.sealed, made.passphrase));
            orStop(AuditService::open(made.plain, OpenMode::ReadOnly, made.dependencies));
        });
}

} // namespace inclusion::bench
