#include "fuzz/targets.h"

#include "core/audit_service.h"
#include "core/framework/crosswalk.h"
#include "core/framework/framework_loader.h"
#include "core/sample/sample_reader.h"
#include "import/evidence_table.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "fuzz/review_targets.h"

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

const fs::path source = INCLUSION_SOURCE_DIR;

/// One framework for the readers that need one, read once.
const Framework& someFramework() {
    static const auto load = loadFrameworkFile(source / "tests/data/frameworks/full.json");
    if (!load || !load->framework)
        std::abort();
    return *load->framework;
}

/// A folder of this process in memory where the system has one.
const fs::path& workFolder() {
    static const fs::path folder = [] {
        const fs::path base = fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
        fs::path made = base / ("inclusion-fuzz-" + std::to_string(getpid()));
        fs::create_directories(made);
        return made;
    }();
    return folder;
}

fs::path writtenAs(const char* name, std::string_view bytes) {
    const fs::path path = workFolder() / name;
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

ServiceDependencies dependencies() {
    static const FixedClock clock(Timestamp::parse("2026-11-22T10:00:00.000Z").value());
    static SequentialIdFactory ids;
    return {clock, ids};
}

void readFramework(std::string_view bytes) {
    static_cast<void>(loadFramework(bytes, "framework.json"));
}

void readCrosswalk(std::string_view bytes) {
    static_cast<void>(loadCrosswalk(bytes, "crosswalk.json"));
}

void readSample(std::string_view bytes) {
    static FrameworkLibrary frameworks(source / "frameworks");
    static_cast<void>(readSampleAudit(bytes, "sample.json", frameworks));
}

void readTable(std::string_view bytes) {
    static_cast<void>(readEvidence(readCsv(bytes), someFramework()));
}

/// Opened as a stranger's file is, looked through, and salvaged when it is damaged.
void openAudit(std::string_view bytes) {
    const fs::path file = writtenAs("file.inclusion", bytes);
    const auto service = AuditService::open(file, OpenMode::ReadOnly, dependencies());
    if (service) {
        if (const auto audits = (*service)->audits())
            for (const Audit& audit : *audits) {
                static_cast<void>((*service)->snapshot(audit.id));
                static_cast<void>((*service)->history(audit.id));
            }
        static_cast<void>((*service)->search("the"));
        static_cast<void>((*service)->check());
        return;
    }
    const fs::path output = workFolder() / "salvaged.inclusion";
    static_cast<void>(AuditService::salvage(file, output, dependencies()));
    std::error_code ignored;
    fs::remove(output, ignored);
}

} // namespace

const std::vector<FuzzTarget>& fuzzTargets() {
    static const std::vector<FuzzTarget> targets = {
        {"framework", readFramework},
        {"crosswalk", readCrosswalk},
        {"sample", readSample},
        {"csv", readTable},
        {"audit_file", openAudit},
        {"review_pack", readReviewPack},
        {"review_reply", importReviewReply},
        {"reply_file", importReplyFile},
        {"review_container", openReviewContainer},
    };
    return targets;
}
