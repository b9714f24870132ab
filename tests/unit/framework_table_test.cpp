#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>

#include "unit/framework_support.h"

using namespace inclusion;

TEST_CASE("A reference table keeps its rows") {
    const FrameworkLoad load = loadFramework(testFramework("full.json"), "full.json");
    REQUIRE(load.framework);
    const auto& tables = load.framework->data().referenceTables;
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].provenance == Provenance::Project);
    CHECK(tables[0].headers == std::vector<std::string>{"Name", "Ages"});
    CHECK(tables[0].cells[1] == std::vector<std::string>{"A counter", "all"});
}

TEST_CASE("A row of a reference table with a text too few is named") {
    std::string text = testFramework("full.json");
    const std::string cell = ", \"all\"]";
    text.erase(text.find(cell), cell.size() - 1);
    const FrameworkLoad load = loadFramework(text, "full.json");
    CHECK_FALSE(load.framework);
    CHECK_THAT(words(load.findings), Catch::Contains("error /referenceTables/0/cells/1 table-row-width"));
}
