#include "core/framework/framework_loader.h"
#include "unit/framework_support.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

/// Items of each area, in order.
std::vector<std::size_t> itemsPerArea(const Framework& framework) {
    std::vector<std::size_t> counts;
    for (const Area* area : framework.areas())
        counts.push_back(area->items.size());
    return counts;
}

std::shared_ptr<const Framework> shipped(FrameworkLibrary& library, std::string_view id) {
    const auto framework = library.find(id);
    REQUIRE(framework);
    return *framework;
}

} // namespace

TEST_CASE("Every framework that ships is without findings") {
    FrameworkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    REQUIRE(library.entries().size() == 4);
    for (const FrameworkLibrary::Entry& entry : library.entries()) {
        INFO(entry.path);
        CHECK(words(entry.load.findings).empty());
        CHECK(entry.load.framework);
    }
}

TEST_CASE("The Hackney audit has nine areas and three descriptors for every row") {
    FrameworkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    const auto framework = shipped(library, "hackney-wellbeing");
    CHECK(itemsPerArea(*framework) == std::vector<std::size_t>{5, 5, 5, 6, 5, 5, 5, 6, 5});
    for (const Item* item : framework->items()) {
        INFO(item->id);
        CHECK(framework->descriptorsOf(item->id).size() == 3);
        // Only the area that the toolkit prints in full is restated; all other rows say that they are ours.
        CHECK((item->provenance == Provenance::Source) == (framework->areaOf(item->id)->number == "3"));
    }
    REQUIRE(framework->data().focusAreas);
    CHECK(framework->data().focusAreas->minimum == 2);
    CHECK(framework->data().focusAreas->maximum == 3);
}

TEST_CASE("The Astrea review has every row and overall judgement of its source") {
    FrameworkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    const auto framework = shipped(library, "astrea-send-review");
    CHECK(itemsPerArea(*framework) == std::vector<std::size_t>{19, 12, 13, 20, 15});
    std::vector<std::size_t> judgements;
    for (const Area* area : framework->areas())
        judgements.push_back(area->judgements.size());
    CHECK(judgements == std::vector<std::size_t>{1, 1, 2, 1, 1});
    REQUIRE(framework->data().referenceTables.size() == 1);
    CHECK(framework->data().referenceTables[0].cells.size() == 15); // screening tools
}

TEST_CASE("The Astrea interview has its 52 questions in nine groups") {
    FrameworkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    const auto framework = shipped(library, "astrea-interview");
    CHECK(itemsPerArea(*framework) == std::vector<std::size_t>{9, 5, 3, 8, 4, 10, 4, 5, 4});
    for (const Item* item : framework->items())
        CHECK(item->kind == ItemKind::Question);
}
