#include "report/office/column_widths.h"
#include "report/text/document_outline.h"
#include "support/office_files.h"
#include "support/rendered.h"
#include "support/run_program.h"
#include "support/sample_document.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <set>
#include <sstream>

using namespace inclusion;
using namespace inclusion::report;

namespace {

using Headings = std::vector<std::string>;

Headings headingsOf(const ReportDocument& document) {
    Headings headings;
    const DocumentOutline outline(document.blocks);
    for (const OutlineEntry& entry : outline.entries())
        headings.push_back(std::to_string(entry.level) + " " + test::oneSpaced(entry.text));
    return headings;
}

std::set<std::string> attributes(const std::vector<pugi::xml_node>& nodes, const char* name) {
    std::set<std::string> values;
    for (const pugi::xml_node node : nodes)
        values.insert(node.attribute(name).value());
    return values;
}

int countTables(const std::vector<Block>& blocks) {
    int count = 0;
    for (const Block& block : blocks) {
        count +=
            std::holds_alternative<Table>(block.content) || std::holds_alternative<GridChart>(block.content);
        if (const auto* columns = std::get_if<Columns>(&block.content)) {
            for (const auto& column : columns->columns)
                count += countTables(column);
        }
    }
    return count;
}

} // namespace

TEST_CASE("Headings of editable reports are headings with their levels") {
    const ReportDocument document = test::sampleReport();
    const Headings wanted = headingsOf(document);
    REQUIRE(wanted.size() > 50);
    CHECK(test::odfHeadings(test::unpack(test::renderAs("odt", document).bytes)["content.xml"]) == wanted);
    CHECK(test::wordHeadings(test::unpack(test::renderAs("docx", document).bytes)["word/document.xml"]) ==
          wanted);
}

TEST_CASE("An OpenDocument report begins with its media type and lists all its parts") {
    const std::string bytes = test::renderAs("odt", test::everyKindOfBlock()).bytes;
    CHECK(test::partNames(bytes).front() == "mimetype");
    CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    auto parts = test::unpack(bytes);
    pugi::xml_document manifest;
    test::readXml(manifest, parts["META-INF/manifest.xml"]);
    std::set<std::string> listed =
        attributes(test::elements(manifest, "manifest:file-entry"), "manifest:full-path");
    for (const auto& [name, part] : parts) {
        if (name != "mimetype" && name != "META-INF/manifest.xml")
            CHECK(listed.count(name) == 1);
    }
    pugi::xml_document meta;
    test::readXml(meta, parts["meta.xml"]);
    CHECK(std::string(test::elements(meta, "dc:title").front().text().get()) ==
          test::everyKindOfBlock().title);
    CHECK(std::string(test::elements(meta, "dc:language").front().text().get()) == "en-GB");
}

TEST_CASE("Every table of an editable report has a head row and a name") {
    const ReportDocument document = test::sampleReport();
    const auto tables = static_cast<std::size_t>(countTables(document.blocks));
    REQUIRE(tables > 20);
    pugi::xml_document odt;
    test::readXml(odt, test::unpack(test::renderAs("odt", document).bytes)["content.xml"]);
    const auto odtTables = test::elements(odt, "table:table");
    CHECK(odtTables.size() == tables);
    for (const pugi::xml_node table : odtTables) {
        CHECK(table.child("table:table-header-rows").child("table:table-row"));
        CHECK(std::string(table.child("table:title").text().get()) != "");
    }
    pugi::xml_document docx;
    test::readXml(docx, test::unpack(test::renderAs("docx", document).bytes)["word/document.xml"]);
    const auto docxTables = test::elements(docx, "w:tbl");
    CHECK(docxTables.size() == tables);
    for (const pugi::xml_node table : docxTables) {
        CHECK(table.child("w:tr").child("w:trPr").child("w:tblHeader"));
        CHECK(std::string(table.child("w:tblPr").child("w:tblCaption").attribute("w:val").value()) != "");
    }
}

TEST_CASE("Links of editable reports are underlined") {
    const auto styleNamed = [](const std::string& part, const char* element, const char* name) {
        pugi::xml_document styles;
        test::readXml(styles, part);
        for (const pugi::xml_node style : test::elements(styles, element)) {
            std::ostringstream text;
            style.print(text);
            if (text.str().find(std::string("\"") + name + "\"") != std::string::npos)
                return text.str();
        }
        return std::string();
    };
    const ReportDocument document = test::everyKindOfBlock();
    auto odt = test::unpack(test::renderAs("odt", document).bytes);
    CHECK(
        styleNamed(odt["styles.xml"], "style:style", "Internet_20_link").find("underline-style=\"solid\"") !=
        std::string::npos);
    CHECK(odt["content.xml"].find("text:style-name=\"Internet_20_link\"") != std::string::npos);
    auto docx = test::unpack(test::renderAs("docx", document).bytes);
    CHECK(styleNamed(docx["word/styles.xml"], "w:style", "Hyperlink").find("<w:u w:val=\"single\"") !=
          std::string::npos);
}

