#include "import/framework_table.h"

#include "core/framework/name_match.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"
#include "import/framework_columns.h"
#include "import/framework_numbers.h"

#include <algorithm>

namespace inclusion {

namespace {

constexpr std::size_t longestStatement = 4'000; // characters, as docs/framework-format.md says
constexpr std::size_t longestHeading = 300;

/// One line without runs of spaces and control characters.
std::string oneLine(std::string_view text) {
    std::string line;
    for (const char c : tables::visibleText(text)) {
        const bool isSpace = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
        if (!isSpace)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (line.ends_with(' '))
        line.pop_back();
    return line;
}

bool standsForNothing(const std::string& text) {
    const std::string small = lowered(text);
    return small.empty() || small == "-" || small == "–" || small == "—" || small == "n/a" || small == "none";
}

/// Reads the tables of one file one after the other.
class Reader {
public:
    Reader(const FrameworkTableOptions& options, bool several) : m_options(options), m_several(several) {}

    void read(const TableSheet& sheet);
    FrameworkTable take();

private:
    void problem(std::size_t row, std::string column, std::string rule, std::string message,
                 std::string hint);
    void note(std::size_t row, std::string column, std::string rule, std::string message, std::string hint);
    bool takeLevels(const TableSheet& sheet, const tables::ColumnPlaces& places);
    void readRow(const TableSheet& sheet, std::size_t index, const tables::ColumnPlaces& places);
    bool isSubheading(const TableSheet& sheet, std::size_t index, const tables::ColumnPlaces& places) const;
    void enterArea(const std::string& heading, std::size_t row);
    void readItem(const TableRow& row, const tables::ColumnPlaces& places, const std::string& statement);
    std::vector<std::string> levelCells(const TableRow& row, const tables::ColumnPlaces& places);
    std::string cell(const TableRow& row, std::optional<std::size_t> column) const;
    std::string where(const std::string& column) const;

    const FrameworkTableOptions& m_options;
    FrameworkTable m_table;
    std::vector<DraftArea> m_areas;
    std::optional<std::size_t> m_area; ///< the area that holds now
    DraftItem* m_item = nullptr;       ///< the item above, in this table
    std::string m_sheetName;
    const bool m_several; ///< the file has more than one table
    std::size_t m_uncounted = 0;
};

std::string Reader::where(const std::string& column) const {
    return m_several && !m_sheetName.empty() ? m_sheetName + (column.empty() ? "" : ": " + column) : column;
}

void Reader::problem(std::size_t row, std::string column, std::string rule, std::string message,
                     std::string hint) {
    if (m_table.problems.size() >= 200)
        ++m_uncounted;
    else
        m_table.problems.push_back(
            {row, where(column), std::move(rule), std::move(message), std::move(hint)});
}

void Reader::note(std::size_t row, std::string column, std::string rule, std::string message,
                  std::string hint) {
    if (m_table.notes.size() < 200)
        m_table.notes.push_back({row, where(column), std::move(rule), std::move(message), std::move(hint)});
}

std::string Reader::cell(const TableRow& row, std::optional<std::size_t> column) const {
    return column && *column < row.cells.size() ? oneLine(row.cells[*column]) : std::string();
}

bool Reader::takeLevels(const TableSheet& sheet, const tables::ColumnPlaces& places) {
    const TableRow& header = sheet.rows[places.headerIndex];
    std::vector<std::string> levels;
    for (const std::size_t column : places.levels)
        levels.push_back(oneLine(places.columns[column].heading));
    for (const std::string& level : levels)
        if (codePoints(level) > longestHeading)
            problem(header.number, level.substr(0, 40), "level-too-long", "the name of the level is too long",
                    "keep it to " + std::to_string(longestHeading) + " characters");
    if (m_table.columns.empty()) {
        m_table.columns = places.columns;
        m_table.draft.levels = levels;
        return true;
    }
    if (levels == m_table.draft.levels)
        return true;
    problem(header.number, {}, "levels-differ", "this table has other levels than the first one",
            "give all tables the same headings, or keep them in files of their own");
    return false;
}

void Reader::read(const TableSheet& sheet) {
    m_sheetName = sheet.name;
    m_item = nullptr;
    const auto places = tables::findColumns(sheet, m_options.levels);
    if (!places) {
        note(0, {}, "sheet-skipped", "no row of it has the heading of a statement, so it was left out",
             "name the columns area, number, statement and one for each level");
        return;
    }
    if (!takeLevels(sheet, *places))
        return;
    // Without a column for areas, the line above the table or the name of the sheet says which it is.
    m_area.reset();
    if (!places->area && m_several && !sheet.name.empty())
        enterArea(sheet.name, 0);
    const TableRow& header = sheet.rows[places->headerIndex];
    for (std::size_t i = places->headerIndex + 1; i < sheet.rows.size(); ++i)
        if (sheet.rows[i].cells != header.cells) // long tables repeat it
            readRow(sheet, i, *places);
}

void Reader::enterArea(const std::string& heading, std::size_t row) {
    const tables::AreaHeading area = tables::areaHeading(oneLine(heading));
    m_item = nullptr;
    for (std::size_t i = 0; i < m_areas.size(); ++i)
        if (lowered(m_areas[i].title) == lowered(area.title)) {
            m_area = i;
            return;
        }
    if (codePoints(area.title) > longestHeading)
        problem(row, "area", "cell-too-long", "the name of the area is too long",
                "keep it to " + std::to_string(longestHeading) + " characters");
    m_area = m_areas.size();
    m_areas.push_back({area.number, area.title, {}});
}

std::vector<std::string> Reader::levelCells(const TableRow& row, const tables::ColumnPlaces& places) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < places.levels.size(); ++i) {
        std::string text = cell(row, places.levels[i]);
        if (standsForNothing(text))
            text.clear();
        if (codePoints(text) > longestStatement)
            problem(row.number, m_table.draft.levels[i], "cell-too-long",
                    "the text has more than " + std::to_string(longestStatement) + " characters",
                    "split it into several rows");
        texts.push_back(std::move(text));
    }
    return texts;
}

void Reader::readItem(const TableRow& row, const tables::ColumnPlaces& places, const std::string& statement) {
    if (!m_area)
        enterArea(m_options.title, row.number);
    DraftItem item;
    item.row = row.number;
    item.sheet = m_several ? m_sheetName : std::string();
    item.statement = statement;
    if (codePoints(statement) > longestStatement)
        problem(row.number, "statement", "cell-too-long",
                "the text has more than " + std::to_string(longestStatement) + " characters",
                "split it into several rows");
    if (const std::string number = cell(row, places.number); !number.empty()) {
        if (const auto plain = tables::plainNumber(number))
            item.number = *plain;
        else
            problem(row.number, "number", "number-form", inQuotes(number) + " is no number",
                    "write digits or letters parted by full stops, such as 2.3");
    }
    item.descriptors = levelCells(row, places);
    const auto missing = static_cast<std::size_t>(std::count_if(
        item.descriptors.begin(), item.descriptors.end(), [](const auto& text) { return text.empty(); }));
    if (missing > 0 && missing < item.descriptors.size())
        note(row.number, {}, "level-missing",
             std::to_string(missing) + " of " + std::to_string(item.descriptors.size()) +
                 " levels are not described",
             "fill the empty cells, if the source describes these levels");
    m_areas[*m_area].items.push_back(std::move(item));
    m_item = &m_areas[*m_area].items.back();
}

/// The number without its last part: "2.13" → "2"; empty where it has one part.
std::string partAbove(const std::string& number) {
    const std::size_t dot = number.find_last_of('.');
    return dot == std::string::npos ? std::string() : number.substr(0, dot);
}

/// A heading without a number of its own parts the statements of one area where the numbers below go on with
/// those above it (2.3, heading, 2.4), or where areas have a column of their own beside it.
bool Reader::isSubheading(const TableSheet& sheet, std::size_t index,
                          const tables::ColumnPlaces& places) const {
    if (m_item == nullptr || !tables::areaHeading(oneLine(sheet.rows[index].cells.front())).number.empty())
        return false;
    if (places.area.value_or(0) != 0)
        return true;
    const std::string area = partAbove(m_item->number);
    for (std::size_t i = index + 1; !area.empty() && i < sheet.rows.size(); ++i)
        if (const auto next = tables::plainNumber(cell(sheet.rows[i], places.number)))
            return partAbove(*next) == area;
    return false;
}

void Reader::readRow(const TableSheet& sheet, std::size_t index, const tables::ColumnPlaces& places) {
    const TableRow& row = sheet.rows[index];
    const std::string area = cell(row, places.area);
    const std::string number = cell(row, places.number);
    const std::string statement = cell(row, places.statement);
    const std::vector<std::string> levels = levelCells(row, places);
    const bool hasLevels =
        std::any_of(levels.begin(), levels.end(), [](const auto& text) { return !text.empty(); });
    const auto texts = static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& text) { return !text.empty(); }));
    // A row of one cell at its beginning is the heading of an area.
    const bool isHeading = texts == 1 && !row.cells.empty() && !row.cells.front().empty() &&
                           (places.area.value_or(1) == 0 || places.statement != 0 ||
                            !tables::areaHeading(row.cells.front()).number.empty());
    if (isHeading && !(places.number && *places.number == 0 && tables::plainNumber(row.cells.front()))) {
        if (isSubheading(sheet, index, places))
            note(row.number, {}, "subheading-skipped",
                 inQuotes(row.cells.front()) + " parts the statements of one area and was left out",
                 "give it a number if it is an area of its own");
        else
            enterArea(row.cells.front(), row.number);
        return;
    }
    if (!area.empty())
        enterArea(area, row.number);
    if (!statement.empty()) {
        readItem(row, places, statement);
    } else if (!number.empty()) {
        problem(row.number, "statement", "cell-empty", "the cell is empty",
                "write the statement, or take the number away");
    } else if (hasLevels && m_item == nullptr) {
        problem(row.number, "statement", "cell-empty", "the row describes levels, but of no statement",
                "write the statement in this row or in one above it");
    } else if (hasLevels) {
        m_item->more.push_back(levels); // the statement above goes on
    }
}

