#include <spawn.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/benchmarks.h"

extern char** environ;

namespace inclusion::bench {

namespace {

/// Runs a program to its end; a failure ends the benchmark.
void runProgram(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", 1, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", 1, 0);
    pid_t child = 0;
    int status = 1;
    if (posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ) != 0 ||
        waitpid(child, &status, 0) != child || status != 0) {
        std::fprintf(stderr, "%s failed or is missing (scripts/install bench installs weasyprint).\n",
                     arguments[0]);
        std::exit(3);
    }
    posix_spawn_file_actions_destroy(&files);
}

/// The sample's largest report: the audit file, and the same content as HTML and ODT.
struct SampleReport {
    explicit SampleReport(const Places& places)
        : tool((places.programs / "inclusion-audit").string()),
          audit((places.scratch / "sample.inclusion").string()),
          html((places.scratch / "sample.html").string()), odt((places.scratch / "sample.odt").string()),
          ours((places.scratch / "ours.pdf").string()), theirs((places.scratch / "theirs.pdf").string()) {
        runProgram({tool, "sample", audit});
        write("html", html);
        write("odt", odt);
    }

    void write(const std::string& format, const std::string& output) const {
        runProgram({tool, "report", audit, "--framework", "rise-inclusion-audit", "--format", format,
                    "--output", output, "--pupil-data-checked"});
    }

    std::string tool;
    std::string audit;
    std::string html;
    std::string odt;
    std::string ours;
    std::string theirs;
};

Comparison againstProgram(const SampleReport& sample, const char* baseline, double bar,
                          const std::vector<std::string>& words) {
    return compare(
        "the sample's report as PDF", baseline, bar, 5, [&](int) { sample.write("pdf", sample.ours); },
        [&](int) { runProgram(words); });
}

} // namespace

Comparison reportBenchmark(const Places& places) {
    const SampleReport sample(places);
    return againstProgram(sample, "weasyprint, same content as HTML", 0.12,
                          {"weasyprint", sample.html, sample.theirs});
}

Comparison reportOfficeBenchmark(const Places& places) {
    const SampleReport sample(places);
    return againstProgram(
        sample, "LibreOffice, same content as ODT", 0.22,
        {"soffice", "--headless", "--convert-to", "pdf", "--outdir", places.scratch.string(), sample.odt});
}

Comparison reportQtBenchmark(const Places& places) {
    const SampleReport sample(places);
    return againstProgram(sample, "QTextDocument and QPdfWriter, same content as HTML, without tags", 1.4,
                          {(places.programs / "qt-pdf-baseline").string(), sample.html, sample.theirs});
}

} // namespace inclusion::bench
