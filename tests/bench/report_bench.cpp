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

} // namespace

Comparison reportBenchmark(const Places& places) {
    const std::string tool = (places.programs / "inclusion-audit").string();
    const std::string sample = (places.scratch / "sample.inclusion").string();
    const std::string html = (places.scratch / "sample.html").string();
    const std::string ours = (places.scratch / "ours.pdf").string();
    const std::string theirs = (places.scratch / "theirs.pdf").string();
    runProgram({tool, "sample", sample});
    const std::string audit = "rise-inclusion-audit"; // the largest of the sample
    runProgram({tool, "report", sample, "--framework", audit, "--format", "html", "--output", html});
    return compare(
        "the sample's report as PDF", "weasyprint, same content as HTML", 0.15, 5,
        [&](int) {
            runProgram({tool, "report", sample, "--framework", audit, "--format", "pdf", "--output", ours});
        },
        [&](int) {
            runProgram({"weasyprint", html, theirs});
        });
}

} // namespace inclusion::bench
