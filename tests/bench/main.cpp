// Measures the program against baselines in the same run and prints ratios. See README.md beside this file.
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "bench/benchmarks.h"

int main(int argc, char* argv[]) {
    namespace fs = std::filesystem;
    using inclusion::bench::Comparison;
    using inclusion::bench::Places;

    const std::string only = argc > 1 ? argv[1] : "";
    const fs::path programs = fs::canonical("/proc/self/exe").parent_path();
    const fs::path root = programs.parent_path() / "bench-scratch";
    const Places places{programs, programs.parent_path() / "share/inclusion-workbench", root / "own",
                        root / "shared"};
    fs::remove_all(root);

    using Benchmark = std::function<std::vector<Comparison>(const Places&)>;
    const auto one = [](Comparison (*benchmark)(const Places&)) -> Benchmark {
        return [benchmark](const Places& given) { return std::vector{benchmark(given)}; };
    };
    const std::vector<std::pair<std::string, Benchmark>> all = {
        {"edit", one(inclusion::bench::editBenchmark)},
        {"search", one(inclusion::bench::searchBenchmark)},
        {"sealed-edit", one(inclusion::bench::sealedEditBenchmark)},
        {"sealed-open", one(inclusion::bench::sealedOpenBenchmark)},
        {"report", one(inclusion::bench::reportBenchmark)},
        {"report-office", one(inclusion::bench::reportOfficeBenchmark)},
        {"report-qt", one(inclusion::bench::reportQtBenchmark)},
        {"report-time", one(inclusion::bench::reportTimeGrowth)},
        {"report-memory", one(inclusion::bench::reportMemoryGrowth)},
        {"opening", inclusion::bench::openingBenchmark},
        {"memory", inclusion::bench::memoryBenchmark},
        {"typing", inclusion::bench::typingBenchmark},
        {"exporting", inclusion::bench::exportingBenchmark},
        {"holding", inclusion::bench::holdingBenchmark},
    };
    bool held = true;
    for (const auto& [name, run] : all) {
        if (!only.empty() && name != only)
            continue;
        fs::remove_all(places.scratch);
        fs::create_directories(places.scratch);
        for (const Comparison& result : run(places)) {
            std::printf("%s\n", describe(result).c_str());
            std::fflush(stdout);
            held = held && result.held();
        }
    }
    fs::remove_all(root);
    return held ? 0 : 1;
}
