#include "support/pdf_lint.h"
#include "support/rendered.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace inclusion;
using namespace inclusion::report;
using test::renderAs;
using test::text;

namespace {

/// The content lines of a page, without running head and foot.
std::vector<std::string> linesOf(const std::string& page) {
    std::vector<std::string> lines;
    std::istringstream stream(page);
    for (std::string line; std::getline(stream, line);) {
        const bool furniture =
            line.find("Page ") != std::string::npos || line.find("FURNITURE") != std::string::npos;
        if (line.find_first_not_of(' ') != std::string::npos && !furniture)
            lines.push_back(line);
    }
    return lines;
}

std::vector<std::vector<std::string>> pagesOf(std::vector<Block> blocks) {
    ReportDocument document = test::documentOf(std::move(blocks));
    document.headLeft = "FURNITURE";
    document.headRight = "";
    document.footLeft = "";
    std::vector<std::vector<std::string>> pages;
    for (const std::string& page : test::pageTexts(renderAs("pdf", document).bytes))
        pages.push_back(linesOf(page));
    return pages;
}

/// As many one-line paragraphs.
std::vector<Block> filler(int count) {
    std::vector<Block> blocks{Block{Heading{.text = text("Title")}}};
    for (int i = 0; i < count; ++i)
        blocks.push_back({Paragraph{text("filler " + std::to_string(i))}});
    return blocks;
}

/// A paragraph of exactly that many lines.
Block linesBlock(int count, const std::string& word) {
    std::string words;
    for (int i = 0; i < count; ++i)
        words += (i == 0 ? "" : "\n") + word + std::to_string(i);
    return {Paragraph{text(words)}};
}

bool has(const std::string& line, const std::string& part) {
    return line.find(part) != std::string::npos;
}

// A page holds about 32 of the fillers: these put the thing under test before, on and after the page end.
constexpr int firstCount = 27;
constexpr int lastCount = 33;

} // namespace

TEST_CASE("no heading stands alone at the foot of a page") {
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Heading{.level = 2, .text = text("HEADING TWO")}});
        blocks.push_back({Heading{.level = 3, .text = text("HEADING THREE")}});
        blocks.push_back(linesBlock(4, "line"));
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            REQUIRE_FALSE(page.empty());
            CHECK_FALSE(has(page.back(), "HEADING"));
        }
    }
}

TEST_CASE("a heading with one line below it stands with what follows") {
    for (int count = firstCount; count <= lastCount; ++count) {
        for (const bool before : {true, false}) { // a paragraph or another heading follows
            std::vector<Block> blocks = filler(count);
            blocks.push_back({Heading{.level = 2, .text = text("HEADING")}});
            blocks.push_back({Paragraph{text("KIND"), before ? ParagraphRole::Small : ParagraphRole::Body}});
            if (!before)
                blocks.push_back({Heading{.level = 3, .text = text("HEADING THREE")}});
            blocks.push_back(linesBlock(4, "line"));
            INFO(count);
            for (const std::vector<std::string>& page : pagesOf(blocks)) {
                CHECK_FALSE(has(page.back(), "HEADING"));
                CHECK_FALSE(has(page.back(), "KIND"));
            }
        }
    }
}

TEST_CASE("many headings with one line each fill their pages") {
    std::vector<Block> blocks = filler(4);
    for (int i = 0; i < 60; ++i) {
        blocks.push_back({Heading{.level = 2, .text = text("HEADING " + std::to_string(i))}});
        blocks.push_back({Paragraph{text("one line")}});
    }
    const auto pages = pagesOf(blocks);
    REQUIRE(pages.size() > 2);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        INFO(i);
        CHECK(pages[i].size() > 20);
        CHECK(has(pages[i].back(), "one line"));
    }
}

TEST_CASE("no entry of a list stands alone at the foot or the top of a page") {
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        List list;
        for (const char* word : {"ONE", "TWO", "THREE", "FOUR"})
            list.items.push_back(text(word));
        blocks.push_back({list});
        blocks.push_back({Paragraph{text("after")}});
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            CHECK_FALSE(has(page.back(), "ONE"));
            CHECK_FALSE(has(page.front(), "FOUR"));
        }
    }
}

TEST_CASE("at least two lines of a paragraph stand on each side of a page break") {
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back(linesBlock(6, "line"));
        blocks.push_back({Paragraph{text("after")}});
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            CHECK_FALSE(has(page.back(), "line0"));
            CHECK_FALSE(has(page.front(), "line5"));
        }
    }
}

