// What docs/accessibility.md says of the PDF is what the lint and its tests do.
#include "report/planted_defects.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace inclusion;

namespace {

const std::filesystem::path source = INCLUSION_SOURCE_DIR;

struct Claim {
    std::string about;
    std::vector<std::string> rules;
    std::vector<std::string> planted;
    bool notChecked = false;
    std::string line;
};

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::vector<std::string> parts(const std::string& text, char sign) {
    std::vector<std::string> all;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, sign);)
        all.push_back(trimmed(part));
    return all;
}

std::vector<std::string> allOf(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (std::sregex_iterator each(text.begin(), text.end(), pattern), end; each != end; ++each)
        found.push_back((*each)[1]);
    return found;
}

/// The rows of the two tables on the structure of the PDF.
std::vector<Claim> claims() {
    const std::string page = bytesOf(source / "docs/accessibility.md");
    std::vector<Claim> rows;
    std::istringstream stream(page.substr(page.find("### PDF/UA-1")));
    for (std::string line; std::getline(stream, line);) {
        const std::vector<std::string> cells = parts(line, '|');
        if (cells.size() != 5 || cells[3] == "lint rule" || cells[3].starts_with("---"))
            continue;
        Claim row{cells[1], allOf(cells[3], std::regex("`([a-z-]+)`")), parts(cells[4], ';'),
                  cells[3] == "not checked", line};
        if (row.planted == std::vector<std::string>{"–"})
            row.planted.clear();
        rows.push_back(row);
    }
    return rows;
}

/// What is planted, by its name in the tests.
std::map<std::string, std::string> plantedRules() {
    // Two that cannot be planted in a parsed file; see pdf_lint_test.cpp.
    std::map<std::string, std::string> rules{{"an encrypted file", "forbidden-feature"},
                                             {"a file without an identifier", "file-identifier"}};
    for (const test::Defect& defect : test::plantedDefects())
        rules.emplace(defect.what, defect.rule);
    return rules;
}

/// The failure conditions of the Matterhorn Protocol 1.02 that a machine can check.
std::set<std::string> machineConditions() {
    const std::map<int, std::vector<int>> all{
        {1, {3, 4, 5, 7}},
        {2, {1, 3, 4}},
        {6, {1, 2, 3}},
        {7, {1, 2}},
        {9, {4, 5, 6, 7, 8}},
        {10, {1}},
        {11, {1, 2, 3, 4, 5, 6}},
        {13, {4}},
        {14, {2, 3, 6, 7}},
        {15, {3}},
        {17, {2, 3}},
        {19, {3, 4}},
        {20, {1, 2, 3}},
        {21, {1}},
        {25, {1}},
        {26, {1, 2}},
        {28, {2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18}},
        {30, {1, 2}},
        {31, {1,  2,  3,  4,  5,  6,  7,  8,  9,  11, 12, 13, 14, 15, 16,
              17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30}},
    };
    std::set<std::string> names;
    for (const auto& [checkpoint, numbers] : all)
        for (const int number : numbers) {
            char name[8];
            std::snprintf(name, sizeof name, "%02d-%03d", checkpoint, number);
            names.insert(name);
        }
    return names;
}

} // namespace

TEST_CASE("The tables of the accessibility page name rules and defects that exist") {
    const std::vector<Claim> rows = claims();
    REQUIRE(rows.size() > 50);
    const auto planted = plantedRules();
    std::set<std::string> withDefect;
    for (const auto& [what, rule] : planted)
        withDefect.insert(rule);
    for (const Claim& row : rows) {
        INFO(row.line);
        CHECK(row.notChecked == row.rules.empty());
        CHECK((!row.notChecked || row.planted.empty()));
        for (const std::string& rule : row.rules)
            CHECK(withDefect.count(rule) == 1);
        for (const std::string& what : row.planted) {
            INFO(what);
            REQUIRE(planted.count(what) == 1);
            CHECK(std::find(row.rules.begin(), row.rules.end(), planted.at(what)) != row.rules.end());
        }
    }
}

TEST_CASE("Every rule of the lint and every planted defect stands on the accessibility page") {
    std::set<std::string> rules;
    std::set<std::string> defects;
    for (const Claim& row : claims()) {
        rules.insert(row.rules.begin(), row.rules.end());
        defects.insert(row.planted.begin(), row.planted.end());
    }
    for (const auto& [what, rule] : plantedRules()) {
        INFO(what);
        CHECK(defects.count(what) == 1);
        CHECK(rules.count(rule) == 1);
    }
    std::set<std::string> spoken;
    for (const auto& entry : std::filesystem::directory_iterator(source / "tests/support")) {
        if (!entry.path().filename().string().starts_with("pdf_lint"))
            continue;
        const std::string code = bytesOf(entry.path());
        for (const std::string& rule : allOf(code, std::regex("(?:push_back\\(\\{|add\\()\"([a-z-]+)\"")))
            spoken.insert(rule);
    }
    REQUIRE(spoken.size() > 15);
    spoken.erase("syntax"); // no condition of the standards: the file cannot be read at all
    for (const std::string& rule : spoken) {
        INFO(rule);
        CHECK(rules.count(rule) == 1);
    }
}

TEST_CASE("The accessibility page lists every condition that a machine can check once") {
    std::set<std::string> listed;
    for (const Claim& row : claims())
        for (const std::string& each : allOf(row.about, std::regex("(\\d\\d-\\d\\d\\d)"))) {
            INFO(each);
            CHECK(listed.insert(each).second);
        }
    CHECK(listed == machineConditions());
    CHECK(machineConditions().size() == 87);
}
