#include "core/framework/crosswalk_library.h"

#include <catch2/catch.hpp>

using namespace inclusion;

TEST_CASE("The library finds every crosswalk that ships by its file") {
    CrosswalkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    std::size_t links = 0;
    for (const CrosswalkLibrary::Entry& entry : library.entries()) {
        INFO(entry.path);
        CHECK(entry.load.findings.empty());
        REQUIRE(entry.load.crosswalk);
        CHECK(entry.load.crosswalk->id == entry.path.stem().string());
        links += entry.load.crosswalk->links.size();
    }
    CHECK(library.crosswalks().size() == 3);
    CHECK(links >= 60);
}

TEST_CASE("A folder without crosswalks offers none") {
    CrosswalkLibrary library(INCLUSION_SOURCE_DIR "/tests/data/frameworks");
    CHECK(library.entries().empty());
    CHECK(library.crosswalks().empty());
}
