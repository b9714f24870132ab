#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>

#include "unit/framework_support.h"

using namespace inclusion;

TEST_CASE("The minimal framework is valid and without findings") {
    const FrameworkLoad load = loadFramework(testFramework("minimal.json"), "minimal.json");
    CHECK(words(load.findings) == "");
    REQUIRE(load.framework != nullptr);
    CHECK(load.framework->id() == "minimal");
    CHECK(load.framework->items().size() == 1);
    CHECK(load.framework->data().areas.at(0).provenance == Provenance::Project);
}

TEST_CASE("The full framework is valid and without findings") {
    const FrameworkLoad load = loadFramework(testFramework("full.json"), "full.json");
    CHECK(words(load.findings) == "");
    REQUIRE(load.framework != nullptr);
    CHECK(load.framework->text() == testFramework("full.json"));
}
