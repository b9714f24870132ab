#include "fuzz/import_targets.h"

#include "core/audit/report_look.h"
#include "core/framework/framework_draft.h"
#include "core/framework/framework_loader.h"
#include "import/evidence_table.h"
#include "import/framework_table.h"
#include "import/pdf_text.h"
#include "import/wording_match.h"
#include "report/office/zip_package.h"
#include "report/pictures/ready_picture.h"

#include "fuzz/promise.h"

using namespace inclusion;
using report::office::PackagePart;

namespace {

/// One framework for the readers that need one, read once.
const Framework& someFramework() {
    static const auto load =
        loadFrameworkFile(std::filesystem::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks/full.json");
    promise(load && load->framework, "the framework is read");
    return *load->framework;
}

void makeFrameworkOf(const TableBook& book) {
    promise(book.problems.empty() || book.sheets.empty(), "with problems there are no sheets");
    FrameworkTableOptions options;
    options.id = "ours";
    options.title = "Ours";
    options.sourceTitle = "table";
    const FrameworkTable table = readFrameworkTable(book, options);
    promise(book.problems.empty() || !table.problems.empty(), "problems are told on");
    if (table.problems.empty())
        static_cast<void>(loadFramework(draftText(table.draft), "ours.json"));
}

void readPacked(const std::vector<PackagePart>& parts) {
    const auto package = report::office::zipPackage(parts);
    promise(package.has_value(), "the package is made");
    makeFrameworkOf(readTables(*package, "table"));
}

/// The part up to the next NUL, which is taken off.
std::string nextPart(std::string_view& bytes) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    std::string part(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    return part;
}

} // namespace

void readEvidenceCsv(std::string_view bytes) {
    const CsvTable table = readCsv(bytes);
    for (const TableRow& row : table.rows)
        promise(row.cells.size() == table.header.size(), "a row has a cell for each column");
    static_cast<void>(readEvidence(table, someFramework()));
}

void readTableFile(std::string_view bytes) {
    makeFrameworkOf(readTables(bytes, "table"));
}

void readOdsContent(std::string_view bytes) {
    readPacked({{"content.xml", std::string(bytes), true}});
}

void readXlsxParts(std::string_view bytes) {
    static const std::string relations =
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" Type=\"x/worksheet\"/>"
        "</Relationships>";
    static const std::string oneSheet =
        "<workbook><sheets><sheet name=\"Audit\" id=\"rId1\"/></sheets></workbook>";
    std::string sheet = nextPart(bytes);
    std::string texts = nextPart(bytes);
    std::string workbook = nextPart(bytes);
    readPacked({{"xl/worksheets/sheet1.xml", std::move(sheet), true},
                {"xl/sharedStrings.xml", std::move(texts), true},
                {"xl/workbook.xml", workbook.empty() ? oneSheet : std::move(workbook), true},
                {"xl/_rels/workbook.xml.rels", relations, true}});
}

void readDocxContent(std::string_view bytes) {
    readPacked({{"word/document.xml", std::string(bytes), true}});
}

void readWordingCopy(std::string_view bytes) {
    const WordingSource source = readWordingSource(bytes, "copy.txt", someFramework());
    promise(source.problems.empty() || source.entries.empty(), "with problems there are no sentences");
    static_cast<void>(matchWording(source, someFramework()));
}

void readPdfCopy(std::string_view bytes) {
    const PdfText text = readPdfText(bytes);
    promise(!text.pages.empty() || !text.problems.empty(), "a PDF has pages or a problem");
    if (bytes.starts_with("%PDF"))
        readWordingCopy(bytes);
}

void readPicture(std::string_view bytes) {
    const auto ready = report::readyPicture(bytes);
    if (!ready)
        return;
    promise(ready->width > 0 && ready->height > 0, "a picture has a size");
    promise(pictureType(ready->bytes) == ready->mediaType, "it is written as what it was");
}