TEST_CASE("Columns of editable reports have room for the words in their heads") {
    Table table;
    table.columns = {{test::text("Area"), 2.4}};
    for (const char* level : {"Establishing Foundations", "Strengthening Practice", "Sustaining Excellence"})
        table.columns.push_back({{LevelGlyph{1, 3, level, true}}, 1});
    table.columns.push_back({test::text("All"), 0.5});
    const std::vector<double> widths = office::columnWidths(table, 493);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0.0) == Approx(493));
    CHECK(widths[1] > 80); // glyph and "Establishing", in half-bold letters of 8.5 points
    CHECK(widths[0] > 120);
    GridChart grid;
    grid.columnLabels.assign(10, "Parent and carer voice");
    grid.rows.push_back({"6 Monitoring, Tracking and Evaluation", std::vector<int>(10, 7)});
    const std::vector<double> places = office::columnWidths(grid, 493);
    CHECK(places.size() == 11);
    CHECK(places.front() > 165); // what the longest name takes
    CHECK(places.back() > 25);
    CHECK(office::hasUprightHeads(grid, places));
}

TEST_CASE("Charts of editable reports are vectors with an alternative text") {
    const ReportDocument document = test::everyKindOfBlock();
    const auto isChart = [](const std::string& text) { return text.size() > 40; };
    auto odt = test::unpack(test::renderAs("odt", document).bytes);
    pugi::xml_document content;
    test::readXml(content, odt["content.xml"]);
    int charts = 0;
    int named = 0;
    for (const pugi::xml_node frame : test::elements(content, "draw:frame")) {
        const std::string words = frame.child("svg:desc").text().get();
        charts += isChart(words);
        named += words == "Establishing Foundations"; // a glyph whose name does not stand beside it
        for (const pugi::xml_node image : frame.children("draw:image")) {
            const std::string& part = odt[image.attribute("xlink:href").value()];
            const bool isVectors = std::string(image.attribute("xlink:href").value()).ends_with(".svg");
            CHECK(part.substr(0, isVectors ? 5 : 4) == (isVectors ? "<?xml" : "\x89PNG"));
        }
        CHECK(std::distance(frame.children("draw:image").begin(), frame.children("draw:image").end()) == 2);
    }
    CHECK(charts == 1);
    CHECK(named == 1);

    auto docx = test::unpack(test::renderAs("docx", document).bytes);
    pugi::xml_document word;
    test::readXml(word, docx["word/document.xml"]);
    charts = 0;
    for (const pugi::xml_node facts : test::elements(word, "wp:docPr")) {
        const std::string words = facts.attribute("descr").value();
        charts += isChart(words);
        // What has no words is marked as decoration.
        CHECK(words.empty() == !test::elements(facts, "adec:decorative").empty());
    }
    CHECK(charts == 1);
}

TEST_CASE("Links of editable reports lead to places that are there") {
    const ReportDocument document = test::everyKindOfBlock();
    pugi::xml_document odt;
    test::readXml(odt, test::unpack(test::renderAs("odt", document).bytes)["content.xml"]);
    const auto bookmarks = attributes(test::elements(odt, "text:bookmark"), "text:name");
    int outside = 0;
    for (const std::string& target : attributes(test::elements(odt, "text:a"), "xlink:href")) {
        if (target.starts_with("#"))
            CHECK(bookmarks.count(target.substr(1)) == 1);
        else
            ++outside;
    }
    CHECK(outside == 1);

    auto parts = test::unpack(test::renderAs("docx", document).bytes);
    pugi::xml_document docx;
    test::readXml(docx, parts["word/document.xml"]);
    pugi::xml_document relations;
    test::readXml(relations, parts["word/_rels/document.xml.rels"]);
    const auto names = attributes(test::elements(docx, "w:bookmarkStart"), "w:name");
    const auto ids = attributes(test::elements(relations, "Relationship"), "Id");
    for (const pugi::xml_node link : test::elements(docx, "w:hyperlink")) {
        if (link.attribute("r:id"))
            CHECK(ids.count(link.attribute("r:id").value()) == 1);
        else
            CHECK(names.count(link.attribute("w:anchor").value()) == 1);
    }
    for (const std::string& target : attributes(test::elements(relations, "Relationship"), "Target"))
        CHECK((parts.count("word/" + target) == 1 || target.starts_with("https://")));

    // A link that nothing answers is told, and an address that runs a script is none.
    const RenderedReport odd = test::renderAs(
        "docx", test::documentOf({{Paragraph{{TextRun{.text = "lost", .target = "nowhere"},
                                              TextRun{.text = "script", .uri = "javascript:alert(1)"}}}}}));
    CHECK(odd.warnings.size() == 1);
    CHECK(odd.bytes.find("javascript") == std::string::npos);
}