FrameworkTable Reader::take() {
    const std::size_t levels = m_table.draft.levels.size();
    if (m_table.columns.empty()) {
        problem(0, {}, "column-missing", "no row has the heading of a statement",
                "name the columns area, number, statement and one for each level");
    } else if (levels < 2 || levels > 10) {
        problem(0, {}, "levels-missing",
                levels == 0 ? "the table has no column for a level"
                            : "the table has " + std::to_string(levels) +
                                  (levels == 1 ? " column for a level" : " columns that may be levels"),
                levels > 10 ? "say which columns are levels"
                            : "give it one column for each level, at least two, named as the level");
    } else if (m_areas.empty() || std::all_of(m_areas.begin(), m_areas.end(),
                                              [](const auto& area) { return area.items.empty(); })) {
        problem(0, {}, "table-empty", "the table has headings, but no statement",
                "check that it is the right one");
    }
    for (const FrameworkColumn& column : m_table.columns)
        if (column.role == FrameworkColumn::Role::Ignored && !column.heading.empty())
            m_table.notes.push_back({0, column.heading, "column-ignored", "the column was left out",
                                     "it is for the school's own work, or it is named like one"});
    std::erase_if(m_areas, [](const DraftArea& area) { return area.items.empty(); });
    completeNumbers(m_areas, m_table.problems, m_table.notes);
    if (m_uncounted > 0)
        m_table.problems.push_back({0,
                                    {},
                                    "problems-many",
                                    std::to_string(m_uncounted) + " more problems are not listed",
                                    "put these right first"});
    m_table.draft.id = m_options.id;
    m_table.draft.title = m_options.title;
    m_table.draft.sourceTitle = m_options.sourceTitle;
    m_table.draft.areas = draftAreas(m_areas, m_options.highestFirst);
    if (m_options.highestFirst)
        std::reverse(m_table.draft.levels.begin(), m_table.draft.levels.end());
    return std::move(m_table);
}

} // namespace

FrameworkTable readFrameworkTable(const TableBook& book, const FrameworkTableOptions& options) {
    if (!book.problems.empty()) {
        FrameworkTable refused;
        refused.problems = book.problems;
        return refused;
    }
    Reader reader(options, book.sheets.size() > 1);
    for (const TableSheet& sheet : book.sheets)
        reader.read(sheet);
    return reader.take();
}

} // namespace inclusion
