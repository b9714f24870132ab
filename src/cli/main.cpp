#include "cli/command_line.h"
#include "core/base/clock.h"
#include "core/base/id.h"

#include <exception>
#include <filesystem>
#include <iostream>

namespace {

/// Data lie in ../share/inclusion-workbench beside the folder of the program, built or installed.
std::filesystem::path dataFolder(const char* programName) {
    std::error_code error;
    std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        program = std::filesystem::absolute(programName);
    return program.parent_path().parent_path() / "share" / "inclusion-workbench";
}

} // namespace

/// The composition root of the command line: it builds what commands need and hands over.
int main(int argc, char* argv[]) {
    try {
        std::ios::sync_with_stdio(false);
        const inclusion::SystemClock clock;
        inclusion::RandomIdFactory ids;
        const inclusion::cli::Environment environment{clock, ids, dataFolder(argv[0]), std::cout, std::cerr};
        return inclusion::cli::runCommandLine({argv + 1, argv + argc}, environment);
    } catch (const std::exception& failure) {
        std::cerr << "inclusion-audit: cannot go on: " << failure.what() << '\n';
        return 3;
    }
}
