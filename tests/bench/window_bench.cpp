#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "bench/benchmarks.h"
#include "bench/large_file.h"
#include "bench/process.h"

namespace inclusion::bench {

namespace {

constexpr int openings = 9;
constexpr int performances = 3;    // of each script
constexpr double frame = 16.0;     // milliseconds: one picture of a screen
constexpr double noticeable = 100; // milliseconds: what a person sees as waiting

using Result = std::map<std::string, double>;

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The programs with windows, at home in a folder of their own.
class Windows {
public:
    explicit Windows(const Places& places)
        : m_places(places), m_home(places.scratch / "home"), m_file(places.scratch / "school.inclusion"),
          m_result(places.scratch / "result.txt") {
        std::filesystem::create_directories(m_home / "config/inclusion-workbench");
        std::ofstream settings(m_home / "config/inclusion-workbench/workbench.ini");
        settings << "[General]\nauthor=SENCO\n";
        putFile();
    }

    /// Puts the file back as it was made, and the folder: a report that stands there would be asked about.
    void putFile() {
        for (char name = 'a'; name <= 'h'; ++name)
            std::filesystem::remove(m_places.scratch / (std::string(1, name) + ".pdf"));
        std::filesystem::copy_file(largeFile(m_places), m_file,
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::remove_all(m_places.scratch / "school.inclusion-backups");
    }

    Result runOurs(const std::string& script = {}) {
        return run({(m_places.programs / "inclusion-workbench").string(), m_file.string()}, script);
    }
    Result runEmpty() { return run({(m_places.programs / "bench-empty-window").string()}, {}); }

private:
    /// What the program said of itself; times of painting are counted from its start.
    Result run(const std::vector<std::string>& words, const std::string& script) {
        std::filesystem::remove(m_result);
        const auto library = [&](const char* name) { return (m_places.programs / name).string(); };
        Environment environment{{"LD_PRELOAD", library("libbench-watch.so")},
                                {"INCLUSION_BENCH_RESULT", m_result.string()},
                                {"INCLUSION_BENCH_SCRIPT", script},
                                {"HOME", m_home.string()},
                                {"XDG_CONFIG_HOME", (m_home / "config").string()},
                                {"XDG_DATA_HOME", (m_home / "data").string()}};
        if (std::getenv("QT_QPA_PLATFORM") == nullptr)
            environment.emplace_back("QT_QPA_PLATFORM", "offscreen");
        const double start = now();
        runProgram(words, environment);
        Result result;
        std::ifstream lines(m_result);
        for (std::string name, value; std::getline(lines, name, '\t') && std::getline(lines, value);)
            result[name] = std::strtod(value.c_str(), nullptr);
        for (const char* name : {"first-painted", "painted"})
            result[name] -= start;
        return result;
    }

    const Places& m_places;
    std::filesystem::path m_home;
    std::filesystem::path m_file;
    std::filesystem::path m_result;
};

/// What each of both takes, in turn, after one uncounted start of each.
struct Pairs {
    Pairs(const Places& places, const std::string& value) {
        Windows windows(places);
        windows.runOurs();
        windows.runEmpty();
        for (int pair = 0; pair < openings; ++pair) {
            ours.push_back(windows.runOurs().at(value));
            empty.push_back(windows.runEmpty().at(value));
        }
    }
    std::vector<double> ours;
    std::vector<double> empty;
};

/// How each thing of a script compares with what it may take; the worst first.
std::vector<Comparison> performed(const Places& places, const std::string& script, const std::string& prefix,
                                  const char* allowance, double most) {
    Windows windows(places);
    std::map<std::string, std::vector<double>> values;
    for (int time = 0; time < performances; ++time) {
        windows.putFile();
        for (const auto& [name, value] : windows.runOurs(script))
            values[name].push_back(value);
    }
    for (const char* other : {"first-painted", "painted", "peak"})
        values.erase(other);
    std::vector<Comparison> all;
    for (const auto& [name, each] : values) {
        const double ours = median(each);
        all.push_back({prefix + name, allowance, 1.0, performances, ours, most, ours / most});
    }
    std::sort(all.begin(), all.end(),
              [](const Comparison& left, const Comparison& right) { return left.ours > right.ours; });
    return all;
}

} // namespace

std::vector<Comparison> openingBenchmark(const Places& places) {
    const auto opened = [&](const char* name, const char* value, double bar) {
        const Pairs pairs(places, value);
        std::vector<double> ratios;
        std::vector<double> allowed;
        for (std::size_t pair = 0; pair < pairs.ours.size(); ++pair) {
            allowed.push_back(1.3 * pairs.empty[pair] + 150);
            ratios.push_back(pairs.ours[pair] / allowed.back());
        }
        return Comparison{name,
                          "1.3 times an empty Qt window + 150 ms",
                          bar,
                          openings,
                          median(pairs.ours),
                          median(allowed),
                          median(ratios)};
    };
    return {opened("opening 10,000 pieces, 12 audits", "first-painted", 1.0),
            opened("the same until the overview is full", "painted", 1.3)};
}

std::vector<Comparison> memoryBenchmark(const Places& places) {
    const Pairs pairs(places, "peak");
    std::vector<double> ratios;
    for (std::size_t pair = 0; pair < pairs.ours.size(); ++pair)
        ratios.push_back(pairs.ours[pair] / pairs.empty[pair]);
    return {{"memory with that file open", "an empty Qt window", 3.0, openings, median(pairs.ours),
             median(pairs.empty), median(ratios), "MB"}};
}

std::vector<Comparison> typingBenchmark(const Places& places) {
    return performed(places, "typing", "a key in ", "a frame of 16 ms, 99th percentile", frame);
}

std::vector<Comparison> exportingBenchmark(const Places& places) {
    return performed(places, "exporting", "a key in ", "a frame of 16 ms, 99th percentile", frame);
}

std::vector<Comparison> holdingBenchmark(const Places& places) {
    return performed(places, "holding", "", "what is seen as waiting", noticeable);
}

} // namespace inclusion::bench
