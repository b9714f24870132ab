#include "core/framework/framework_loader.h"
#include "import/framework_table.h"
#include "import/table_reading.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

FrameworkTable read(std::string_view csv, FrameworkTableOptions options = {"our", "Our check", "t.csv", {}}) {
    return readFrameworkTable(readTables(csv, "table.csv"), options);
}

/// "number statement", area by area.
std::vector<std::string> shown(const FrameworkTable& table) {
    std::vector<std::string> lines;
    for (const auto& area : table.draft.areas) {
        lines.push_back("# " + area.number + " " + area.title);
        for (const auto& item : area.items)
            lines.push_back(item.number + " " + item.statement);
    }
    return lines;
}

using Lines = std::vector<std::string>;

std::string firstRule(const FrameworkTable& table) {
    return table.problems.empty() ? "none" : table.problems.front().rule;
}

} // namespace

TEST_CASE("A table becomes a framework that the loader takes without a finding") {
    const FrameworkTable table = read("Area,Number,Statement,Emerging,Secure\n"
                                      "1 Leading,1,Leaders know learners.,One does.,All do.\n"
                                      ",2,Leaders plan.,Rarely.,Always.\n"
                                      "2 Teaching,1,Teachers adapt.,Some.,All of them.\n");
    CHECK(table.problems.empty());
    CHECK(shown(table) == Lines{"# 1 Leading", "1.1 Leaders know learners.", "1.2 Leaders plan.",
                                "# 2 Teaching", "2.1 Teachers adapt."});
    CHECK(table.draft.levels == Lines{"Emerging", "Secure"});
    const FrameworkLoad load = loadFramework(draftText(table.draft), "our.json");
    REQUIRE(load.framework);
    CHECK(load.findings.empty());
    CHECK(load.framework->items().size() == 3);
    CHECK(load.framework->descriptorsOf(load.framework->items().back()->id).back()->text == "All of them.");
}

TEST_CASE("Headings are matched kindly and lines above them are passed over") {
    const FrameworkTable table = read("Audit tool of our authority,,,,,\n"
                                      "AREA OF DEVELOPMENT,Ref.,Key_question:,Low,High,RAG rating\n"
                                      "Area 2: Voice,2.1),Who asks?,a,b,\n");
    CHECK(table.problems.empty());
    CHECK(shown(table) == Lines{"# 2 Voice", "2.1 Who asks?"});
    CHECK(table.draft.levels == Lines{"Low", "High"});
    CHECK(table.notes.front().rule == "column-ignored");
}

TEST_CASE("A row of one cell is the heading of an area and a row without statement goes on") {
    const FrameworkTable table = read("No,Statement,Low,High\n"
                                      "A. Leading,,,\n"
                                      "1,Plan.,a,b\n"
                                      ",,more a,\n"
                                      "Teaching,,,\n"
                                      "1,Adapt.,c,d\n");
    CHECK(table.problems.empty());
    CHECK(shown(table) == Lines{"# A Leading", "A.1 Plan.", "# 1 Teaching", "1.1 Adapt."});
    const auto& descriptors = table.draft.areas.front().items.front().descriptors;
    REQUIRE(descriptors.size() == 3);
    CHECK(descriptors[1] == std::pair<std::size_t, std::string>(0, "more a"));
}

TEST_CASE("A heading that parts the statements of one area is left out with a note") {
    const FrameworkTable inRows = read("No,Statement,Low,High\n"
                                       "Area 1: Leading,,,\n"
                                       "1.1,Plan.,a,b\n"
                                       "Culture,,,\n"
                                       "1.2,Ask.,a,b\n"
                                       "Teaching,,,\n"
                                       "2.1,Adapt.,c,d\n");
    CHECK(inRows.problems.empty());
    CHECK(shown(inRows) == Lines{"# 1 Leading", "1.1 Plan.", "1.2 Ask.", "# 2 Teaching", "2.1 Adapt."});
    REQUIRE(inRows.notes.size() == 1);
    CHECK(inRows.notes.front().rule == "subheading-skipped");
    CHECK(inRows.notes.front().row == 4);
    const FrameworkTable inColumn = read("No,Area,Statement,Low,High\n"
                                         "1,Leading,Plan.,a,b\n"
                                         "Culture,,,,\n"
                                         "2,,Ask.,a,b\n");
    CHECK(shown(inColumn) == Lines{"# 1 Leading", "1 Plan.", "2 Ask."});
}

TEST_CASE("A file that is not what its name says is refused with that") {
    const auto rule = [](std::string_view bytes, std::string_view name) {
        const TableBook book = readTables(bytes, name);
        return book.problems.empty() ? std::string("none") : book.problems.front().rule;
    };
    const std::string csv = "No,Statement,Low,High\n1,Plan.,a,b\n";
    CHECK(rule(csv, "t.csv") == "none");
    CHECK(rule(csv, "t.ods") == "table-damaged");
    CHECK(rule(std::string("\0\1\2", 3), "Audit.ODS") == "table-damaged");
    CHECK(readTables(csv, "t.ods").problems.front().message.find(".ods") != std::string::npos);
    CHECK(rule("<!DOCTYPE html><table><tr><td>No</td></tr></table>", "t.xls") == "table-kind");
}

TEST_CASE("A long text that a file names many times does not fill the memory") {
    TableLimits limits;
    limits.textBytes = 1'000;
    std::string csv = "No,Statement,Low,High\n";
    CHECK(readTables(csv, "t.csv", limits).problems.empty());
    tables::TableSize size;
    tables::SheetBuilder sheet("Audit", limits, size);
    for (int i = 0; i < 10; ++i) {
        sheet.put(0, std::string(99, 'x'));
        sheet.endRow(static_cast<std::size_t>(i + 1));
    }
    sheet.put(0, std::string(5, 'x'));
    CHECK_THROWS_AS(sheet.endRows(11, 3), tables::Refused);
}

