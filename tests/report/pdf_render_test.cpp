#include "support/pdf_lint.h"
#include "support/rendered.h"
#include "support/run_program.h"
#include "support/sample_document.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <thread>

using namespace inclusion;
using namespace inclusion::report;
using test::renderAs;
using test::text;

namespace {

bool contains(const std::string& whole, const std::string& part) {
    return whole.find(part) != std::string::npos;
}

/// One heading and one paragraph.
ReportDocument saying(const std::string& words) {
    return test::documentOf({Block{Heading{.text = text("Title")}}, Block{Paragraph{text(words)}}});
}

std::string lintOf(const std::string& pdf) {
    return test::describe(test::lintPdf(pdf));
}

} // namespace

TEST_CASE("the sample report renders to the same bytes each time") {
    const RenderedReport first = renderAs("pdf", test::sampleReport());
    CHECK(first.warnings.empty());
    CHECK(first.bytes == renderAs("pdf", test::sampleReport()).bytes);
}

TEST_CASE("the bytes do not depend on locale or time zone") {
    const std::string usual = renderAs("pdf", test::everyKindOfBlock()).bytes;
    const char* before = std::setlocale(LC_ALL, nullptr);
    const std::string saved = before == nullptr ? "C" : before;
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    const std::string elsewhere = renderAs("pdf", test::everyKindOfBlock()).bytes;
    ::unsetenv("TZ");
    ::tzset();
    std::setlocale(LC_ALL, saved.c_str());
    CHECK(usual == elsewhere);
}

TEST_CASE("two threads render at the same time and get the same bytes") {
    const ReportDocument document = test::everyKindOfBlock();
    std::string first;
    std::string second;
    std::thread one([&] { first = renderAs("pdf", document).bytes; });
    std::thread two([&] { second = renderAs("pdf", document).bytes; });
    one.join();
    two.join();
    CHECK(first == second);
    CHECK(first == renderAs("pdf", document).bytes);
}

TEST_CASE("the lint finds nothing in the sample report") {
    CHECK(lintOf(renderAs("pdf", test::sampleReport()).bytes) == "");
}

TEST_CASE("other programs read the sample report without complaint") {
    const TemporaryFolder folder;
    const std::string file = (folder / "sample.pdf").string();
    writeBytes(file, renderAs("pdf", test::sampleReport()).bytes);
    const test::ProgramResult check = test::runProgram("qpdf --check " + file);
    INFO(check.output);
    CHECK(check.status == 0);
    CHECK(contains(check.output, "No syntax or stream encoding errors found"));

    const test::ProgramResult info = test::runProgram("pdfinfo " + file);
    CHECK(contains(info.output, "Title:           Inclusion self-evaluation 2026/27\n"));
    CHECK(contains(info.output, "Author:          Sample Primary School\n"));
    CHECK(contains(info.output, "Tagged:          yes\n"));
    CHECK(contains(info.output, "Suspects:        no\n"));
    CHECK(contains(info.output, "(A4)"));
    CHECK_FALSE(contains(info.output, "Error"));

    const test::ProgramResult structure = test::runProgram("pdfinfo -struct " + file);
    CHECK(contains(structure.output, "/Scope /Column"));
    CHECK(contains(structure.output, "/Scope /Row"));
    CHECK(contains(structure.output, "Figure \"Statements by level in each area\""));
    CHECK_FALSE(contains(structure.output, "Error"));
}

TEST_CASE("every font of the sample report is embedded and can be read as text") {
    const TemporaryFolder folder;
    const std::string file = (folder / "sample.pdf").string();
    writeBytes(file, renderAs("pdf", test::sampleReport()).bytes);
    const std::string fonts = test::runProgram("pdffonts " + file).output;
    CHECK(contains(fonts, "+Inter-Regular"));
    std::istringstream lines(fonts);
    std::string line;
    std::getline(lines, line);
    const std::size_t embedded = line.find("emb");
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        INFO(line);
        CHECK(line.substr(embedded, 11) == "yes yes yes");
    }
}

TEST_CASE("the bookmarks follow the headings") {
    const TemporaryFolder folder;
    const std::string file = (folder / "sample.pdf").string();
    writeBytes(file, renderAs("pdf", test::sampleReport()).bytes);
    const std::string outlines = test::runProgram("qpdf --json --json-key=outlines " + file).output;
    const std::size_t first = outlines.find("\"title\": \"1  Outcomes for learners\"");
    const std::size_t second = outlines.find("\"title\": \"2  Leadership of SEND\"");
    CHECK(first < second);
    CHECK(second != std::string::npos);
    CHECK(contains(outlines, "\"title\": \"1.1  Progress from starting points\""));
}

