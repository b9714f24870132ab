#include "report/text/plain_text.h"
#include "support/office_files.h"
#include "support/rendered.h"
#include "support/sample_document.h"

#include <catch2/catch.hpp>

using namespace inclusion;
using namespace inclusion::report;

namespace {

/// Every text of a document in reading order, as any format must show it. Lists of contents and pictures are
/// left out: formats say them in their own way.
class Texts {
public:
    explicit Texts(const std::vector<Block>& blocks) { read(blocks); }
    const std::vector<std::string>& all() const { return m_texts; }

    void operator()(const Heading& heading) { add(heading.text); }
    void operator()(const Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const List& list) {
        for (const Inlines& item : list.items)
            add(item);
    }
    void operator()(const Table& table) {
        if (!table.captionHidden)
            add(table.caption);
        for (const Column& column : table.columns)
            add(column.header);
        for (const Row& row : table.rows) {
            for (const Cell& cell : row.cells) {
                for (const Inlines& paragraph : cell.paragraphs)
                    add(paragraph);
            }
        }
    }
    void operator()(const BarChart& chart) { add(chart.title); }
    void operator()(const GridChart& grid) {
        for (const std::string& label : grid.columnLabels)
            add(label);
        for (const GridChart::GridRow& row : grid.rows) {
            add(row.label);
            for (const int value : row.values)
                add(value == 0 ? "–" : std::to_string(value));
        }
    }
    void operator()(const Callout& callout) {
        add(callout.title);
        for (const Inlines& paragraph : callout.paragraphs)
            add(paragraph);
    }
    void operator()(const Columns& columns) {
        for (const std::vector<Block>& column : columns.columns)
            read(column);
    }
    void operator()(const Cover& cover) {
        add(cover.mark);
        add(cover.title);
        add(cover.subtitle);
        for (const Cover::Fact& fact : cover.facts) {
            add(fact.label);
            add(fact.value);
        }
        for (const Inlines& note : cover.notes)
            add(note);
    }
    void operator()(const Picture& picture) { add(picture.caption); }
    void operator()(const TableOfContents&) {}

private:
    void read(const std::vector<Block>& blocks) {
        for (const Block& block : blocks)
            std::visit(*this, block.content);
    }
    void add(const std::string& text) {
        if (!text.empty())
            m_texts.push_back(test::oneSpaced(text));
    }
    void add(const Inlines& inlines) {
        // The name of a lone glyph is an alternative text and not part of the text.
        std::string words;
        for (const Inline& item : inlines) {
            const auto* glyph = std::get_if<LevelGlyph>(&item);
            if (glyph == nullptr || glyph->showName)
                words += plainText({item});
        }
        add(words);
    }

    std::vector<std::string> m_texts;
};

/// The first text that does not follow the one before, or nothing.
std::string firstMissing(const std::string& whole, const std::vector<std::string>& texts) {
    // Blanks may differ where formats set things apart.
    const auto squeezed = [](const std::string& text) {
        std::string letters;
        for (const char c : text) {
            if (c != ' ')
                letters += c;
        }
        return letters;
    };
    const std::string letters = squeezed(whole);
    std::size_t at = 0;
    for (const std::string& text : texts) {
        const std::string wanted = squeezed(text);
        const std::size_t found = letters.find(wanted, at);
        if (found == std::string::npos)
            return text;
        at = found + wanted.size();
    }
    return "";
}

} // namespace

TEST_CASE("Every format holds every text of the document in reading order") {
    const ReportDocument document = test::sampleReport();
    const std::vector<std::string> texts = Texts(document.blocks).all();
    REQUIRE(texts.size() > 500);
    CHECK(firstMissing(test::readText(test::renderAs("pdf", document).bytes), texts) == "");
    CHECK(firstMissing(test::htmlText(test::renderAs("html", document).bytes), texts) == "");
    auto odt = test::unpack(test::renderAs("odt", document).bytes);
    CHECK(firstMissing(test::odfText(odt["content.xml"]), texts) == "");
    auto docx = test::unpack(test::renderAs("docx", document).bytes);
    CHECK(firstMissing(test::wordText(docx["word/document.xml"]), texts) == "");
    // The test would see a text that is missing or out of order.
    std::vector<std::string> swapped = texts;
    std::swap(swapped[3], swapped[400]);
    CHECK(firstMissing(test::htmlText(test::renderAs("html", document).bytes), swapped) != "");
}
