#include "import/csv_table.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

std::vector<std::vector<std::string>> cellsOf(const CsvTable& table) {
    std::vector<std::vector<std::string>> cells;
    for (const TableRow& row : table.rows)
        cells.push_back(row.cells);
    return cells;
}

} // namespace

TEST_CASE("A plain table is read with its header") {
    const CsvTable table = readCsv("title,date\nSurvey,2026-10-09\nWalk,2026-11-02\n");
    CHECK(table.problems.empty());
    CHECK(table.header == std::vector<std::string>{"title", "date"});
    CHECK(table.rows == std::vector<TableRow>{{2, {"Survey", "2026-10-09"}}, {3, {"Walk", "2026-11-02"}}});
}

TEST_CASE("Quotation marks keep separators and line ends and doubled marks inside a cell") {
    const CsvTable table = readCsv("a,b\n\"one, two\",\"first line\nsecond \"\"line\"\"\"\nx,y\n");
    CHECK(table.problems.empty());
    CHECK(cellsOf(table) ==
          std::vector<std::vector<std::string>>{{"one, two", "first line\nsecond \"line\""}, {"x", "y"}});
    // A row is a row, however many lines its cells have.
    CHECK(table.rows[1].number == 3);
}

TEST_CASE("A byte order mark and the line ends of every system are understood") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const CsvTable table = readCsv("\xEF\xBB\xBF"
                                       "title,note" +
                                       end + "Café,\"a" + end + "b\"" + end + end + "Last,c");
        CHECK(table.problems.empty());
        CHECK(table.header.front() == "title");
        CHECK(cellsOf(table) == std::vector<std::vector<std::string>>{{"Café", "a\nb"}, {"Last", "c"}});
        CHECK(table.rows.back().number == 4); // the blank row counts
    }
}

TEST_CASE("The separator is found in the header even when its names hold the other one") {
    CHECK(readCsv("a;b;c\n1;2;3").separator == ';');
    CHECK(readCsv("a,b\n1;1;1;1,2").separator == ',');
    CHECK(readCsv("\"a,b,c,d\";b;c\n1;2;3").separator == ';');
    CHECK(cellsOf(readCsv("a;b\n\"1;2\";3,4")) == std::vector<std::vector<std::string>>{{"1;2", "3,4"}});
}

TEST_CASE("Short rows are filled and empty cells at the end of long rows are dropped") {
    const CsvTable table = readCsv("a,b,c,,\n1\n1,2,3,,\n,,\n");
    CHECK(table.problems.empty());
    CHECK(table.header.size() == 3);
    CHECK(cellsOf(table) == std::vector<std::vector<std::string>>{{"1", "", ""}, {"1", "2", "3"}});
}

TEST_CASE("A row with more cells than the header is named by its number") {
    const CsvTable table = readCsv("a,b\n1,2\n1,2,3\n");
    REQUIRE(table.problems.size() == 1);
    CHECK(table.problems[0].row == 3);
    CHECK(table.problems[0].rule == "row-too-long");
}

TEST_CASE("A quotation mark that is never closed is named by the row where it was opened") {
    const CsvTable table = readCsv("a,b\n1,2\n\"open,2\n3,4\n");
    REQUIRE(table.problems.size() == 1);
    CHECK(table.problems[0].row == 3);
    CHECK(table.problems[0].rule == "quote-open");
}

TEST_CASE("A quotation mark in the middle of a cell is named by its row") {
    for (const std::string row : {"the \"best\" one,2", "\"a\" b,2"}) {
        const CsvTable table = readCsv("a,b\n1,2\n" + row + "\n");
        REQUIRE(table.problems.size() == 1);
        CHECK(table.problems[0].row == 3);
        CHECK(table.problems[0].rule == "quote-stray");
    }
}

TEST_CASE("Text that is no table of UTF-8 is refused with the reason") {
    const auto ruleOf = [](std::string_view text) {
        const CsvTable table = readCsv(text);
        REQUIRE(table.problems.size() == 1);
        CHECK(table.rows.empty());
        return table.problems[0].rule;
    };
    CHECK(ruleOf("") == "table-empty");
    CHECK(ruleOf("\n\n  \n") == "table-empty");
    CHECK(ruleOf("a,b\nCaf\xE9,2\n") == "table-encoding");
    CHECK(ruleOf("\xFF\xFE"
                 "a,b") == "table-encoding");
    CHECK(ruleOf(std::string_view("a,b\n1,\0", 7)) == "table-binary");
}

TEST_CASE("Tables beyond the limits are refused") {
    CsvLimits limits;
    limits.rows = 2;
    CHECK(readCsv("a\n1\n2\n", limits).problems.empty());
    CHECK(readCsv("a\n1\n2\n3\n", limits).problems.at(0).rule == "table-too-long");
    limits.columns = 2;
    CHECK(readCsv("a,b,c\n", limits).problems.at(0).rule == "table-too-wide");
    limits.bytes = 4;
    CHECK(readCsv("a\n1\n2\n", limits).problems.at(0).rule == "table-too-large");
}
