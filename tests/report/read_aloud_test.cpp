#include "support/pdf_lint.h"
#include "support/rendered.h"
#include "support/run_program.h"
#include "support/sample_document.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>

using namespace inclusion;
using namespace inclusion::report;
using test::renderAs;
using test::text;

namespace {

/// What poppler reads from the structure, one line for each stretch: a listener hears a pause between them.
std::vector<std::string> heard(const std::string& pdf) {
    const TemporaryFolder folder;
    const std::string file = (folder / "heard.pdf").string();
    writeBytes(file, pdf);
    const test::ProgramResult result = test::runProgram("pdfinfo -struct-text '" + file + "'");
    REQUIRE(result.status == 0);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < result.output.size();) {
        const std::size_t end = std::min(result.output.find('\n', at), result.output.size());
        const std::string line = result.output.substr(at, end - at);
        const std::size_t first = line.find_first_not_of(' ');
        if (first != std::string::npos)
            lines.push_back(line.substr(first));
        at = end + 1;
    }
    return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// The areas of links on all pages.
int linkAreas(const std::string& pdf) {
    QPDF file;
    file.processMemoryFile("report", pdf.data(), pdf.size());
    int count = 0;
    for (auto& page : QPDFPageDocumentHelper(file).getAllPages())
        count += static_cast<int>(page.getAnnotations("/Link").size());
    return count;
}

} // namespace

TEST_CASE("the words of a chart are read bar by bar and do not run together") {
    BarChart chart;
    chart.title = "How many stand at each level";
    chart.alternativeText = "Stacked bars.";
    chart.bars = {{"1 Outcomes", {{2, 1}, {1, 2}, {1, 0}}}, {"2 Leadership", {{3, 2}, {4, 3}}}};
    const std::string pdf =
        renderAs("pdf", test::documentOf({Block{Heading{.text = text("Title")}}, Block{chart}})).bytes;
    const std::vector<std::string> lines = heard(pdf);
    CHECK(has(lines, "\"1 Outcomes 2 1 1 \""));
    CHECK(has(lines, "\"2 Leadership 3 4 \""));
    CHECK(test::describe(test::lintPdf(pdf)) == "");
}

TEST_CASE("how far a point is evidenced is the label of the point in a list") {
    using State = HighlightMark::State;
    Table table;
    table.columns = {{text("Level")}, {text("What it looks like"), 3}};
    table.rowHeaders = true;
    table.rows = {{{{{text("Developing")}},
                    {{{HighlightMark{State::Fully, "Fully"}, TextRun{" Teachers plan together."}},
                      {HighlightMark{State::Partly, "Partly"}, TextRun{" Learners are asked."}}}}}}};
    const std::string pdf =
        renderAs("pdf", test::documentOf({Block{Heading{.text = text("Title")}}, Block{table}})).bytes;
    const std::vector<std::string> lines = heard(pdf);
    const auto at = std::find(lines.begin(), lines.end(), "\"Fully\"");
    REQUIRE(at != lines.end());
    CHECK(*std::prev(at) == "Lbl (block)");
    CHECK(*std::next(at) == "LBody (block)");
    CHECK(*std::next(at, 2) == "\" Teachers plan together.\"");
    CHECK(has(lines, "\"Partly\""));
    CHECK(test::describe(test::lintPdf(pdf)) == "");
}

TEST_CASE("a link is one area on each line that it takes") {
    const std::string title = "A heading with a title that is long enough to be painted in several runs";
    const std::string pdf =
        renderAs("pdf", test::documentOf(
                            {Block{Heading{.text = text("Title")}},
                             Block{Heading{.level = 2, .text = text(title), .anchor = "there"}},
                             Block{Paragraph{{TextRun{title, Emphasis::Plain, "there"}, TextRun{" and "},
                                              TextRun{"again", Emphasis::Plain, "there"}}}}}))
            .bytes;
    CHECK(linkAreas(pdf) == 2);
    CHECK(test::describe(test::lintPdf(pdf)) == "");
}

TEST_CASE("a list from right to left has its signs on the right and is heard sign first") {
    const std::string words = "\u05e9\u05dc\u05d5\u05dd";
    const std::string pdf = renderAs("pdf", test::documentOf({Block{Heading{.text = text("Title")}},
                                                              Block{List{.items = {text(words)}}}}))
                                .bytes;
    const std::string page = test::pageTexts(pdf).front();
    const std::size_t sign = page.find("•");
    REQUIRE(sign != std::string::npos);
    const std::string line = page.substr(page.rfind('\n', sign) + 1, sign);
    CHECK(line.find_first_not_of(' ') > 20); // nothing of it stands at the left edge
    const std::vector<std::string> lines = heard(pdf);
    CHECK(has(lines, "\"•\""));
    CHECK(test::describe(test::lintPdf(pdf)) == "");
}
