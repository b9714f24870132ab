// Catch2's main takes long to compile, so it is compiled once and linked into every runner. Tests are
// discovered by running the binary while building, where there may be no display.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdlib>

int main(int argc, char* argv[]) {
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    return Catch::Session().run(argc, argv);
}