TEST_CASE("Numbers that run through all areas stay and missing ones are filled in with a note") {
    CHECK(shown(read("Area,No,Statement,L,H\nA1,1,x,a,b\nB1,2,y,a,b\n")) ==
          Lines{"# 1 A1", "1 x", "# 2 B1", "2 y"});
    const FrameworkTable table = read("Area,Statement,L,H\nOne,x,a,b\n,y,a,b\n");
    CHECK(shown(table) == Lines{"# 1 One", "1.1 x", "1.2 y"});
    CHECK(table.notes.front().rule == "number-filled");
}

TEST_CASE("A zero that a spreadsheet dropped from a number comes back with a note") {
    std::string csv = "Area,No,Statement,L,H\n1 A,1.1,s1,a,b\n";
    for (int i = 2; i < 22; ++i) { // 1.10 and 1.20 are kept as 1.1 and 1.2 where the column holds numbers
        std::string number = "1." + std::to_string(i);
        if (i % 10 == 0)
            number.pop_back();
        csv += "," + number + ",s" + std::to_string(i) + ",a,b\n";
    }
    const FrameworkTable table = read(csv);
    CHECK(table.problems.empty());
    REQUIRE(shown(table).size() == 22);
    CHECK(shown(table)[10] == "1.10 s10");
    CHECK(shown(table)[20] == "1.20 s20");
    CHECK(table.notes.front().rule == "number-mended");
    CHECK(firstRule(read("Area,No,Statement,L,H\nA,1.1,x,a,b\n,1.2,y,a,b\n,1.1,z,a,b\n")) == "number-twice");
}

TEST_CASE("Headings of two rows are read as one and data rows are not taken for headings") {
    const FrameworkTable table = read("No,Statement,What it looks like,,RAG\n"
                                      ",,Low,High,\n"
                                      "1,Plan.,a,b,\n");
    CHECK(table.problems.empty());
    CHECK(table.draft.levels == Lines{"Low", "High"});
    CHECK(shown(table).back() == "1 Plan.");
    CHECK(read("No,Statement,Low,High\n1,Plan.,a,b\n").draft.levels == Lines{"Low", "High"});
    CHECK(firstRule(read("No,Statement,Low,High\n,,a,b\n")) == "cell-empty");
}

TEST_CASE("Spaces that do not break and soft hyphens of word processors are taken for what is seen") {
    const FrameworkTable table = read("No,Practice\u00A0statement,Low,High\n"
                                      "1,Leaders know\u00A0every lear\u00ADner.,\u00A0,b\n");
    CHECK(table.problems.empty());
    CHECK(shown(table).back() == "1 Leaders know every learner.");
    CHECK(table.notes.front().rule == "level-missing");
}

TEST_CASE("The highest level may come first and columns may be named as levels") {
    FrameworkTableOptions options{"our", "Our check", "t.csv", {}, true};
    const FrameworkTable turned = read("No,Statement,High,Low\n1,x,best,least\n", options);
    CHECK(turned.draft.levels == Lines{"Low", "High"});
    CHECK(turned.draft.areas.front().items.front().descriptors.front().second == "least");
    options = {"our", "Our check", "t.csv", {"Low", "HIGH"}, false};
    const FrameworkTable named = read("No,Statement,Colour,Low,High\n1,x,red,a,b\n", options);
    CHECK(named.draft.levels == Lines{"Low", "High"});
}

TEST_CASE("What cannot be taken is named by row and column") {
    CHECK(firstRule(read("Area,Number,Text\n1,2,3\n")) == "column-missing");
    CHECK(firstRule(read("Area,Number,Statement\nA,1,x\n")) == "levels-missing");
    CHECK(firstRule(read("Area,Number,Statement,Only one\nA,1,x,y\n")) == "levels-missing");
    CHECK(firstRule(read("Area,Number,Statement,L,H\n")) == "table-empty");
    const FrameworkTable twice = read("Area,No,Statement,L,H\nA,1.1,x,a,b\nA,1.1,y,a,b\n");
    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems.front().rule == "number-twice");
    CHECK(twice.problems.front().row == 3);
    CHECK(twice.problems.front().column == "number");
    CHECK(firstRule(read("Area,No,Statement,L,H\n1 A,1.1,x,a,b\n2 B,1.2,y,a,b\n")) == "number-elsewhere");
    CHECK(firstRule(read("Area,No,Statement,L,H\nA,1+2,x,a,b\n")) == "number-form");
    CHECK(firstRule(read("Area,No,Statement,L,H\nA,1,,a,b\n")) == "cell-empty");
    CHECK(firstRule(read("Area,No,Statement,L,H\nA,,,a,b\n")) == "cell-empty");
    CHECK(firstRule(read("No,Statement,L,H\n1," + std::string(4001, 'x') + ",a,b\n")) == "cell-too-long");
}

TEST_CASE("A template validates without a finding for every number of levels") {
    for (std::size_t levels = 2; levels <= 10; ++levels) {
        const FrameworkLoad load =
            loadFramework(templateText("ours", "Ours", numberedLevels(levels)), "ours.json");
        REQUIRE(load.framework);
        CHECK(load.findings.empty());
        CHECK(load.framework->data().scales.front().levels.size() == levels);
    }
}