TEST_CASE("a row that fits on a page is not split and caption and head stand on each page") {
    Table table;
    table.caption = "The caption";
    table.columns = {{text("COLUMN ONE")}, {text("COLUMN TWO"), 2}};
    for (int i = 0; i < 60; ++i) {
        const std::string n = std::to_string(i);
        table.rows.push_back({{{{text("begin" + n)}}, {{text("a" + n + "\nb" + n + "\nend" + n)}}}});
    }
    std::vector<Block> blocks = filler(20);
    blocks.push_back({table});
    const std::vector<std::vector<std::string>> pages = pagesOf(blocks);
    REQUIRE(pages.size() > 3);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::vector<std::string>& page = pages[i];
        INFO(i);
        CHECK(has(page.back(), "end"));
        if (i == 0) {
            CHECK(has(page[21], "The caption"));
            CHECK(has(page[21 + 1], "COLUMN ONE"));
        } else {
            CHECK(has(page.front(), "The caption (continued)"));
            CHECK(has(page[1], "COLUMN ONE"));
        }
    }
}

TEST_CASE("a repeated head is read once") {
    Table table;
    table.caption = "CAPTION";
    table.captionHidden = true;
    table.columns = {{text("COLUMN ONE")}};
    for (int i = 0; i < 80; ++i)
        table.rows.push_back({{{{text("row " + std::to_string(i))}}}});
    const std::string bytes =
        renderAs("pdf", test::documentOf({Block{Heading{.text = text("T")}}, Block{table}})).bytes;
    CHECK(test::pageTexts(bytes)[1].find("CAPTION (continued)") != std::string::npos);
    const std::string words = test::readText(bytes);
    CHECK(words.find("CAPTION (continued)") == std::string::npos);
    CHECK(words.find("COLUMN ONE") != std::string::npos);
    CHECK(words.find("COLUMN ONE") == words.rfind("COLUMN ONE"));
}

TEST_CASE("no word in the head of a table is broken while other columns have room") {
    Table table;
    table.columns = {{text("Area"), 6}};
    for (const char* level : {"Establishing Foundations", "Strengthening Practice", "Sustaining Excellence"})
        table.columns.push_back({{LevelGlyph{1, 3, level, true}}, 1});
    table.rows.push_back({{{{text("One")}}, {{text("1")}}, {{text("2")}}, {{text("3")}}}});
    std::string all;
    for (const auto& page : pagesOf({Block{Heading{.text = text("Title")}}, Block{table}}))
        for (const std::string& line : page)
            all += line + "\n";
    for (const char* word : {"Establishing", "Strengthening", "Sustaining", "Foundations", "Excellence"}) {
        INFO(word << " in " << all);
        CHECK(all.find(word) != std::string::npos);
    }
}

TEST_CASE("a small table stays in one piece") {
    Table table;
    table.columns = {{text("COLUMN")}};
    for (int i = 0; i < 4; ++i)
        table.rows.push_back({{{{text("row " + std::to_string(i))}}}});
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({table});
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            const auto rows = std::count_if(page.begin(), page.end(),
                                            [](const std::string& line) { return has(line, "row "); });
            CHECK((rows == 0 || rows == 4));
        }
    }
}

namespace {

/// A table whose rows have so many lines each.
Block tableOf(int rows, int lines) {
    Table table;
    table.columns = {{text("COLUMN")}, {text("OTHER")}};
    for (int row = 0; row < rows; ++row) {
        std::string words = "row " + std::to_string(row);
        for (int line = 1; line < lines; ++line)
            words += "\nand more";
        table.rows.push_back({{{{text(words)}}, {{text("x")}}}});
    }
    return {table};
}

int rowsOn(const std::vector<std::string>& page) {
    return static_cast<int>(
        std::count_if(page.begin(), page.end(), [](const std::string& line) { return has(line, "row "); }));
}

} // namespace

TEST_CASE("tall rows stand apart rather than leave much of a page empty") {
    for (int count = 16; count <= 24; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Heading{.level = 2, .text = text("HEADING")}});
        blocks.push_back(tableOf(2, 8)); // a quarter of a page
        INFO(count);
        const auto pages = pagesOf(blocks);
        CHECK_FALSE(has(pages.front().back(), "HEADING"));
        if (pages.size() > 1 && rowsOn(pages[0]) == 1) {
            CHECK(has(pages[0][static_cast<std::size_t>(count) + 2], "COLUMN")); // below title and heading
            CHECK(has(pages[1].front(), "COLUMN"));
            CHECK(has(pages[1][1], "row 1"));
        }
    }
    // Two tall rows: with room for one of them it stands on the first page.
    std::vector<Block> blocks = filler(22);
    blocks.push_back(tableOf(2, 8));
    const auto pages = pagesOf(blocks);
    REQUIRE(pages.size() == 2);
    CHECK(rowsOn(pages[0]) == 1);
    CHECK(rowsOn(pages[1]) == 1);
}

