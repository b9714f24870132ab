#include "core/analysis/words.h"
#include "core/framework/framework_loader.h"
#include "core/report/text_table.h"

#include <catch2/catch.hpp>

#include "unit/framework_support.h"

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

TEST_CASE("Glossaries explain their terms and do not repeat them") {
    FrameworkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    std::vector<GlossaryEntry> entries = report::commonTerms();
    for (const FrameworkLibrary::Entry& entry : library.entries())
        for (const GlossaryEntry& each : shipped(library, entry.load.framework->id())->data().glossary)
            entries.push_back(each);
    for (const GlossaryEntry& entry : entries) {
        INFO(entry.term);
        CHECK_FALSE(entry.meaning.empty());
        // "Baseline: baseline or baseline assessment" says nothing.
        CHECK_FALSE(
            analysis::lowerCase(entry.expansion).starts_with(analysis::lowerCase(entry.term) + " or "));
        CHECK(analysis::lowerCase(entry.expansion) != analysis::lowerCase(entry.term));
    }
}

TEST_CASE("What reports print of a framework speaks of no file and of no product") {
    FrameworkLibrary library(INCLUSION_SOURCE_DIR "/frameworks");
    std::vector<std::string> texts;
    for (const FrameworkLibrary::Entry& entry : library.entries()) {
        const FrameworkData& data = entry.load.framework->data();
        for (const std::string& text : {data.summary, data.wording, data.source.licence, data.reporting.note})
            texts.push_back(text);
        for (const Area* area : entry.load.framework->areas())
            texts.insert(texts.end(), area->description.begin(), area->description.end());
        for (const Scale& scale : data.scales) {
            texts.insert(texts.end(), scale.description.begin(), scale.description.end());
            for (const Level& level : scale.levels) {
                texts.push_back(level.summary);
                texts.insert(texts.end(), level.description.begin(), level.description.end());
            }
        }
        for (const Resource& resource : data.resources) {
            texts.push_back(resource.summary);
            texts.push_back(resource.note);
        }
        for (const ReferenceTable& table : data.referenceTables)
            texts.insert(texts.end(), table.description.begin(), table.description.end());
    }
    CHECK(texts.size() > 200);
    for (const std::string& text : texts) {
        INFO(text);
        for (const char* jargon : {"this file", "this product", "marked project", "From the source", "Ours:"})
            CHECK(text.find(jargon) == std::string::npos);
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
