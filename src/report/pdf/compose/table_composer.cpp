#include "report/pdf/compose/block_composer.h"
#include "report/pdf/compose/table_maker.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <sstream>

namespace inclusion::report::pdf {

namespace {

/// Whether each paragraph begins with a mark. Those are heard as a list: the mark, a pause, and its text.
bool isMarkedList(const Cell& cell) {
    return !cell.paragraphs.empty() &&
           std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(), [](const Inlines& paragraph) {
               return !paragraph.empty() && std::holds_alternative<HighlightMark>(paragraph.front());
           });
}

/// The width of a word in a head, beside a glyph where there is one. Most tables have the same heads, so it
/// is measured once.
double widthOf(ComposeContext& context, const std::string& word, const LevelGlyph* glyph) {
    const std::string key = glyph ? std::to_string(glyph->count) + ' ' + word : word;
    const auto [known, isNew] = context.headWords.try_emplace(key);
    if (isNew) {
        TextBuilder builder = TextBuilder::withoutSlot(context, styles::tableHead());
        if (glyph)
            builder.add(Inlines{LevelGlyph{glyph->rank, glyph->count, word, true}});
        else
            builder.add(word);
        known->second = builder.setNaturally()->naturalWidth();
    }
    return known->second;
}

/// The width of what stands in a head and cannot be parted: a word, or the glyph of a level with the first
/// word of its name.
double longestPiece(ComposeContext& context, const Inlines& head) {
    double longest = 0;
    for (const Inline& item : head) {
        const auto* run = std::get_if<TextRun>(&item);
        const LevelGlyph* glyph = std::get_if<LevelGlyph>(&item);
        std::istringstream words(glyph ? glyph->name : run ? run->text : std::string());
        for (std::string word; words >> word; glyph = nullptr) // only its first word stands beside it
            longest = std::max(longest, widthOf(context, word, glyph));
    }
    return longest;
}

/// Sets the paragraphs of one cell and makes their elements.
class CellMaker {
public:
    CellMaker(ComposeContext& context, ElementId element, TextStyle style, double width, Alignment alignment)
        : m_context(context), m_element(element), m_style(style), m_width(width), m_alignment(alignment) {}

    /// @param firstWeight of the first paragraph: what heads a row stands out from what is said of it
    CellContent make(const Cell& cell, int firstWeight) {
        CellContent content;
        TextStyle style = m_style;
        style.weight = firstWeight;
        if (isMarkedList(cell)) {
            const ElementId list = m_context.tree.add(m_element, "L");
            m_context.tree.element(list).listNumbering = "None";
            for (const Inlines& paragraph : cell.paragraphs)
                content.paragraphs.push_back(entry(list, paragraph, style));
            return content;
        }
        for (const Inlines& paragraph : cell.paragraphs) {
            const ElementId place =
                cell.paragraphs.size() == 1 ? m_element : m_context.tree.add(m_element, "P");
            content.paragraphs.push_back(
                TextBuilder(m_context, style, place).add(paragraph).set(m_width, m_alignment));
            style = m_style;
        }
        return content;
    }

private:
    std::shared_ptr<TextBlock> entry(ElementId list, const Inlines& paragraph, const TextStyle& style) {
        const ElementId item = m_context.tree.add(list, "LI");
        const ElementId label = m_context.tree.add(item, "Lbl");
        TextBuilder builder(m_context, style, m_context.tree.add(item, "LBody"));
        builder.addLabel(std::get<HighlightMark>(paragraph.front()), label);
        builder.add(Inlines(paragraph.begin() + 1, paragraph.end()));
        return builder.set(m_width, m_alignment);
    }

    ComposeContext& m_context;
    ElementId m_element;
    TextStyle m_style;
    double m_width;
    Alignment m_alignment;
};

} // namespace

void composeTable(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Table& table) {
    std::vector<double> weights;
    for (const Column& column : table.columns)
        weights.push_back(column.weight);
    constexpr double gap = 12;
    ColumnPlaces places = placeColumns(weights, flow.width(), gap);
    std::vector<double> needed;
    for (const Column& column : table.columns)
        needed.push_back(longestPiece(context, column.header));
    widenColumns(places, needed, gap);
    TableMaker maker(context, flow, parent, places);
    if (!table.caption.empty() && !table.captionHidden)
        maker.addCaption(table.caption);
    else
        context.tree.element(maker.table()).summary = cleanText(table.caption);

    const auto makeCell = [&](ElementId row, const Cell& cell, std::size_t column, bool isHeader,
                              HeaderScope scope) {
        const ElementId element = context.tree.add(row, isHeader ? "TH" : "TD");
        context.tree.element(element).scope = scope;
        const TextStyle style = scope == HeaderScope::Column ? styles::tableHead() : styles::tableText();
        return CellMaker(context, element, style, places.width[column], table.columns[column].alignment)
            .make(cell, scope == HeaderScope::Row ? 500 : style.weight);
    };

    const ElementId headRow = context.tree.add(maker.addGroup("THead"), "TR");
    std::vector<CellContent> head;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        head.push_back(makeCell(headRow, {{table.columns[i].header}}, i, true, HeaderScope::Column));
    maker.addHead(std::move(head), cleanText(table.caption));
    const ElementId body = table.rows.empty() ? -1 : maker.addGroup("TBody");
    for (const Row& row : table.rows) {
        const ElementId element = context.tree.add(body, "TR");
        std::vector<CellContent> cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool isHeader = i == 0 && table.rowHeaders;
            cells.push_back(makeCell(element, row.cells[i], i, isHeader,
                                     isHeader ? HeaderScope::Row : HeaderScope::None));
        }
        maker.addRow(std::move(cells));
    }
    maker.finish();
}

} // namespace inclusion::report::pdf