TEST_CASE("The foot of an editable report counts its pages") {
    auto odt = test::unpack(test::renderAs("odt", test::everyKindOfBlock()).bytes);
    CHECK(odt["styles.xml"].find("<text:page-number") != std::string::npos);
    CHECK(odt["styles.xml"].find("<text:page-count") != std::string::npos);
    CHECK(odt["styles.xml"].find("fo:language=\"en\" fo:country=\"GB\"") != std::string::npos);
    auto docx = test::unpack(test::renderAs("docx", test::everyKindOfBlock()).bytes);
    CHECK(docx["word/footer.xml"].find(" PAGE ") != std::string::npos);
    CHECK(docx["word/footer.xml"].find(" NUMPAGES ") != std::string::npos);
    CHECK(docx["word/styles.xml"].find("<w:lang w:val=\"en-GB\"") != std::string::npos);
}

TEST_CASE("Equal documents give equal editable files") {
    for (const char* format : {"odt", "docx"}) {
        const auto first = test::unpack(test::renderAs(format, test::sampleReport()).bytes);
        const std::string whole = test::renderAs(format, test::sampleReport()).bytes;
        for (const auto& [name, part] : test::unpack(whole)) {
            INFO(name);
            CHECK((first.at(name) == part));
        }
        const bool isSame = whole == test::renderAs(format, test::sampleReport()).bytes;
        CHECK(isSame);
    }
}

TEST_CASE("Editable reports carry any text that people write") {
    const std::string odd = "a\x01\xFF<b> & \"c\"  two blanks\ttab\nline \xF0\x9F\x98\x80";
    const std::string hebrew = "\u05d1\u05e8\u05d5\u05db\u05d9\u05dd 3";
    const ReportDocument document =
        test::documentOf({{Paragraph{test::text(odd)}}, {Paragraph{test::text(hebrew)}}});
    auto odt = test::unpack(test::renderAs("odt", document).bytes);
    const std::string shown = "a\xEF\xBF\xBD<b> & \"c\" two blanks tab line \xF0\x9F\x98\x80 " + hebrew;
    CHECK(test::odfText(odt["content.xml"]).find(shown) != std::string::npos);
    CHECK(odt["content.xml"].find("style:writing-mode=\"rl-tb\"") != std::string::npos);
    auto docx = test::unpack(test::renderAs("docx", document).bytes);
    CHECK(test::wordText(docx["word/document.xml"]).find(shown) != std::string::npos);
    CHECK(docx["word/document.xml"].find("<w:bidi") != std::string::npos);
}

TEST_CASE("Numbered lists of a Word report count each by itself") {
    const List list{true, {test::text("one"), test::text("two")}};
    auto parts = test::unpack(test::renderAs("docx", test::documentOf({{list}, {list}})).bytes);
    pugi::xml_document docx;
    test::readXml(docx, parts["word/document.xml"]);
    CHECK(attributes(test::elements(docx, "w:numId"), "w:val") == std::set<std::string>{"2", "3"});
    pugi::xml_document numbering;
    test::readXml(numbering, parts["word/numbering.xml"]);
    CHECK(test::elements(numbering, "w:startOverride").size() == 2);
}

