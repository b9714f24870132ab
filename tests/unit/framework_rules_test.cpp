#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

#include "unit/framework_support.h"

using namespace inclusion;
using Json = nlohmann::json;

namespace {

/// The lines of a text, sorted: a planted file has its keys in another order than the file it came from.
std::vector<std::string> sortedLines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TEST_CASE("Each planted defect gives its finding and no other") {
    const Json valid = Json::parse(testFramework("full.json"));
    for (const Json& defect : Json::parse(testFramework("planted-defects.json"))) {
        const std::string text = valid.patch(defect.at("patch")).dump(2);
        const FrameworkLoad load = loadFramework(text, "planted.json");
        auto expected = defect.at("findings").get<std::vector<std::string>>();
        std::sort(expected.begin(), expected.end());
        INFO(defect.at("patch").dump());
        CHECK(sortedLines(words(load.findings)) == expected);
        const bool hasError = std::any_of(load.findings.begin(), load.findings.end(), [](const Finding& f) {
            return f.severity == Finding::Severity::Error;
        });
        CHECK((load.framework == nullptr) == hasError);
        for (const Finding& finding : load.findings) {
            CHECK(finding.file == "planted.json");
            CHECK(finding.line > 0);
            CHECK_FALSE(finding.message.empty());
            CHECK_FALSE(finding.hint.empty());
        }
    }
}
