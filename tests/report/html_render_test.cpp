#include "report/html/html_text.h"
#include "support/html_tags.h"
#include "support/rendered.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

#include <set>

using namespace inclusion;
using namespace inclusion::report;
using test::renderAs;
using test::text;

namespace {

bool contains(const std::string& whole, const std::string& part) {
    return whole.find(part) != std::string::npos;
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
        Block{Cover{hostile, hostile, hostile, {}, {{hostile, hostile}}, {text(hostile)}}},
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
        const std::vector<test::HtmlTag> tags = test::tagsOf(html);
        CHECK(test::nestingFault(tags) == "");
        CHECK(html.rfind("<!DOCTYPE html>", 0) == 0);
        CHECK(contains(html, "<html lang=\"en-GB\">"));
        std::set<std::string> names;
        std::set<std::string> attributes;
        for (const test::HtmlTag& tag : tags) {
            names.insert(tag.name);
            for (const auto& [name, value] : tag.attributes)
                attributes.insert(name);
        }
        for (const char* outside :
             {"script", "img", "link", "iframe", "object", "embed", "base", "form", "image", "use"})
            CHECK(names.count(outside) == 0);
        // Nothing loads, runs or is styled by an attribute; every attribute is one that we write.
        const std::set<std::string> ours{"/",
                                         "aria-hidden",
                                         "aria-label",
                                         "charset",
                                         "class",
                                         "content",
                                         "dir",
                                         "height",
                                         "href",
                                         "html",
                                         "http-equiv",
                                         "id",
                                         "lang",
                                         "name",
                                         "patternTransform",
                                         "patternUnits",
                                         "rel",
                                         "role",
                                         "rx",
                                         "scope",
                                         "tabindex",
                                         "viewBox",
                                         "width",
                                         "x",
                                         "y"};
        for (const std::string& attribute : attributes) {
            INFO(attribute);
            CHECK(ours.count(attribute) == 1);
        }
        CHECK_FALSE(contains(html, "@import"));
        for (std::size_t at = html.find("url("); at != std::string::npos; at = html.find("url(", at + 1))
            CHECK(html[at + 4] == '#');
    }
}

TEST_CASE("the reader of tags finds what is wrong") {
    CHECK(test::nestingFault(test::tagsOf("<p>a<br>b</p>")) == "");
    CHECK(test::nestingFault(test::tagsOf("<p><b></p></b>")) == "</p> after <b>");
    CHECK(test::nestingFault(test::tagsOf("<p>")) == "open at the end: p");
    CHECK_THROWS(test::tagsOf("<p class=a>"));
    CHECK_THROWS(test::tagsOf("<p class=\"a\""));
    CHECK_THROWS(test::tagsOf("a < b"));
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
    CHECK(contains(html, "content=\"default-src 'none'; img-src data:; style-src " + html::hashSource(sheet) +
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
    int last = 0;
    std::set<std::string> ids;
    std::set<std::string> targets;
    for (const test::HtmlTag& tag : test::tagsOf(renderAs("html", test::sampleReport()).bytes)) {
        if (tag.name.size() == 2 && tag.name[0] == 'h' && tag.name != "hr" && !tag.closes) {
            const int level = tag.name[1] - '0';
            CHECK(level <= last + 1);
            last = level;
        }
        if (tag.attributes.count("id") != 0)
            CHECK(ids.insert(tag.attributes.at("id")).second);
        if (tag.attributes.count("href") != 0 && tag.attributes.at("href").rfind('#', 0) == 0)
            targets.insert(tag.attributes.at("href").substr(1));
    }
    CHECK(targets.size() > 20);
    for (const std::string& target : targets)
        CHECK(ids.count(target) == 1);
}

TEST_CASE("an empty document gives a page with a title") {
    const std::string html = renderAs("html", {}).bytes;
    CHECK(contains(html, "<title>Report</title>"));
    CHECK(contains(html, ">Report</h1>"));
    CHECK(test::nestingFault(test::tagsOf(html)) == "");
}

TEST_CASE("the same document gives the same page") {
    CHECK(renderAs("html", test::sampleReport()).bytes == renderAs("html", test::sampleReport()).bytes);
}
