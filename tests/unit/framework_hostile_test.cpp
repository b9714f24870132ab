#include "core/framework/framework_loader.h"
#include "core/framework/utf8.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <random>

#include "unit/framework_support.h"

using namespace inclusion;
using Json = nlohmann::json;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

/// The findings of text that must be refused. A hang shows as the runner's time limit.
std::string refused(const std::string& text) {
    const FrameworkLoad load = loadFramework(text, "hostile.json");
    CHECK(load.framework == nullptr);
    CHECK(load.findings.size() <= FrameworkLimits().findings + 1);
    return words(load.findings);
}

/// The valid full framework with something put at a place.
std::string withValue(const std::string& pointer, const Json& value) {
    Json document = Json::parse(testFramework("full.json"));
    document[Json::json_pointer(pointer)] = value;
    return document.dump();
}

} // namespace

TEST_CASE("A file of 100 MB is refused unread") {
    CHECK(refused(std::string(100U * 1024U * 1024U, ' ')) == "error  too-large\n");
    CHECK(refused(std::string(100U * 1024U * 1024U, '[')) == "error  too-large\n");
}

TEST_CASE("Brackets nested 10000 deep are refused") {
    CHECK(refused(repeated("[", 10'000)) == "error  too-deep\n");
    CHECK(refused(repeated("{\"a\":", 10'000)) == "error  too-deep\n");
    CHECK(refused(repeated("[", 10'000) + repeated("]", 10'000)) == "error  too-deep\n");
    CHECK(refused(repeated("[", 8'000'000)) == "error  too-deep\n");
}

TEST_CASE("More values than any framework has are refused") {
    CHECK(refused("[" + repeated("1,", 1'000'000) + "1]") == "error  too-many-values\n");
    CHECK(refused("{\"areas\":[" + repeated("{},", 1'000'000) + "{}]}") == "error  too-many-values\n");
}

TEST_CASE("Just fewer values than the limit are refused") {
    const Json manyObjects = Json::parse("[" + repeated("{},", 390'000) + "{}]");
    CHECK(refused(withValue("/areas", manyObjects)).find("/areas list-too-long") != std::string::npos);
    CHECK(refused(withValue("/areas/0/items", manyObjects)).find("list-too-long") != std::string::npos);
    const Json manyTexts = Json::parse("[" + repeated("\"x\",", 390'000) + "\"x\"]");
    CHECK(refused(withValue("/phases", manyTexts)).find("/phases list-too-long") != std::string::npos);
    CHECK(refused(withValue("/areas/0/descriptors/0/items", manyTexts)).find("list-too-long") !=
          std::string::npos);
    Json manyKeys = Json::object();
    for (int i = 0; i < 200'000; ++i)
        manyKeys["key-" + std::to_string(i)] = "key-" + std::to_string(i + 1);
    CHECK(refused(withValue("/supersedes", manyKeys)).find("/supersedes list-too-long") != std::string::npos);
    CHECK(refused(manyKeys.dump()).find("unknown-key") != std::string::npos);
}

TEST_CASE("As many items and descriptors as the schema allows are checked") {
    Json document = Json::parse(testFramework("full.json"));
    Json& area = document["areas"][2];
    for (int i = 2; i <= 2000; ++i) {
        const std::string number = std::to_string(i);
        Json item = area["items"][0];
        item["id"] = "own-" + number;
        item["number"] = "3." + number;
        item["title"] = "Title " + number;
        item["text"] = "Text " + number;
        area["items"].push_back(item);
    }
    for (int i = 0; i < 9'997; ++i)
        area["descriptors"].push_back({{"id", "descriptor-" + std::to_string(i)},
                                       {"level", "nowhere"},
                                       {"items", {"own-" + std::to_string(i)}},
                                       {"text", "Text"}});
    CHECK(refused(document.dump()).find("level-unknown") != std::string::npos);
}

TEST_CASE("Text that is not UTF-8 is refused with its line and column") {
    for (const char* bad : {"\xC3", "\xC3\x28", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xFF",
                            "\x80", "\xE2\x82", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80"}) {
        const std::string text = "{\n  \"id\": \"é" + std::string(bad) + "\"\n}";
        const FrameworkLoad load = loadFramework(text, "bad.json");
        REQUIRE(words(load.findings) == "error  encoding\n");
        CHECK(load.findings[0].line == 2);
        CHECK(load.findings[0].message == "The text at line 2, column 11 is not UTF-8.");
    }
    CHECK(refused(std::string("\xFF\xFE{\0}\0", 6)) == "error  encoding\n");
}

TEST_CASE("A byte order mark before the text is no harm") {
    CHECK(loadFramework("\xEF\xBB\xBF" + testFramework("minimal.json"), "bom.json").framework != nullptr);
}

TEST_CASE("NUL bytes are refused raw and escaped") {
    CHECK(refused(std::string("{\"id\":\"a\0b\"}", 12)) == "error  nul-byte\n");
    CHECK(refused(withValue("/title", std::string("a\0b", 3))) == "error /title control-character\n");
    CHECK(refused(R"({"a\u0000b":1})").find("control-character") != std::string::npos);
}

TEST_CASE("A syntax error is told with line and column") {
    const FrameworkLoad load = loadFramework("{\n  \"format\": 1,\n  \"id\": oops\n}", "broken.json");
    REQUIRE(words(load.findings) == "error  syntax\n");
    CHECK(load.findings[0].line == 3);
    CHECK(load.findings[0].message.find("line 3, column 9") != std::string::npos);
}

TEST_CASE("A slip that people make in JSON is named with what to do") {
    const auto says = [](std::string_view text) {
        const FrameworkLoad load = loadFramework(std::string(text), "slip.json");
        REQUIRE(words(load.findings) == "error  syntax\n");
        const std::string whole = load.findings[0].message + " " + load.findings[0].hint;
        CHECK(firstInvalidUtf8(whole) == whole.size());
        return whole;
    };
    const auto holds = [&](std::string_view text, std::string_view expected) {
        INFO(text);
        CHECK(says(text).find(expected) != std::string::npos);
    };
    holds("", "the file is empty");
    holds(" \n", "the file is empty");
    holds("{\"a\": [1, 2,]}", "a comma stands after the last entry");
    holds("{\"a\": 1,\n}", "a comma stands after the last entry");
    holds("{\"a\": \"b\" \"c\": 1}", "Put a comma after the entry before it");
    holds("{\"a\": \"b\tc\"}", "Put a space in its place");
    holds("{\"a\": \"b\nc\"}", "a text is not closed at the end of its line");
    holds("{ // a remark\n}", "JSON has no comments");
    holds("{\"a\": \"b\", \u201Cc\u201D: 1}", "Write the straight, double one");
    holds("{'a': 1}", "Write the straight, double one");
    holds("{\"a\": True}", "true or false, in small letters");
    holds("{\u00A0\"a\": 1}", "Put an ordinary space in its place");
    holds("{\"a\": [1", "the file ends too early");
    holds("{\"a\": oops}", "Look just before that place");
}

TEST_CASE("Keys that stand twice are found at any depth") {
    CHECK(refused(R"({"format":1,"format":1,"source":{"title":"a","title":"b"}})")
              .find("error /format duplicate-key\n") != std::string::npos);
    CHECK(refused(R"({"format":1,"format":1,"source":{"title":"a","title":"b"}})")
              .find("error /source/title duplicate-key\n") != std::string::npos);
}

TEST_CASE("Huge numbers are refused wherever they stand") {
    CHECK(refused(R"({"format": 1e999})") == "error  number-range\n");
    CHECK(refused(R"({"revision": -1e999})") == "error  number-range\n");
    for (const char* number : {"99999999999999999999999999", "18446744073709551615", "-9223372036854775808",
                               "2147483648", "1e300", "-0.0"}) {
        const Json value = Json::parse(number);
        refused(withValue("/revision", value));
        refused(withValue("/source/year", value));
        refused(withValue("/focusAreas/maximum", value));
    }
}

TEST_CASE("Very long texts are refused without exhausting the stack") {
    const std::string longText(7'000'000, 'a');
    CHECK(refused(withValue("/id", longText)).find("error /id text-too-long") == 0);
    CHECK(refused(withValue("/language", longText)).find("error /language text-too-long") == 0);
    CHECK(refused(withValue("/" + longText, 1)).find("unknown-key") != std::string::npos);
}

TEST_CASE("Whatever is no object is refused") {
    for (const char* text : {"", " ", "null", "true", "1", "\"text\"", "[]", "{}", "[{}]", "// comment\n{}",
                             "{", "}", "{\"format\":1,}"})
        CHECK_FALSE(refused(text).empty());
}

TEST_CASE("The minimal framework cut off anywhere is refused and never crashes") {
    const std::string text = testFramework("minimal.json");
    const std::size_t end = text.find_last_of('}');
    for (std::size_t length = 0; length <= end; ++length)
        CHECK(refused(text.substr(0, length)).find("syntax") != std::string::npos);
}

TEST_CASE("A framework changed at random never makes the loader throw or crash") {
    const Json valid = Json::parse(testFramework("full.json"));
    const Json flat = valid.flatten();
    std::vector<std::string> pointers;
    for (auto entry = flat.begin(); entry != flat.end(); ++entry) {
        // Every place on the way to a leaf, and the leaf itself.
        for (std::size_t end = entry.key().find('/', 1); end != std::string::npos;
             end = entry.key().find('/', end + 1))
            pointers.push_back(entry.key().substr(0, end));
        pointers.push_back(entry.key());
    }
    const std::vector<Json> values = {nullptr,
                                      true,
                                      0,
                                      -1,
                                      1e12,
                                      "",
                                      "x",
                                      "leading-1",
                                      "starting",
                                      Json::array(),
                                      Json::object(),
                                      Json::array({nullptr}),
                                      Json::array({Json::object()}),
                                      Json::array({Json::array()}),
                                      Json{{"id", "x"}},
                                      Json{{"id", 1}, {"areas", 1}},
                                      "fields",
                                      std::string(5000, 'y'),
                                      "\u202E"};
    std::mt19937 random(20261122);
    const auto pick = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    const auto changed = [&](Json document) {
        for (std::size_t changes = pick(3) + 1; changes > 0; --changes) {
            const Json::json_pointer at(pointers[pick(pointers.size())]);
            if (!document.contains(at))
                continue;
            Json& parent = document[at.parent_pointer()];
            switch (pick(3)) {
            case 0:
                document[at] = values[pick(values.size())];
                break;
            case 1: // put a part of the file somewhere else
                if (const Json::json_pointer other(pointers[pick(pointers.size())]); document.contains(other))
                    document[at] = Json(document[other]);
                break;
            default:
                if (parent.is_object())
                    parent.erase(at.back());
                else
                    parent.erase(static_cast<std::size_t>(std::stoul(at.back())));
            }
        }
        return document.dump();
    };
    std::size_t valids = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = changed(valid);
        if (i % 4 == 0) { // damage bytes too
            for (int j = 0; j < 3; ++j)
                text[pick(text.size())] = static_cast<char>(pick(256));
        }
        FrameworkLoad load;
        REQUIRE_NOTHROW(load = loadFramework(text, "random.json"));
        const std::string found = words(load.findings);
        if ((load.framework == nullptr) != (found.find("error ") != std::string::npos))
            FAIL(found << text);
        if (found.find("error  structure") != std::string::npos)
            FAIL(found << text);
        for (const Finding& finding : load.findings) {
            if (finding.line == 0 && finding.rule != "more-findings")
                FAIL(finding.pointer << ' ' << finding.rule << '\n' << text);
        }
        valids += load.framework != nullptr ? 1U : 0U;
    }
    CHECK(valids > 100); // the changes are not all fatal, so that the rules are reached too
    CHECK(valids < 2900);
}
