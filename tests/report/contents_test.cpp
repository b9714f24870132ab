#include "report/renderer.h"
#include "report/text/document_outline.h"

#include <catch2/catch.hpp>

using namespace inclusion::report;

namespace {

ReportDocument withHeadings() {
    ReportDocument document;
    document.title = "Contents";
    document.blocks = {
        Block{TableOfContents{"What is here", 2, true}}, Block{Heading{1, {TextRun{"Summary"}}, "summary"}},
        Block{Heading{2, {TextRun{"Within it"}}, "", false}}, Block{Heading{2, {TextRun{"An area"}}, "area"}},
        Block{Heading{3, {TextRun{"An item"}}, "item"}}};
    return document;
}

} // namespace

TEST_CASE("A list of contents names bookmarks down to its depth") {
    const DocumentOutline outline(withHeadings().blocks);
    std::vector<std::string> listed;
    for (const OutlineEntry& entry : outline.entries()) {
        if (entry.isListed(2))
            listed.push_back(entry.text);
    }
    CHECK(listed == std::vector<std::string>{"Summary", "An area"});
}

TEST_CASE("Both formats leave other headings out of the contents and begin them on a page") {
    const auto html = rendererFor("html")->render(withHeadings(), {});
    REQUIRE(html);
    const std::size_t start = html->bytes.find("<nav");
    const std::string contents = html->bytes.substr(start, html->bytes.find("</nav>") - start);
    CHECK(contents.find("An area") != std::string::npos);
    CHECK(contents.find("Within it") == std::string::npos);
    CHECK(contents.find("starts-page") != std::string::npos);

    ReportDocument later = withHeadings();
    later.blocks.insert(later.blocks.begin(), Block{Paragraph{{TextRun{"Before"}}}});
    ReportDocument same = later;
    std::get<TableOfContents>(same.blocks[1].content).startsPage = false;
    const auto apart = rendererFor("pdf")->render(later, {});
    const auto together = rendererFor("pdf")->render(same, {});
    REQUIRE(apart);
    REQUIRE(together);
    CHECK(apart->bytes != together->bytes);
}
