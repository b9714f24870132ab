// Word documents: the tables of the body in their order, each with the line above it as its name.
#include "core/framework/name_match.h"
#include "import/table_reading.h"
#include "import/xml_reading.h"

#include <algorithm>

namespace inclusion::tables {

namespace {

constexpr std::size_t longestName = 200;

/// Text of runs; what tracked changes deleted is not there any more, and a table within a cell is left out.
void addText(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = localName(child);
        if (name == "t")
            text += child.text().get();
        else if (name == "tab")
            text += ' ';
        else if (name == "br" || name == "cr")
            text += '\n';
        else if (name == "noBreakHyphen")
            text += '-';
        else if (name == "p" && !text.empty()) {
            text += '\n';
            addText(child, text);
        } else if (name != "del" && name != "tbl" && name != "pPr" && name != "rPr" && name != "Fallback")
            addText(child, text);
    }
}

/// Rows and cells may stand in content controls; those are looked through.
template <typename Function>
void forEach(pugi::xml_node node, std::string_view wanted, const Function& function) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = localName(child);
        if (name == wanted)
            function(child);
        else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml")
            forEach(child, wanted, function);
    }
}

void readRow(pugi::xml_node row, SheetBuilder& sheet) {
    std::size_t column = countIn(childOf(childOf(row, "trPr"), "gridBefore"), "val", 0);
    forEach(row, "tc", [&](pugi::xml_node cell) {
        const pugi::xml_node properties = childOf(cell, "tcPr");
        const pugi::xml_node merged = childOf(properties, "vMerge");
        const bool covered = merged && attribute(merged, "val") != "restart";
        std::string text;
        if (!covered)
            addText(cell, text);
        sheet.put(column, std::move(text));
        column += std::clamp<std::size_t>(countIn(childOf(properties, "gridSpan"), "val", 1), 1, 1000);
    });
}

class DocumentReader {
public:
    explicit DocumentReader(const TableLimits& limits) : m_limits(limits) {}

    void read(pugi::xml_node body) {
        for (const pugi::xml_node child : body.children()) {
            const std::string_view name = localName(child);
            if (name == "tbl")
                readTable(child);
            else if (name == "p")
                readParagraph(child);
            else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml")
                read(child);
        }
    }
    std::vector<TableSheet> take() { return std::move(m_sheets); }

private:
    void readParagraph(pugi::xml_node paragraph) {
        std::string text;
        addText(paragraph, text);
        if (const std::string_view bare = trimmed(text); !bare.empty())
            m_line = bare.size() > longestName ? std::string() : std::string(bare);
    }
    void readTable(pugi::xml_node table) {
        if (m_sheets.size() >= m_limits.sheets)
            refuse("table-package", "the file has more than " + std::to_string(m_limits.sheets) + " tables",
                   "keep only the tables that are needed");
        SheetBuilder sheet(std::exchange(m_line, {}), m_limits, m_size);
        std::size_t number = 0;
        forEach(table, "tr", [&](pugi::xml_node row) {
            readRow(row, sheet);
            sheet.endRow(++number);
        });
        m_sheets.push_back(sheet.take());
    }

    const TableLimits& m_limits;
    TableSize m_size;
    std::string m_line; ///< the last line above
    std::vector<TableSheet> m_sheets;
};

} // namespace

std::vector<TableSheet> readWordDocument(const Package& package, const TableLimits& limits) {
    const Xml document(package.read("word/document.xml"), limits);
    DocumentReader reader(limits);
    reader.read(document.find("body"));
    return reader.take();
}

} // namespace inclusion::tables