TEST_CASE("an empty document gives a page with its title") {
    ReportDocument nothing;
    const RenderedReport rendered = renderAs("pdf", nothing);
    CHECK(lintOf(rendered.bytes) == "");
    CHECK(contains(test::readText(rendered.bytes), "Report"));
}

TEST_CASE("a rationale of 50000 characters renders whole and soon") {
    std::string words;
    for (int i = 0; words.size() < 50000; ++i)
        words += "word" + std::to_string(i) + " ";
    const std::string pdf = renderAs("pdf", saying(words)).bytes;
    CHECK(lintOf(pdf) == "");
    CHECK(contains(test::readText(pdf), test::oneSpaced(words)));
}

TEST_CASE("an endless word renders on several pages") {
    const std::string pdf = renderAs("pdf", saying(std::string(50000, 'z'))).bytes;
    CHECK(lintOf(pdf) == "");
    std::size_t letters = 0;
    for (const std::string& page : test::pageTexts(pdf))
        letters += static_cast<std::size_t>(std::count(page.begin(), page.end(), 'z'));
    CHECK(letters == 50000);
}

TEST_CASE("a cell that is taller than a page runs on") {
    std::string words;
    for (int i = 0; words.size() < 20000; ++i)
        words += "word" + std::to_string(i) + " ";
    Table table;
    table.caption = "Long";
    table.columns = {{text("Short"), 1}, {text("Long"), 2}};
    table.rows = {{{{{text("left")}}, {{text(words)}}}}, {{{{text("next")}}, {{text("row")}}}}};
    const std::string pdf =
        renderAs("pdf", test::documentOf({Block{Heading{.text = text("T")}}, Block{table}})).bytes;
    CHECK(lintOf(pdf) == "");
    CHECK(contains(test::readText(pdf), test::oneSpaced(words) + "next row"));
    CHECK(test::pageTexts(pdf).size() > 5);
}

TEST_CASE("text from right to left is read in its own order") {
    const std::string words =
        "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd 123 and English \u05d5\u05e2\u05d5\u05d3";
    const std::string pdf = renderAs("pdf", saying(words)).bytes;
    CHECK(lintOf(pdf) == "");
    CHECK(contains(test::readText(pdf), words));
}

TEST_CASE("characters without a shape print as boxes and are reported") {
    // U+10FFFD is for private use: no font has a shape for it.
    const RenderedReport rendered = renderAs("pdf", saying("one \U0010FFFD two \U0010FFFD three"));
    REQUIRE(rendered.warnings.size() == 1);
    CHECK(contains(rendered.warnings.front(), "1 character has no shape"));
    CHECK(contains(rendered.warnings.front(), "U+10FFFD"));
    CHECK(lintOf(rendered.bytes) == "");
}

TEST_CASE("broken bytes and control characters do no harm") {
    const RenderedReport rendered =
        renderAs("pdf", saying(std::string("a\0b\x01\xFF\xC3(\xED\xA0\x80 end\tof\r\nline", 24)));
    CHECK(lintOf(rendered.bytes) == "");
    CHECK(contains(test::readText(rendered.bytes), "end of line"));
}

TEST_CASE("text that looks like PDF operators stays text") {
    const std::string words = "/P << /MCID 0 >> BDC (x) Tj EMC \\) ( ] TJ %EOF endstream";
    const std::string pdf = renderAs("pdf", saying(words)).bytes;
    CHECK(lintOf(pdf) == "");
    CHECK(contains(test::readText(pdf), words));
}

TEST_CASE("user text in titles and links is escaped") {
    ReportDocument document = saying("x");
    document.title = "A & B <x> ]]> (y) \\";
    document.language = "not a language";
    document.blocks.push_back(
        {Paragraph{{TextRun{.text = "outside", .uri = "https://example.org/a'b)(c?x=<y>"},
                    TextRun{.text = "quoted", .uri = "https://example.org/it's(ok)"},
                    TextRun{.text = "script", .uri = "javascript:alert(1)"},
                    TextRun{.text = "gone", .target = "nowhere"}}}});
    const RenderedReport rendered = renderAs("pdf", document);
    CHECK(lintOf(rendered.bytes) == "");
    CHECK(rendered.warnings ==
          std::vector<std::string>{"A link leads to \"nowhere\", which this report does not contain."});
    const TemporaryFolder folder;
    const std::string file = (folder / "links.pdf").string();
    writeBytes(file, rendered.bytes);
    const std::string addresses = test::runProgram("pdfinfo -url " + file).output;
    CHECK(contains(addresses, "https://example.org/it's(ok)"));
    CHECK_FALSE(contains(addresses, "javascript"));
    CHECK_FALSE(contains(addresses, "<y>"));
}

