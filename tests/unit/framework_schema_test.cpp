#include "core/framework/embedded_schema.h"
#include "core/framework/framework_words.h"
#include "core/framework/source_type.h"
#include "core/framework/text_forms.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <regex>

using namespace inclusion;
using Json = nlohmann::json;

namespace {

Json schema(std::string_view name) {
    return Json::parse(embedded::frameworkSchema(name));
}

/// Calls `visit` for every object in the schema.
template <typename Visit>
void forEachNode(const Json& node, const std::string& place, const Visit& visit) {
    if (node.is_object())
        visit(node, place);
    if (!node.is_structured())
        return;
    std::size_t index = 0;
    for (auto entry = node.begin(); entry != node.end(); ++entry, ++index)
        forEachNode(*entry, place + '/' + (node.is_object() ? entry.key() : std::to_string(index)), visit);
}

template <typename Value, std::size_t count>
std::vector<std::string> idsOf(const std::array<Word<Value>, count>& table) {
    std::vector<std::string> ids;
    for (const Word<Value>& word : table)
        ids.emplace_back(word.id);
    return ids;
}

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        keys.push_back(entry.key());
    return keys;
}

std::vector<std::string> sorted(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

TEST_CASE("The schemas are compiled in as they stand in the folder") {
    for (const char* name : {"framework.schema.json", "crosswalk.schema.json"}) {
        std::ifstream stream(std::string(INCLUSION_SOURCE_DIR "/frameworks/schema/") + name,
                             std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        CHECK(embedded::frameworkSchema(name) == text);
    }
    CHECK(embedded::frameworkSchema("nothing.json").empty());
}

TEST_CASE("The schemas know every key and bound every size") {
    for (const char* name : {"framework.schema.json", "crosswalk.schema.json"}) {
        forEachNode(schema(name), "", [](const Json& node, const std::string& place) {
            INFO(place);
            const Json type = node.value("type", Json());
            if (type == "object") {
                const Json additional = node.value("additionalProperties", Json());
                CHECK((additional == Json(false) ||
                       (additional.is_object() && node.contains("maxProperties"))));
            }
            if (type == "array")
                CHECK(node.contains("maxItems"));
            if (type == "string")
                CHECK((node.contains("maxLength") || node.contains("enum")));
            if (type == "integer" || type == "number")
                CHECK((node.contains("maximum") || node.contains("enum")));
        });
    }
}

TEST_CASE("The words of the schema are those of the program") {
    const Json root = schema("framework.schema.json");
    const Json& properties = root.at("properties");
    const Json& definitions = root.at("definitions");
    using namespace framework_words;
    const auto words = [](const Json& node) { return node.at("enum").get<std::vector<std::string>>(); };
    CHECK(words(definitions.at("provenance")) == idsOf(provenances));
    CHECK(words(definitions.at("item").at("properties").at("kind")) == idsOf(itemKinds));
    CHECK(words(definitions.at("field").at("properties").at("type")) == idsOf(fieldTypes));
    CHECK(words(definitions.at("slots").at("items").at("properties").at("kind")) == idsOf(slotKinds));
    CHECK(words(definitions.at("resource").at("properties").at("kind")) == idsOf(resourceKinds));
    CHECK(words(definitions.at("rhythm")) == idsOf(rhythms));
    CHECK(words(properties.at("phases").at("items")) == idsOf(phases));
    CHECK(words(properties.at("wayOfWorking").at("items").at("properties").at("stage")) == idsOf(stages));
    CHECK(words(properties.at("actionPlan")
                    .at("properties")
                    .at("columns")
                    .at("items")
                    .at("properties")
                    .at("field")) == idsOf(actionFields));
    CHECK(keysOf(properties.at("review").at("properties").at("rhythm").at("properties")) ==
          sorted(idsOf(phases)));
    std::vector<std::string> sourceTypes;
    for (const SourceType type : allSourceTypes)
        sourceTypes.emplace_back(idOf(type));
    CHECK(keysOf(definitions.at("item").at("properties").at("prompts").at("properties")) ==
          sorted(sourceTypes));
}

TEST_CASE("The patterns of the schema accept what the program accepts") {
    const Json definitions = schema("framework.schema.json").at("definitions");
    const auto pattern = [&](const char* name) {
        return std::regex(definitions.at(name).at("pattern").get<std::string>());
    };
    const std::regex id = pattern("id");
    const std::regex number = pattern("number");
    const std::regex colour = pattern("colour");
    const std::regex language = pattern("language");
    CHECK(schema("crosswalk.schema.json").at("definitions").at("id").at("pattern") ==
          definitions.at("id").at("pattern"));
    for (const std::string text : {"a",       "a-b",        "a--b",
                                   "-a",      "a-",         "A",
                                   "a1-2b",   "",           "a b",
                                   "1",       "1.2",        "1.2.3",
                                   "1.",      ".1",         "1..2",
                                   "1a.B",    "1,2",        "#000000",
                                   "#aBcDeF", "#00000",     "#0000000",
                                   "000000",  "#00000G",    "en",
                                   "en-GB",   "en_GB",      "e",
                                   "cy",      "zh-Hant-TW", "english",
                                   "en-",     "en-G",       "gsw-u-sd-chzh",
                                   "é"}) {
        INFO(text);
        CHECK(std::regex_search(text, id) == isFrameworkId(text));
        CHECK(std::regex_search(text, number) == isShownNumber(text));
        CHECK(std::regex_search(text, colour) == isColour(text));
        CHECK(std::regex_search(text, language) == isLanguageTag(text));
    }
    CHECK_FALSE(isFrameworkId(std::string(81, 'a')));
    CHECK(isFrameworkId(std::string(80, 'a')));
}
