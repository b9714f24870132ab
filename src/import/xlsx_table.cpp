// Excel workbooks: the workbook names its sheets, which point into one list of shared texts.
#include "import/table_reading.h"
#include "import/xml_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace inclusion::tables {

namespace {

/// The text of a string item: its runs, without what a reader is shown above Japanese ones.
void addText(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "t")
            text += child.text().get();
        else if (name == "r")
            addText(child, text);
    }
}

std::vector<std::string> sharedTexts(const Package& package, const std::string& part,
                                     const TableLimits& limits) {
    std::vector<std::string> texts;
    if (!package.has(part))
        return texts;
    const Xml document(package.read(part), limits);
    for (const pugi::xml_node item : document.find("sst").children())
        if (localName(item) == "si")
            addText(item, texts.emplace_back());
    return texts;
}

/// 1.1 is stored as 1.1000000000000001: the number as its program shows it.
std::string shownNumber(const char* stored) {
    const std::string_view text = stored;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::string(text);
    std::array<char, 32> shown{};
    std::snprintf(shown.data(), shown.size(), "%.12g", value);
    return shown.data();
}

std::string cellText(pugi::xml_node cell, const std::vector<std::string>& shared) {
    const std::string_view type = attribute(cell, "t");
    std::string text;
    if (type == "inlineStr") {
        addText(childOf(cell, "is"), text);
        return text;
    }
    const char* value = childOf(cell, "v").text().get();
    if (type == "s") {
        std::size_t place = 0;
        const std::string_view digits = value;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place);
        if (error != std::errc() || end != digits.data() + digits.size() || place >= shared.size())
            refuse("table-damaged", "the file is damaged: a cell points to a text that is not there",
                   saveAnew);
        return shared[place];
    }
    if (type == "b")
        return std::string_view(value) == "1" ? "TRUE" : "FALSE";
    return type.empty() || type == "n" ? shownNumber(value) : std::string(value);
}

/// "C7" → column 2; `fallback` where there is no reference.
std::size_t columnOf(std::string_view reference, std::size_t fallback) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (;
         letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4;
         ++letters)
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
    return letters == 0 ? fallback : column - 1;
}

TableSheet readSheet(const Package& package, const std::string& part, std::string name,
                     const std::vector<std::string>& shared, const TableLimits& limits, TableSize& size) {
    const Xml document(package.read(part), limits);
    SheetBuilder sheet(std::move(name), limits, size);
    std::size_t number = 0;
    for (const pugi::xml_node row : document.find("sheetData").children()) {
        if (localName(row) != "row")
            continue;
        number = countIn(row, "r", number + 1);
        std::size_t column = 0;
        for (const pugi::xml_node cell : row.children()) {
            if (localName(cell) != "c")
                continue;
            column = columnOf(attribute(cell, "r"), column);
            sheet.put(column++, cellText(cell, shared));
        }
        sheet.endRow(number);
    }
    return sheet.take();
}

/// Targets of relationships are relative to xl/, or begin at the root.
std::string partOf(std::string_view target) {
    return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
}

} // namespace

std::vector<TableSheet> readWorkbook(const Package& package, const TableLimits& limits) {
    const Xml relations(package.read("xl/_rels/workbook.xml.rels"), limits);
    std::map<std::string, std::string> parts;
    std::string texts = "xl/sharedStrings.xml";
    for (const pugi::xml_node relation : relations.find("Relationships").children()) {
        parts.emplace(attribute(relation, "Id"), partOf(attribute(relation, "Target")));
        if (attribute(relation, "Type").ends_with("/sharedStrings"))
            texts = partOf(attribute(relation, "Target"));
    }
    const std::vector<std::string> shared = sharedTexts(package, texts, limits);
    const Xml workbook(package.read("xl/workbook.xml"), limits);
    std::vector<TableSheet> sheets;
    TableSize size;
    for (const pugi::xml_node sheet : workbook.find("sheets").children()) {
        // What its author hid is a list for drop-downs, not the table.
        if (localName(sheet) != "sheet" || attribute(sheet, "state").ends_with("idden"))
            continue;
        if (sheets.size() >= limits.sheets)
            refuse("table-package", "the file has more than " + std::to_string(limits.sheets) + " sheets",
                   "keep only the sheets that are needed");
        const auto part = parts.find(std::string(attribute(sheet, "id")));
        if (part != parts.end() && part->second.find("worksheets/") != std::string::npos)
            sheets.push_back(readSheet(package, part->second, std::string(attribute(sheet, "name")), shared,
                                       limits, size));
    }
    return sheets;
}

} // namespace inclusion::tables
