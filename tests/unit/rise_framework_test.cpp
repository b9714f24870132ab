#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "unit/framework_support.h"

using namespace inclusion;

namespace {

std::shared_ptr<const Framework> rise() {
    const Result<FrameworkLoad> load =
        loadFrameworkFile(INCLUSION_SOURCE_DIR "/frameworks/rise-inclusion-audit.json");
    REQUIRE(load);
    INFO(words(load->findings));
    REQUIRE(load->framework != nullptr);
    return load->framework;
}

} // namespace

TEST_CASE("The RISE framework is valid without findings") {
    const auto load = loadFrameworkFile(INCLUSION_SOURCE_DIR "/frameworks/rise-inclusion-audit.json");
    REQUIRE(load);
    CHECK(words(load->findings) == "");
}

TEST_CASE("The RISE framework has the numbers of its source") {
    const auto framework = rise();
    CHECK(framework->id() == "rise-inclusion-audit");
    CHECK(framework->areas().size() == 8);
    CHECK(framework->items().size() == 43);
    std::vector<std::size_t> items;
    for (const Area* area : framework->areas())
        items.push_back(area->items.size());
    CHECK(items == std::vector<std::size_t>{4, 7, 5, 5, 6, 5, 5, 6});

    REQUIRE(framework->data().scales.size() == 1);
    const std::vector<Level>& levels = framework->data().scales[0].levels;
    REQUIRE(levels.size() == 3);
    CHECK(levels[0].title == "Establishing Foundations");
    CHECK(levels[1].title == "Strengthening Practice");
    CHECK(levels[2].title == "Sustaining Excellence");
    for (const Level& level : levels)
        CHECK(level.description.size() == 6);

    const auto& resources = framework->data().resources;
    CHECK(resources.size() == 33);
    CHECK(std::all_of(resources.begin(), resources.end(),
                      [](const Resource& resource) { return resource.kind == ResourceKind::CaseStudy; }));
    REQUIRE(framework->data().referenceTables.size() == 1);
    CHECK(framework->data().referenceTables[0].cells.size() == 21); // local authorities
    CHECK_FALSE(framework->data().reporting.marks);
    CHECK_FALSE(framework->data().reporting.averages);
    CHECK_FALSE(framework->data().reporting.overallGrade);
}

TEST_CASE("Every RISE statement is numbered as in the source and judged and prompted") {
    const auto framework = rise();
    for (std::size_t i = 0; i < framework->areas().size(); ++i) {
        const Area& area = *framework->areas()[i];
        CHECK(area.number == std::to_string(i + 1));
        CHECK(area.scaleId == "practice");
        for (std::size_t j = 0; j < area.items.size(); ++j) {
            const Item& item = area.items[j];
            INFO(item.id);
            CHECK(item.number == area.number + '.' + std::to_string(j + 1));
            CHECK(item.id == area.id + '-' + std::to_string(j + 1));
            CHECK(item.kind == ItemKind::Statement);
            CHECK(framework->scaleOf(item.id) == &framework->data().scales[0]);
            CHECK(item.prompts.size() >= 4);
            CHECK_FALSE(item.reference.empty());
        }
    }
}

TEST_CASE("Every RISE statement is described at every level by itself or with its area") {
    const auto framework = rise();
    for (const Area* area : framework->areas()) {
        for (const Item& item : area->items) {
            std::set<std::string> described;
            for (const Descriptor* descriptor : framework->descriptorsOf(item.id))
                described.insert(descriptor->levelId);
            for (const Descriptor* descriptor : framework->descriptorsOf(area->id))
                described.insert(descriptor->levelId);
            INFO(item.id);
            CHECK(described.size() == 3);
        }
    }
}

TEST_CASE("The coverage table names every RISE item and descriptor and resource") {
    std::ifstream stream(INCLUSION_SOURCE_DIR "/docs/frameworks/rise-coverage.md");
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const auto isIdCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    std::set<std::string> named;
    for (auto at = text.begin(); at != text.end();) {
        const auto start = std::find_if(at, text.end(), isIdCharacter);
        at = std::find_if_not(start, text.end(), isIdCharacter);
        named.insert(std::string(start, at));
    }
    const auto framework = rise();
    for (const Item* item : framework->items())
        CHECK(named.count(item->id) == 1);
    for (const Area* area : framework->areas()) {
        for (const Descriptor& descriptor : area->descriptors)
            CHECK(named.count(descriptor.id) == 1);
    }
    for (const Resource& resource : framework->data().resources)
        CHECK(named.count(resource.id) == 1);
}