TEST_CASE("a document that breaks its promises is refused with the reason") {
    Table table;
    table.columns = {{text("A")}, {text("B")}};
    table.rows = {{{{{text("only one")}}}}};
    GridChart grid;
    grid.columnLabels = {"a"};
    grid.rows = {{"row", {1, 2}}};
    BarChart chart;
    chart.bars = {{"bar", {{3, 7}}}};
    for (const Block& block : {Block{table}, Block{grid}, Block{chart}, Block{Columns{{{Block{table}}}}}}) {
        for (const auto& renderer : allRenderers()) {
            const Result<RenderedReport> rendered = renderer->render(test::documentOf({block}), {});
            REQUIRE_FALSE(rendered);
            CHECK(rendered.error().code == ErrorCode::RenderFailed);
            CHECK(contains(rendered.error().detail, "not regular"));
        }
    }
}

TEST_CASE("endless names and descriptions keep within the limits of the format") {
    const std::string endless(50000, 'n');
    ReportDocument document = saying("x");
    document.title = document.author = document.subject = endless;
    BarChart chart;
    chart.title = chart.alternativeText = endless;
    chart.bars = {{endless, {{1, 1}}}};
    document.blocks = {
        Block{Heading{.text = text(endless), .anchor = "here"}},
        Block{Paragraph{{TextRun{.text = endless, .target = "here"}, LevelGlyph{1, 3, endless, false}}}},
        Block{chart}};
    CHECK(lintOf(renderAs("pdf", document).bytes) == "");
}

TEST_CASE("headings that skip levels are mended in the structure") {
    const std::string pdf =
        renderAs("pdf", test::documentOf({Block{Heading{.level = 3, .text = text("first")}},
                                          Block{Heading{.level = 6, .text = text("second")}},
                                          Block{Heading{.level = 9, .text = text("third")}},
                                          Block{Heading{.level = -1, .text = text("fourth")}}}))
            .bytes;
    CHECK(lintOf(pdf) == "");
}

TEST_CASE("a font that is not installed is replaced and named") {
    const Result<RenderedReport> rendered =
        rendererFor("pdf")->render(test::everyKindOfBlock(), {.fontFamily = "No Such Font"});
    REQUIRE(rendered);
    REQUIRE_FALSE(rendered->warnings.empty());
    CHECK(contains(rendered->warnings.front(), "\"No Such Font\" is not installed"));
    CHECK(lintOf(rendered->bytes) == "");
}

TEST_CASE("scales of two to ten levels draw and lint clean") {
    for (int levels = 2; levels <= 10; ++levels) {
        BarChart chart;
        chart.title = "Profile";
        chart.alternativeText = "All levels once.";
        chart.levelCount = levels;
        chart.bars.push_back({"All", {}});
        for (int rank = 0; rank <= levels; ++rank) {
            chart.bars.front().segments.push_back({rank + 1, rank});
            chart.legend.push_back({rank, "Level " + std::to_string(rank)});
        }
        INFO(levels);
        CHECK(lintOf(renderAs("pdf", test::documentOf({Block{Heading{.text = text("T")}}, Block{chart}}))
                         .bytes) == "");
    }
}

TEST_CASE("a chart and columns that are taller than a page run on") {
    BarChart chart;
    chart.title = "Profile";
    chart.alternativeText = "Many bars.";
    std::vector<Block> column;
    for (int i = 0; i < 90; ++i) {
        chart.bars.push_back({"Bar " + std::to_string(i), {{1, 1}, {2, 2}, {0, 3}}});
        column.push_back({Paragraph{text("Paragraph " + std::to_string(i))}});
    }
    const std::string pdf = renderAs("pdf", test::documentOf({Block{Heading{.text = text("T")}}, Block{chart},
                                                              Block{Columns{{column, column}}}}))
                                .bytes;
    CHECK(lintOf(pdf) == "");
    const std::string words = test::readText(pdf);
    CHECK(contains(words, "Paragraph 89 Paragraph 0 "));
}

TEST_CASE("an unknown format has no renderer") {
    CHECK(rendererFor("docm") == nullptr);
}
