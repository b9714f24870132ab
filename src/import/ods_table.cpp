// OpenDocument spreadsheets: content.xml. Long runs of empty rows and cells are written as one with a count,
// and so may a hostile file write a billion full ones.
#include "core/framework/name_match.h"
#include "import/table_reading.h"
#include "import/xml_reading.h"

#include <algorithm>

namespace inclusion::tables {

namespace {

/// The text of a paragraph: runs of text, with the elements that stand for spaces, tabs and line ends.
void addText(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
            continue;
        }
        const std::string_view name = localName(child);
        if (name == "s")
            text.append(std::min<std::size_t>(countIn(child, "c", 1), 100), ' ');
        else if (name == "tab")
            text += ' ';
        else if (name == "line-break")
            text += '\n';
        else if (name != "annotation" && name != "note")
            addText(child, text);
    }
}

std::string cellText(pugi::xml_node cell) {
    std::string text;
    for (const pugi::xml_node child : cell.children()) {
        const std::string_view name = localName(child);
        if (name != "p" && name != "h" && name != "list")
            continue;
        if (!text.empty())
            text += '\n';
        addText(child, text);
    }
    return text;
}

void readRow(pugi::xml_node row, SheetBuilder& sheet, std::size_t& number) {
    std::size_t column = 0;
    for (const pugi::xml_node cell : row.children()) {
        const std::string_view name = localName(cell);
        if (name != "table-cell" && name != "covered-table-cell")
            continue;
        const std::size_t repeats = std::max<std::size_t>(countIn(cell, "number-columns-repeated", 1), 1);
        const std::string text = name == "table-cell" ? cellText(cell) : std::string();
        // The builder refuses what goes beyond the widest table; a blank run is only stepped over.
        for (std::size_t i = 0; !trimmed(text).empty() && i < repeats; ++i)
            sheet.put(column + i, text);
        column += std::min<std::size_t>(repeats, 1U << 20U);
    }
    const std::size_t repeats = std::max<std::size_t>(countIn(row, "number-rows-repeated", 1), 1);
    sheet.endRows(number, repeats);
    number += std::min<std::size_t>(repeats, 1U << 21U);
}

/// Rows stand in the table itself or in groups, as header rows or as outlines.
void readRows(pugi::xml_node node, SheetBuilder& sheet, std::size_t& number) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "table-row")
            readRow(child, sheet, number);
        else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
            readRows(child, sheet, number);
    }
}

} // namespace

std::vector<TableSheet> readSpreadsheet(const Package& package, const TableLimits& limits) {
    if (package.has("META-INF/manifest.xml") &&
        package.read("META-INF/manifest.xml").find("encryption-data") != std::string::npos)
        refuse("table-encrypted", "the file is protected by a password",
               "save it without a password and try again");
    const Xml content(package.read("content.xml"), limits);
    const pugi::xml_node spreadsheet = content.find("spreadsheet");
    if (!spreadsheet)
        refuse("table-kind", "the file is an OpenDocument file, but no spreadsheet",
               "save the table as CSV, ODS, XLSX or DOCX");
    std::vector<TableSheet> sheets;
    TableSize size;
    for (const pugi::xml_node table : spreadsheet.children()) {
        if (localName(table) != "table")
            continue;
        if (sheets.size() >= limits.sheets)
            refuse("table-package", "the file has more than " + std::to_string(limits.sheets) + " sheets",
                   "keep only the sheets that are needed");
        SheetBuilder sheet(std::string(attribute(table, "name")), limits, size);
        std::size_t number = 1;
        readRows(table, sheet, number);
        sheets.push_back(sheet.take());
    }
    return sheets;
}

} // namespace inclusion::tables