TEST_CASE("a table in one piece leaves no fifth of a page empty") {
    for (int count = 14; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back(tableOf(9, 1)); // less than a third of a page
        blocks.push_back(linesBlock(40, "after"));
        INFO(count);
        const auto pages = pagesOf(blocks);
        // A page holds about 32 lines of this kind; rows are as high as lines.
        CHECK(pages.front().size() >= 26);
    }
}

TEST_CASE("a chapter starts a page unless half of the page before would stay empty") {
    const auto chapter = [](const char* title, int lines) {
        std::vector<Block> blocks{Block{Heading{.text = text(title), .startsPage = true}}};
        for (int i = 0; i < lines; ++i)
            blocks.push_back({Paragraph{text("filler")}});
        return blocks;
    };
    std::vector<Block> blocks;
    for (const auto& [title, lines] : {std::pair{"ONE", 20}, std::pair{"TWO", 1}, std::pair{"THREE", 4}}) {
        const std::vector<Block> more = chapter(title, lines);
        blocks.insert(blocks.end(), more.begin(), more.end());
    }
    const std::vector<std::vector<std::string>> pages = pagesOf(blocks);
    REQUIRE(pages.size() == 2);
    CHECK(has(pages[0].front(), "ONE"));
    CHECK(has(pages[1].front(), "TWO"));
    CHECK(has(pages[1][2], "THREE"));
}

TEST_CASE("a note stays with the table above it and a level with the reasons below it") {
    for (int count = 18; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back(tableOf(3, 1));
        blocks.push_back({Paragraph{text("THE NOTE"), ParagraphRole::Small}});
        blocks.push_back({Heading{.level = 2, .text = text("HEADING")}});
        blocks.push_back({Paragraph{text("LEVEL")}});
        blocks.push_back(linesBlock(4, "reason"));
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            CHECK_FALSE(has(page.front(), "THE NOTE"));
            CHECK_FALSE(has(page.back(), "LEVEL"));
        }
    }
}

TEST_CASE("a sentence below a heading stays with its list") {
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Heading{.level = 2, .text = text("HEADING")}});
        blocks.push_back({Paragraph{text("ANNOUNCED")}});
        blocks.push_back({List{.items = {text("one"), text("two"), text("three")}}});
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks))
            CHECK_FALSE(has(page.back(), "ANNOUNCED"));
    }
}

TEST_CASE("a remark stays with what it is about unless much of a page would stay empty") {
    const Block remark{Callout{.title = "REMARK", .paragraphs = {text("said of the line above")}}};
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Paragraph{text("ABOUT")}});
        blocks.push_back(remark);
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks))
            CHECK_FALSE(has(page.front(), "REMARK"));
    }
    for (int count = 20; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Heading{.level = 2, .text = text("HEADING")}});
        blocks.push_back(linesBlock(3, "about"));
        blocks.push_back({Heading{.level = 3, .text = text("HEADING")}});
        blocks.push_back(linesBlock(3, "about"));
        blocks.push_back(remark);
        blocks.push_back(linesBlock(40, "after"));
        INFO(count);
        // A page holds about 32 fillers.
        CHECK(pagesOf(blocks).front().size() >= 24);
    }
}

TEST_CASE("names in a grid of counts stand on one line while the columns have room") {
    GridChart grid;
    grid.title = "Pieces by area and kind";
    grid.alternativeText = "One area";
    grid.columnLabels.assign(10, "Parent and carer voice");
    grid.rows.push_back({"6 Monitoring, Tracking and Evaluation", std::vector<int>(10, 7)});
    const auto pages = pagesOf({Block{Heading{.text = text("Title")}}, Block{grid}});
    const auto& lines = pages.front();
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return has(line, "6 Monitoring, Tracking and Evaluation") && has(line, "7");
    }));
}

TEST_CASE("the wording of the framework stays with what is said of it") {
    for (int count = firstCount; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Heading{.level = 3, .text = text("HEADING")}});
        blocks.push_back({Paragraph{text("STATEMENT"), ParagraphRole::Statement}});
        blocks.push_back({Paragraph{text("NOTHING YET")}});
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks))
            CHECK_FALSE(has(page.back(), "STATEMENT"));
    }
}

TEST_CASE("the wording of the framework stands on one page") {
    for (int count = firstCount - 3; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({Heading{.level = 3, .text = text("HEADING")}});
        blocks.push_back(
            {Paragraph{text("wording\nwording\nwording\nwording\nwording"), ParagraphRole::Statement}});
        blocks.push_back(linesBlock(4, "line"));
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            const auto lines = std::count_if(page.begin(), page.end(),
                                             [](const std::string& line) { return has(line, "wording"); });
            CHECK((lines == 0 || lines == 5));
        }
    }
}

