#include "core/audit_service.h"
#include "core/framework/finding.h"
#include "core/framework/framework_loader.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "bench/benchmarks.h"
#include "bench/or_stop.h"
#include "bench/words.h"

extern char** environ;

namespace inclusion::bench {

namespace {

constexpr int areas = 8;
constexpr int sampleItems = 5; // of an area: with them it is about as large as the sample
constexpr int piecesPerItem = 3;
constexpr int times = 10; // the large audit is so often the small one
constexpr int runs = 3;

std::string quoted(const std::string& text) {
    return '"' + text + '"'; // prose has neither quotes nor backslashes
}

std::string frameworkText(int itemsPerArea) {
    std::string text =
        R"({"format":1,"id":"grown","revision":1,"title":"A grown framework","language":"en-GB",)"
        R"("summary":"As many statements as are wanted.","source":{"title":"Written for a measurement"},)"
        R"("provenance":"project","scales":[{"id":"scale","title":"How far it has got","levels":[)"
        R"({"id":"first","title":"First","symbol":"1","colour":"#BFD8EE"},)"
        R"({"id":"second","title":"Second","symbol":"2","colour":"#6BA3D0"},)"
        R"({"id":"third","title":"Third","symbol":"3","colour":"#1F5A94"}]}],"areas":[)";
    for (int area = 1; area <= areas; ++area) {
        const std::string number = std::to_string(area);
        text += (area > 1 ? "," : "") + std::string(R"({"id":"area-)") + number + R"(","number":")" + number +
                R"(","title":)" + quoted(prose(3, static_cast<unsigned>(area))) + R"(,"items":[)";
        for (int item = 1; item <= itemsPerArea; ++item) {
            const std::string id = number + "-" + std::to_string(item);
            text += (item > 1 ? "," : "") + std::string(R"({"id":"item-)") + id + R"(","number":")" + number +
                    "." + std::to_string(item) + R"(","kind":"statement","scale":"scale","title":)" +
                    quoted(prose(4, static_cast<unsigned>(area * 100 + item))) + R"(,"text":)" +
                    quoted(prose(30, static_cast<unsigned>(area * 100 + item))) + "}";
        }
        text += "]}";
    }
    return text + "]}";
}

/// An audit with that many items in an area, in which everything is described, judged and evidenced.
void makeAudit(const std::filesystem::path& file, int itemsPerArea) {
    SystemClock clock;
    RandomIdFactory ids;
    const FrameworkLoad load = loadFramework(frameworkText(itemsPerArea), "grown.json");
    if (!load.framework) {
        const Finding& first = load.findings.front();
        std::fprintf(stderr, "The framework of the benchmark: %s %s\n", first.pointer.c_str(),
                     first.message.c_str());
        std::exit(3);
    }
    Setting setting;
    setting.id = ids.make<SettingId>();
    setting.name = "Benchmark";
    const auto service = orStop(AuditService::create(file, setting, {clock, ids}));
    const Audit audit = orStop(service->addAudit(*load.framework, "2026/27", "SENCO"));
    const auto run = [&](Result<EditPtr> edit) { orStop(service->run(*orStop(std::move(edit)), "SENCO")); };
    const std::array<const char*, 3> levels{"first", "second", "third"};
    unsigned seed = 0;
    std::vector<std::pair<Evidence, std::vector<std::string>>> pieces;
    for (int area = 1; area <= areas; ++area) {
        for (int item = 1; item <= itemsPerArea; ++item) {
            const std::string id = "item-" + std::to_string(area) + "-" + std::to_string(item);
            run(service->setDescription({audit.id, id, prose(60, ++seed)}));
            Judgement judgement;
            judgement.auditId = audit.id;
            judgement.subjectId = id;
            judgement.levelId = levels[static_cast<std::size_t>(item) % levels.size()];
            judgement.rationale = prose(60, ++seed);
            run(service->setJudgement(judgement));
        }
        for (int piece = 0; piece < piecesPerItem * itemsPerArea; ++piece) {
            Evidence evidence;
            evidence.title = prose(6, ++seed);
            evidence.summary = prose(40, ++seed);
            evidence.sourceType = allSourceTypes[static_cast<std::size_t>(piece) % allSourceTypes.size()];
            std::vector<std::string> items;
            for (int item = 0; item < 3; ++item)
                items.push_back("item-" + std::to_string(area) + "-" +
                                std::to_string(1 + (piece + item) % itemsPerArea));
            pieces.emplace_back(std::move(evidence), std::move(items));
        }
    }
    run(service->addEvidenceRows(std::move(pieces), audit.id));
}

struct Cost {
    double milliseconds = 0;
    double megabytes = 0; ///< at most in use
};

/// The full report of that file as PDF by the real program.
Cost costOf(const Places& places, const std::filesystem::path& file) {
    const std::string program = (places.programs / "inclusion-audit").string();
    const std::string output = (places.scratch / "grown.pdf").string();
    std::array<const char*, 9> words{program.c_str(), "report",   file.c_str(),   "--format",
                                     "pdf",           "--output", output.c_str(), "--pupil-data-checked",
                                     nullptr};
    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", 1, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 1;
    rusage used{};
    if (posix_spawn(&child, program.c_str(), &files, nullptr, const_cast<char**>(words.data()), environ) !=
            0 ||
        wait4(child, &status, 0, &used) != child || status != 0) {
        std::fprintf(stderr, "inclusion-audit failed or is missing.\n");
        std::exit(3);
    }
    posix_spawn_file_actions_destroy(&files);
    return {std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(),
            static_cast<double>(used.ru_maxrss) / 1024};
}

/// The cheapest of some runs: others on the machine only ever add.
Cost leastCostOf(const Places& places, const std::filesystem::path& file) {
    Cost least = costOf(places, file);
    for (int run = 1; run < runs; ++run) {
        const Cost cost = costOf(places, file);
        least.milliseconds = std::min(least.milliseconds, cost.milliseconds);
        least.megabytes = std::min(least.megabytes, cost.megabytes);
    }
    return least;
}

Comparison grown(const Places& places, const char* name, const char* baseline, double Cost::*part) {
    const std::filesystem::path small = places.scratch / "small.inclusion";
    const std::filesystem::path large = places.scratch / "large.inclusion";
    makeAudit(small, sampleItems);
    makeAudit(large, sampleItems * times);
    const double one = leastCostOf(places, small).*part;
    const double ten = leastCostOf(places, large).*part;
    return {name, baseline, 12.0, runs, ten, one, ten / one};
}

} // namespace

Comparison reportTimeGrowth(const Places& places) {
    return grown(places, "time for the report of 400 statements", "that of 40, as many as the sample has",
                 &Cost::milliseconds);
}

Comparison reportMemoryGrowth(const Places& places) {
    return grown(places, "memory for it, in MB", "that for 40 statements", &Cost::megabytes);
}

} // namespace inclusion::bench