TEST_CASE("LibreOffice reads from both editable files what was written") {
    const ReportDocument document = test::sampleReport();
    const TemporaryFolder folder;
    const std::string odt = test::renderAs("odt", document).bytes;
    const std::string docx = test::renderAs("docx", document).bytes;
    writeBytes(folder / "a.odt", odt);
    writeBytes(folder / "b.docx", docx);
    // One run for both: it reads each and writes what it understood as one flat file.
    const test::ProgramResult result =
        test::runProgram("cd '" + folder.path().string() +
                         "' && timeout 200 soffice --headless -env:UserInstallation=file://" +
                         folder.path().string() + "/profile --convert-to fodt --outdir out a.odt b.docx");
    INFO(result.output << "\n(soffice comes with the package libreoffice-writer-nogui)");
    REQUIRE(result.status == 0);
    const Headings wanted = headingsOf(document);
    const auto tables = static_cast<std::size_t>(countTables(document.blocks));
    for (const char* name : {"out/a.fodt", "out/b.fodt"}) {
        INFO(name);
        const std::string xml = bytesOf(folder / name);
        CHECK(test::odfHeadings(xml) == wanted);
        pugi::xml_document flat;
        test::readXml(flat, xml);
        CHECK(test::elements(flat, "table:table").size() == tables);
        CHECK(test::elements(flat, "table:table-header-rows").size() == tables);
        // The text, up to blanks, is what we wrote.
        const auto letters = [](std::string text) {
            text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
            return text;
        };
        CHECK(letters(test::odfText(xml)) == letters(test::odfText(test::unpack(odt)["content.xml"])));
    }
}

TEST_CASE("LibreOffice keeps short tables on one page with what announces them") {
    // Fillers of different lengths bring the tables to all places of a page.
    std::vector<Block> blocks;
    constexpr int tables = 14;
    for (int i = 0; i < tables; ++i) {
        const std::string name = "T" + std::to_string(10 + i);
        for (int line = 0; line < 17 + i % 5; ++line)
            blocks.push_back({Paragraph{test::text("filler")}});
        blocks.push_back({Heading{.level = 2, .text = test::text("HEADING " + name)}});
        blocks.push_back({Paragraph{test::text("ANNOUNCED " + name)}});
        Table table;
        table.caption = name;
        table.captionHidden = true;
        table.columns = {{test::text("Column")}};
        for (int row = 0; row < 6; ++row)
            table.rows.push_back({{{{test::text("row of " + name + ".")}}}});
        blocks.push_back({table});
        blocks.push_back({Paragraph{test::text("NOTE " + name), ParagraphRole::Small}});
    }
    const ReportDocument document = test::documentOf(std::move(blocks));
    const TemporaryFolder folder;
    writeBytes(folder / "a.odt", test::renderAs("odt", document).bytes);
    writeBytes(folder / "b.docx", test::renderAs("docx", document).bytes);
    const test::ProgramResult result =
        test::runProgram("cd '" + folder.path().string() +
                         "' && timeout 200 soffice --headless -env:UserInstallation=file://" +
                         folder.path().string() + "/profile --convert-to pdf --outdir out a.odt b.docx");
    INFO(result.output << "\n(soffice comes with the package libreoffice-writer-nogui)");
    REQUIRE(result.status == 0);
    for (const char* file : {"out/a.pdf", "out/b.pdf"}) {
        const std::vector<std::string> pages = test::pageTexts(bytesOf(folder / file));
        REQUIRE(pages.size() > 8);
        for (int i = 0; i < tables; ++i) {
            const std::string name = "T" + std::to_string(10 + i);
            int holding = 0;
            for (const std::string& page : pages)
                for (const std::string& part :
                     {"HEADING " + name, "ANNOUNCED " + name, "row of " + name + "."})
                    if (page.find(part) != std::string::npos) {
                        ++holding;
                        CHECK(page.find("NOTE " + name) != std::string::npos);
                    }
            INFO(file << " " << name);
            CHECK(holding == 3);
        }
    }
}

TEST_CASE("A long table of an editable report may run on to the next page") {
    const auto withRows = [](int rows) {
        Table table;
        table.columns = {{test::text("Column")}};
        for (int row = 0; row < rows; ++row)
            table.rows.push_back({{{{test::text("row")}}}});
        return test::documentOf({Block{table}});
    };
    for (const auto& [rows, isShort] : {std::pair(6, true), std::pair(30, false)}) {
        INFO(rows);
        auto odt = test::unpack(test::renderAs("odt", withRows(rows)).bytes);
        CHECK((odt["content.xml"].find("may-break-between-rows=\"false\"") != std::string::npos) == isShort);
        auto docx = test::unpack(test::renderAs("docx", withRows(rows)).bytes);
        pugi::xml_document xml;
        test::readXml(xml, docx["word/document.xml"]);
        const auto kept = test::elements(xml, "w:keepNext").size();
        CHECK(kept == (isShort ? 6U : 1U)); // the head and all rows but the last, or the head
    }
}
