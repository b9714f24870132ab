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
    const fs::path scratch = programs.parent_path() / "bench-scratch";
    const Places places{programs, programs.parent_path() / "share/inclusion-workbench", scratch};

    const std::vector<std::pair<std::string, std::function<Comparison(const Places&)>>> all = {
        {"edit", inclusion::bench::editBenchmark},
        {"search", inclusion::bench::searchBenchmark},
        {"sealed-edit", inclusion::bench::sealedEditBenchmark},
        {"sealed-open", inclusion::bench::sealedOpenBenchmark},
        {"report", inclusion::bench::reportBenchmark},
        {"report-office", inclusion::bench::reportOfficeBenchmark},
        {"report-qt", inclusion::bench::reportQtBenchmark},
        {"report-time", inclusion::bench::reportTimeGrowth},
        {"report-memory", inclusion::bench::reportMemoryGrowth},
    };
    bool held = true;
    for (const auto& [name, run] : all) {
        if (!only.empty() && name != only)
            continue;
        fs::remove_all(scratch);
        fs::create_directories(scratch);
        const Comparison result = run(places);
        std::printf("%s\n", describe(result).c_str());
        std::fflush(stdout);
        held = held && result.held();
    }
    fs::remove_all(scratch);
    return held ? 0 : 1;
}
