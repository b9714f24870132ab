#include "bench/process.h"

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

extern char** environ;

namespace inclusion::bench {

namespace {

std::vector<std::string> environmentWith(const Environment& own) {
    std::vector<std::string> all;
    for (char** each = environ; *each != nullptr; ++each) {
        const std::string variable = *each;
        const bool replaced = std::any_of(own.begin(), own.end(), [&](const auto& mine) {
            return variable.compare(0, mine.first.size() + 1, mine.first + "=") == 0;
        });
        if (!replaced)
            all.push_back(variable);
    }
    for (const auto& [name, value] : own)
        all.push_back(name + "=" + value);
    return all;
}

std::vector<char*> pointersTo(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

void runProgram(const std::vector<std::string>& words, const Environment& environment) {
    const std::vector<std::string> variables = environmentWith(environment);
    const std::vector<char*> arguments = pointersTo(words);
    const std::vector<char*> surroundings = pointersTo(variables);
    posix_spawn_file_actions_t files{};
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", 1, 0);
    if (std::getenv("INCLUSION_BENCH_TALK") == nullptr)
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", 1, 0);
    pid_t child = 0;
    int status = 1;
    if (posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), surroundings.data()) != 0 ||
        waitpid(child, &status, 0) != child || status != 0) {
        std::fprintf(stderr, "%s failed or is missing (scripts/install bench installs what is needed).\n",
                     arguments[0]);
        std::exit(3);
    }
    posix_spawn_file_actions_destroy(&files);
}

} // namespace inclusion::bench