TEST_CASE("the first two rows of a table stay together and the last two") {
    for (int count = 20; count <= lastCount; ++count) {
        Table table;
        table.columns = {{text("COLUMN ONE")}};
        for (int i = 0; i < 40; ++i)
            table.rows.push_back({{{{text("row" + std::to_string(i) + ".")}}}});
        std::vector<Block> blocks = filler(count);
        blocks.push_back({table});
        INFO(count);
        for (const std::vector<std::string>& page : pagesOf(blocks)) {
            CHECK_FALSE(has(page.back(), "row0."));
            CHECK_FALSE((page.size() > 1 && has(page[1], "row39.")));
        }
    }
}

TEST_CASE("a long document is composed in two halves that read as one") {
    std::vector<Block> blocks{Block{Heading{.text = text("Title")}}};
    for (int part = 0; part < 12; ++part) {
        const std::string name = "Chapter " + std::to_string(part);
        blocks.push_back({Heading{.level = 2, .text = text(name), .startsPage = true}});
        Table table;
        table.columns = {{text("Column")}, {text("Other")}};
        for (int row = 0; row < 20; ++row)
            table.rows.push_back(
                {{{{text("cell")}}, {{text("of " + name + " in row " + std::to_string(row))}}}});
        blocks.push_back({table});
        for (int i = 0; i < 40; ++i)
            blocks.push_back({Paragraph{text("A sentence that is long enough to fill a line of " + name)}});
    }
    const ReportDocument document = test::documentOf(std::move(blocks));
    const std::string pdf = renderAs("pdf", document).bytes;
    CHECK(test::describe(test::lintPdf(pdf)) == "");
    CHECK(renderAs("pdf", document).bytes == pdf);
    const std::string words = test::readText(pdf);
    std::size_t at = 0;
    for (int part = 0; part < 12; ++part) {
        const std::string name = "Chapter " + std::to_string(part);
        at = words.find("of " + name + " in row 19", at);
        INFO(name);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("the contents name the pages on which the headings stand") {
    std::vector<Block> blocks{Block{TableOfContents{"Contents", 1}}};
    const auto fill = [&blocks](int count) {
        for (int i = 0; i < count; ++i)
            blocks.push_back({Paragraph{text("filler")}});
    };
    fill(20); // a page that is nearly empty would hold the first chapter, too
    for (int i = 0; i < 4; ++i) {
        blocks.push_back({Heading{.text = text("Chapter " + std::string(1, static_cast<char>('A' + i))),
                                  .startsPage = true}});
        fill(28 * (i + 1));
    }
    const std::vector<std::vector<std::string>> pages = pagesOf(blocks);
    for (int i = 0; i < 4; ++i) {
        const std::string chapter = "Chapter " + std::string(1, static_cast<char>('A' + i));
        std::size_t page = 1;
        while (page < pages.size() && (pages[page].empty() || !has(pages[page].front(), chapter)))
            ++page;
        REQUIRE(page < pages.size());
        const auto entry = std::find_if(pages[0].begin(), pages[0].end(),
                                        [&](const std::string& line) { return has(line, chapter); });
        REQUIRE(entry != pages[0].end());
        const std::string number = std::to_string(page + 1);
        CHECK(entry->substr(entry->find_last_not_of(' ') + 1 - number.size(), number.size()) == number);
    }
}

TEST_CASE("a cover has no running head and every other page has one") {
    const std::vector<std::string> pages = test::pageTexts(renderAs("pdf", test::sampleReport()).bytes);
    const std::string head = "Draft · for governors";
    CHECK_FALSE(has(pages.front(), head));
    CHECK_FALSE(has(pages.front(), "Page 1 of"));
    for (std::size_t i = 1; i < pages.size(); ++i) {
        CHECK(has(pages[i], head));
        CHECK(has(pages[i], "Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size())));
    }
}

TEST_CASE("a grid of counts stays in one piece even where a third of a page stays empty for it") {
    GridChart grid;
    grid.title = "GRID";
    grid.alternativeText = "Counts";
    grid.columnLabels.assign(4, "Kind");
    for (int i = 0; i < 12; ++i)
        grid.rows.push_back({"row " + std::to_string(i), std::vector<int>(4, i)});
    for (int count = 10; count <= lastCount; ++count) {
        std::vector<Block> blocks = filler(count);
        blocks.push_back({grid});
        blocks.push_back(linesBlock(40, "after"));
        INFO(count);
        const auto pages = pagesOf(blocks);
        for (const std::vector<std::string>& page : pages) {
            const int rows = rowsOn(page);
            CHECK((rows == 0 || rows == 12 || count < 19)); // more than a third
        }
        CHECK(pages.front().size() >= 18);
    }
}
