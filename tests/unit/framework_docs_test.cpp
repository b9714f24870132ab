#include "core/framework/crosswalk.h"
#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "unit/framework_support.h"

using namespace inclusion;
using Json = nlohmann::json;

namespace {

std::string readText(const std::string& path) {
    std::ifstream stream(INCLUSION_SOURCE_DIR "/" + path, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The blocks of a Markdown page that are marked as JSON.
std::vector<std::string> jsonBlocks(const std::string& page) {
    const std::string begin = "```json\n";
    std::vector<std::string> blocks;
    for (std::size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
        at += begin.size();
        const std::size_t end = page.find("```", at);
        REQUIRE(end != std::string::npos);
        blocks.push_back(page.substr(at, end - at));
    }
    return blocks;
}

/// The rules that the reference lists: the code words of the first column, with error or warning in the
/// second.
std::set<std::string> listedRules(const std::string& page) {
    std::set<std::string> rules;
    const std::regex row("(^|\n)\\| (`[a-z`, -]+`) \\| (error|warning|error or warning) \\|");
    const std::regex word("`([a-z-]+)`");
    for (std::sregex_iterator at(page.begin(), page.end(), row), end; at != end; ++at) {
        const std::string cell = (*at)[2];
        for (std::sregex_iterator name(cell.begin(), cell.end(), word); name != end; ++name)
            CHECK(rules.insert((*name)[1]).second);
    }
    return rules;
}

} // namespace

TEST_CASE("The small example of the frameworks page is valid without findings") {
    const auto blocks = jsonBlocks(readText("frameworks/README.md"));
    REQUIRE(blocks.size() == 1);
    const FrameworkLoad load = loadFramework(blocks[0], "README.md");
    CHECK(words(load.findings) == "");
    CHECK(load.framework != nullptr);
}

TEST_CASE("The examples of the format reference make one valid framework and one valid crosswalk") {
    const std::set<std::string> keysOfArea = {"items", "descriptors", "judgements", "criteria", "slots"};
    const std::set<std::string> keysOfItem = {"prompts", "fields"};
    Json framework = Json::object();
    std::string crosswalk;
    for (const std::string& block : jsonBlocks(readText("docs/framework-format.md"))) {
        const Json part = Json::parse(block);
        if (part.contains("links")) {
            crosswalk = block;
            continue;
        }
        for (auto entry = part.begin(); entry != part.end(); ++entry) {
            Json& area = framework["areas"][0];
            Json& home = keysOfArea.count(entry.key()) == 1   ? area
                         : keysOfItem.count(entry.key()) == 1 ? area["items"][0]
                                                              : framework;
            if (&home == &framework && entry.key() != "areas")
                CHECK_FALSE(framework.contains(entry.key()));
            home[entry.key()] = *entry;
        }
    }
    const FrameworkLoad load = loadFramework(framework.dump(2), "framework-format.md");
    CHECK(words(load.findings) == "");
    REQUIRE(load.framework != nullptr);
    CHECK(load.framework->items().size() == 3);

    const CrosswalkLoad links = loadCrosswalk(crosswalk, "framework-format.md");
    CHECK(words(links.findings) == "");
    REQUIRE(links.crosswalk != nullptr);
    const auto rise = loadFrameworkFile(INCLUSION_SOURCE_DIR "/frameworks/rise-inclusion-audit.json");
    CHECK(words(checkCrosswalkItems(*links.crosswalk, "x", *load.framework, *rise->framework)) == "");
}

TEST_CASE("The format reference shows every key of the schema in an example") {
    std::string examples;
    for (const std::string& block : jsonBlocks(readText("docs/framework-format.md")))
        examples += block;
    for (const char* schema : {"framework.schema.json", "crosswalk.schema.json"}) {
        const Json root = Json::parse(readText(std::string("frameworks/schema/") + schema));
        const auto visit = [&](const auto& self, const Json& node) -> void {
            if (node.is_object() && node.contains("properties") && node.at("type") == "object") {
                for (auto key = node.at("properties").begin(); key != node.at("properties").end(); ++key) {
                    // Phases and source types are words; the text lists them.
                    if (!key->contains("$ref") || (key->at("$ref") != "#/definitions/rhythm" &&
                                                   key->at("$ref") != "#/definitions/promptTexts")) {
                        INFO(key.key());
                        CHECK(examples.find('"' + key.key() + "\":") != std::string::npos);
                    }
                }
            }
            if (node.is_structured()) {
                for (const Json& child : node)
                    self(self, child);
            }
        };
        visit(visit, root);
    }
}

TEST_CASE("The format reference lists every rule and no other") {
    const std::set<std::string> listed = listedRules(readText("docs/framework-format.md"));
    // What other tests hold: reading, limits, crosswalks.
    std::set<std::string> known = {"too-large",
                                   "unreadable",
                                   "encoding",
                                   "nul-byte",
                                   "syntax",
                                   "number-range",
                                   "too-deep",
                                   "too-many-values",
                                   "duplicate-key",
                                   "more-findings",
                                   "structure",
                                   "too-many-areas",
                                   "too-many-items",
                                   "too-many-descriptors",
                                   "crosswalk-same-framework",
                                   "crosswalk-other-framework",
                                   "crosswalk-framework-unknown",
                                   "link-repeated",
                                   "link-item-unknown"};
    for (const Json& defect : Json::parse(testFramework("planted-defects.json"))) {
        for (const std::string finding : defect.at("findings"))
            known.insert(finding.substr(finding.rfind(' ') + 1));
    }
    CHECK(listed == known);
}
