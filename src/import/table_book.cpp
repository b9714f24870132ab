#include "import/table_book.h"

#include "core/framework/name_match.h"
#include "import/table_reading.h"

#include <algorithm>

namespace inclusion {

namespace tables {

void refuse(std::string rule, std::string message, std::string hint) {
    throw Refused{{0, {}, std::move(rule), std::move(message), std::move(hint)}};
}

void SheetBuilder::put(std::size_t column, std::string text) {
    const std::string_view bare = trimmed(text);
    if (bare.empty())
        return;
    if (column >= m_limits.columns)
        refuse("table-too-wide", "the table has more than " + std::to_string(m_limits.columns) + " columns",
               "delete the columns that are not needed");
    if (bare.size() > m_limits.cellBytes)
        refuse("table-cell", "a cell holds more than " + std::to_string(m_limits.cellBytes) + " bytes",
               "shorten the text or split it into several rows");
    grow({1, bare.size()});
    ++m_rowSize.cells;
    m_rowSize.bytes += bare.size();
    m_row.resize(std::max(m_row.size(), column + 1));
    m_row[column] = std::string(bare);
}

void SheetBuilder::grow(const TableSize& by) {
    m_size.cells += by.cells;
    m_size.bytes += by.bytes;
    if (m_size.cells > m_limits.cells)
        refuse("table-too-long", "the file has more than " + std::to_string(m_limits.cells) + " filled cells",
               "keep only the table in it and try again");
    if (m_size.bytes > m_limits.textBytes)
        refuse("table-too-long",
               "the cells of the file hold more than " +
                   std::to_string(m_limits.textBytes / (1024U * 1024U)) + " MB of text",
               "keep only the table in it and try again");
}

void SheetBuilder::endRow(std::size_t number) {
    endRows(number, 1);
}

void SheetBuilder::endRows(std::size_t number, std::size_t times) {
    for (std::size_t i = 0; !m_row.empty() && i < times; ++i) {
        if (m_sheet.rows.size() >= m_limits.rows)
            refuse("table-too-long", "the table has more than " + std::to_string(m_limits.rows) + " rows",
                   "keep only the rows that are needed and try again");
        if (i > 0)
            grow(m_rowSize);
        m_sheet.rows.push_back({number + i, m_row});
    }
    m_row.clear();
    m_rowSize = {};
}

namespace {

TableBook bookOfCsv(std::string_view bytes, const TableLimits& limits) {
    CsvLimits csv;
    csv.bytes = limits.bytes;
    csv.rows = limits.rows;
    csv.columns = limits.columns;
    csv.firstRowIsHeader = false;
    CsvTable table = readCsv(bytes, csv);
    TableBook book;
    book.problems = std::move(table.problems);
    if (!book.problems.empty())
        return book;
    TableSheet sheet;
    sheet.rows.push_back({1, std::move(table.header)});
    for (TableRow& row : table.rows)
        sheet.rows.push_back(std::move(row));
    for (TableRow& row : sheet.rows)
        while (!row.cells.empty() && row.cells.back().empty())
            row.cells.pop_back();
    book.sheets.push_back(std::move(sheet));
    return book;
}

std::vector<TableSheet> sheetsOfPackage(std::string_view bytes, const TableLimits& limits) {
    const Package package(bytes, limits);
    if (package.has("xl/workbook.xml"))
        return readWorkbook(package, limits);
    if (package.has("word/document.xml"))
        return readWordDocument(package, limits);
    if (package.has("content.xml"))
        return readSpreadsheet(package, limits);
    refuse("table-kind", "the file is neither a spreadsheet nor a Word document",
           "save the table as CSV, ODS, XLSX or DOCX");
}

/// A file that is called one thing and is another is best named so: as a table of text it would only give
/// riddles.
void refuseOtherKind(std::string_view bytes, std::string_view fileName) {
    const std::string name = lowerCase(fileName);
    for (const std::string_view ending : {".ods", ".xlsx", ".xlsm", ".docx", ".docm"})
        if (name.ends_with(ending))
            refuse("table-damaged",
                   "the file is called " + std::string(ending) +
                       ", but is none: it is damaged, or something else",
                   saveAnew);
    const std::string start = lowerCase(trimmed(bytes.substr(0, 200)));
    for (const std::string_view mark : {"<?xml", "<!doctype", "<html", "{\\rtf"})
        if (start.starts_with(mark))
            refuse("table-kind", "the file is a page of marked-up text, and no table that is read",
                   "open it in your office program and save the table as CSV, ODS, XLSX or DOCX");
}

} // namespace

} // namespace tables

TableBook readTables(std::string_view bytes, std::string_view fileName, const TableLimits& limits) {
    constexpr std::string_view package = "PK\x03\x04";
    constexpr std::string_view compound = "\xD0\xCF\x11\xE0"; // what Office makes of an encrypted file, too
    TableBook book;
    try {
        if (bytes.size() > limits.bytes)
            tables::refuse("table-too-large",
                           "the file is larger than " + std::to_string(limits.bytes / (1024U * 1024U)) +
                               " MB",
                           "keep only the table in it and try again");
        if (trimmed(bytes).empty())
            tables::refuse("table-empty", "the file is empty", "check that it is the right one");
        if (bytes.starts_with(compound))
            tables::refuse("table-encrypted",
                           "the file is protected by a password, or of an old Office format",
                           "save it without a password as XLSX, DOCX, ODS or CSV");
        if (bytes.starts_with("%PDF"))
            tables::refuse("table-kind", "the file is a PDF, which has no cells to read",
                           "take the document that it was made from, or copy the table into a spreadsheet");
        if (!bytes.starts_with(package)) {
            tables::refuseOtherKind(bytes, fileName);
            return tables::bookOfCsv(bytes, limits);
        }
        book.sheets = tables::sheetsOfPackage(bytes, limits);
        std::erase_if(book.sheets, [](const TableSheet& sheet) { return sheet.rows.empty(); });
        if (book.sheets.empty())
            tables::refuse("table-empty", "the file holds no table with any text",
                           "check that it is the right one");
    } catch (tables::Refused& refused) {
        book.sheets.clear();
        book.problems = {std::move(refused.problem)};
    }
    return book;
}

} // namespace inclusion
