#include "core/report/report_builder.h"
#include "report/text/plain_text.h"
#include "support/office_files.h"
#include "support/pdf_lint.h"
#include "support/rendered.h"
#include "support/run_program.h"
#include "support/sample_document.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include "unit/audit_fixture.h"

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
        add(grid.rowsLabel);
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

/// The whole report, all sections, of an audit.
ReportDocument wholeReport(const AuditSnapshot& snapshot) {
    ReportOptions options;
    options.today = test::fixtureToday();
    options.createdAt = *Timestamp::parse("2026-11-21T10:00:00Z");
    return buildReport(snapshot, options);
}

AuditSnapshot auditOf500Items() {
    AuditSnapshot snapshot = test::emptyAudit(test::largeFramework(20, 25));
    for (const Item* item : snapshot.framework->items()) {
        test::judge(snapshot, item->id, "better");
        test::highlight(snapshot, item->id + "-better", HighlightState::Fully);
        test::addEvidence(snapshot, "Evidence of " + item->number, SourceType::Data, {item->id});
    }
    return snapshot;
}

/// Looks for all texts in all formats, and lets the lint look at the PDF.
void checkFormats(const ReportDocument& document) {
    const std::vector<std::string> texts = Texts(document.blocks).all();
    const std::string pdf = test::renderAs("pdf", document).bytes;
    CHECK(test::describe(test::lintPdf(pdf)) == "");
    CHECK(firstMissing(test::readText(pdf), texts) == "");
    CHECK(firstMissing(test::htmlText(test::renderAs("html", document).bytes), texts) == "");
    auto odt = test::unpack(test::renderAs("odt", document).bytes);
    CHECK(firstMissing(test::odfText(odt["content.xml"]), texts) == "");
    auto docx = test::unpack(test::renderAs("docx", document).bytes);
    CHECK(firstMissing(test::wordText(docx["word/document.xml"]), texts) == "");
}

} // namespace

TEST_CASE("Reports of a worked audit and of an empty one say the same in every format") {
    checkFormats(wholeReport(test::workedAudit()));
    checkFormats(wholeReport(test::emptyAudit(test::smallFramework())));
    checkFormats(wholeReport(test::emptyAudit(test::questionFramework())));
}

TEST_CASE("The report of a framework with 500 items says the same in every format and in LibreOffice") {
    const ReportDocument document = wholeReport(auditOf500Items());
    checkFormats(document);
    const TemporaryFolder folder;
    writeBytes(folder / "a.odt", test::renderAs("odt", document).bytes);
    writeBytes(folder / "b.docx", test::renderAs("docx", document).bytes);
    const test::ProgramResult result =
        test::runProgram("cd '" + folder.path().string() +
                         "' && timeout 300 soffice --headless -env:UserInstallation=file://" +
                         folder.path().string() + "/profile --convert-to fodt --outdir out a.odt b.docx");
    INFO(result.output << "\n(soffice comes with the package libreoffice-writer-nogui)");
    REQUIRE(result.status == 0);
    const std::vector<std::string> texts = Texts(document.blocks).all();
    for (const char* name : {"out/a.fodt", "out/b.fodt"}) {
        INFO(name);
        CHECK(firstMissing(test::odfText(bytesOf(folder / name)), texts) == "");
    }
}

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
