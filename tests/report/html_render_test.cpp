#include "core/base/sha256.h"
#include "report/html/html_text.h"
#include "support/rendered.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace inclusion;
using namespace inclusion::report;
using test::renderAs;
using test::text;

namespace {

bool contains(const std::string& whole, const std::string& part) {
    return whole.find(part) != std::string::npos;
}

/// Follows the tags of a page; says what is wrong with their nesting, or nothing.
std::string nestingFault(const std::string& html) {
    const std::set<std::string> empty{"meta", "br", "col", "rect"};
    std::vector<std::string> open;
    static const std::regex tag("<(/?)([a-z0-9]+)((?:[^<>\"]|\"[^\"]*\")*)>");
    const std::size_t style = html.find("<style>");
    const std::string body = html.substr(0, style) + html.substr(html.find("</style>") + 8);
    for (std::sregex_iterator it(body.begin(), body.end(), tag), end; it != end; ++it) {
        const std::string name = (*it)[2];
        const std::string rest = (*it)[3];
        if (empty.count(name) != 0 || (!rest.empty() && rest.back() == '/'))
            continue;
        if ((*it)[1].length() == 0) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return "</" + name + "> after <" + (open.empty() ? "" : open.back()) + ">";
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : "open at the end: " + open.back();
}

const std::string hostile =
    "</style></title><script>alert('x')</script>\"'><img src=x onerror=alert(1)>&amp;";

/// The hostile text in every place that a document has for text.
ReportDocument hostileDocument() {
    ReportDocument document = test::documentOf({});
    document.title = document.author = document.subject = hostile;
    document.headLeft = document.headRight = document.footLeft = document.language = hostile;
    Table table;
    table.caption = hostile;
    table.columns = {{text(hostile)}};
    Cell cell;
    cell.paragraphs = {text(hostile), text(hostile)};
    table.rows = {{{cell}}};
    BarChart chart;
    chart.title = chart.alternativeText = hostile;
    chart.bars = {{hostile, {{2, 1}}}};
    chart.legend = {{1, hostile}};
    GridChart grid;
    grid.title = grid.alternativeText = hostile;
    grid.columnLabels = {hostile};
    grid.rows = {{hostile, {1}}};
    document.blocks = {
        Block{Cover{hostile, hostile, hostile, {{hostile, hostile}}, {text(hostile)}}},
        Block{TableOfContents{hostile, 3}},
        Block{Heading{.text = text(hostile), .anchor = hostile}},
        Block{Paragraph{{TextRun{hostile, Emphasis::Strong}, TextRun{.text = hostile, .target = hostile},
                         TextRun{.text = hostile, .target = "gone" + hostile},
                         TextRun{.text = hostile, .uri = "https://example.org/" + hostile},
                         TextRun{.text = hostile, .uri = "javascript:" + hostile},
                         LevelGlyph{1, 3, hostile, true}, LevelGlyph{1, 3, hostile, false},
                         HighlightMark{HighlightMark::State::Fully, hostile}}}},
        Block{List{true, {text(hostile)}}},
        Block{table},
        Block{chart},
        Block{grid},
        Block{Callout{Callout::Kind::Done, hostile, {text(hostile)}}}};
    return document;
}

} // namespace

TEST_CASE("the page is well formed and stands alone") {
    for (const ReportDocument& document :
         {test::sampleReport(), test::everyKindOfBlock(), hostileDocument()}) {
        const std::string html = renderAs("html", document).bytes;
        CHECK(nestingFault(html) == "");
        CHECK(html.rfind("<!DOCTYPE html>", 0) == 0);
        CHECK(contains(html, "<html lang=\"en-GB\">"));
        CHECK_FALSE(contains(html, "<script"));
        CHECK_FALSE(std::regex_search(html, std::regex("<[^>\"]* (src|style)=")));
        CHECK_FALSE(contains(html, "@import"));
        CHECK_FALSE(std::regex_search(html, std::regex("url\\((?!#)")));
        CHECK_FALSE(std::regex_search(html, std::regex("<[^>\"]* on[a-z]+=")));
    }
}

TEST_CASE("hostile text stays text wherever it stands") {
    const RenderedReport rendered = renderAs("html", hostileDocument());
    CHECK_FALSE(contains(rendered.bytes, "<img"));
    CHECK_FALSE(contains(rendered.bytes, "javascript:"));
    CHECK(contains(rendered.bytes, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    CHECK(contains(test::htmlText(rendered.bytes), hostile));
    CHECK(rendered.warnings.size() == 1);
}

TEST_CASE("the policy allows this style sheet and nothing else") {
    const std::string html = renderAs("html", test::sampleReport()).bytes;
    const std::size_t begin = html.find("<style>") + 7;
    const std::string sheet = html.substr(begin, html.find("</style>") - begin);
    CHECK(contains(html, "content=\"default-src 'none'; style-src " + html::hashSource(sheet) +
                             "; base-uri 'none'; form-action 'none'\""));
    // Known answers: openssl dgst -sha256 -binary | base64.
    CHECK(html::hashSource("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    CHECK(html::hashSource("a") == "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='");
}

TEST_CASE("tables and pictures say what they are") {
    const std::string html = renderAs("html", test::everyKindOfBlock()).bytes;
    CHECK(contains(html, "<caption>Actions with lead, date and measure</caption>"));
    CHECK(contains(html, "<th scope=\"col\">Action</th>"));
    CHECK(contains(html, "<th scope=\"row\">Learner voice in the autumn walk</th>"));
    CHECK(contains(html, "role=\"img\" aria-label=\"Of 41 statements"));
    CHECK(contains(html, "role=\"img\" aria-label=\"Establishing Foundations\""));
    CHECK(contains(html, "<span class=\"mark partly\">Partly</span>"));
    CHECK(contains(html, "<nav class=\"contents starts-page\" aria-label=\"Contents\">"));
    CHECK(contains(html, "<p dir=\"auto\">Welcome in Hebrew"));
}

TEST_CASE("headings have no gaps and links lead to them") {
    const std::string html = renderAs("html", test::sampleReport()).bytes;
    static const std::regex heading("<h([1-6])");
    int last = 0;
    for (std::sregex_iterator it(html.begin(), html.end(), heading), end; it != end; ++it) {
        const int level = std::stoi((*it)[1]);
        CHECK(level <= last + 1);
        last = level;
    }
    static const std::regex target("href=\"#(h-[0-9]+)\"");
    for (std::sregex_iterator it(html.begin(), html.end(), target), end; it != end; ++it)
        CHECK(contains(html, " id=\"" + std::string((*it)[1]) + "\""));
}

TEST_CASE("an empty document gives a page with a title") {
    const std::string html = renderAs("html", {}).bytes;
    CHECK(contains(html, "<title>Report</title>"));
    CHECK(contains(html, ">Report</h1>"));
    CHECK(nestingFault(html) == "");
}

TEST_CASE("the same document gives the same page") {
    CHECK(renderAs("html", test::sampleReport()).bytes == renderAs("html", test::sampleReport()).bytes);
}
