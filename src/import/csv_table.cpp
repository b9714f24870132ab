#include "import/csv_table.h"

#include "core/framework/utf8.h"

#include <csv.h>

#include <algorithm>
#include <memory>

namespace inclusion {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

struct ParserCloser {
    void operator()(csv_parser* parser) const {
        csv_free(parser);
        delete parser;
    }
};

/// What libcsv's callbacks fill. They are called from C, so nothing may be thrown through them: what could
/// throw is only running out of memory, which ends the program anyway.
struct Gatherer {
    std::vector<std::string> cells;
    std::vector<TableRow> rows;
    std::size_t number = 0;
    std::size_t rowLimit = 0;
    std::size_t cellLimit = 0;
    std::size_t cellCount = 0;
    std::size_t empties = 0; ///< cells since the last one with a text: at the end of a row they do not count

    void addCell(std::string_view text) noexcept {
        if (text.empty()) {
            ++empties;
            return;
        }
        cellCount += empties + 1;
        if (cellCount <= cellLimit) {
            cells.resize(cells.size() + empties);
            cells.emplace_back(text);
        }
        empties = 0;
    }
    void endRow() noexcept {
        ++number;
        if (!cells.empty() && rows.size() <= rowLimit)
            rows.push_back({number, std::move(cells)});
        cells.clear();
        empties = 0;
    }
};

void onCell(void* text, std::size_t size, void* gatherer) noexcept {
    static_cast<Gatherer*>(gatherer)->addCell({static_cast<const char*>(text), size});
}

void onRow(int, void* gatherer) noexcept {
    static_cast<Gatherer*>(gatherer)->endRow();
}

/// Line ends of all systems become "\n", inside cells too.
std::string withPlainLineEnds(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            plain += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            plain += '\n';
    }
    return plain;
}

/// The separator that stands more often in the first row, outside quotation marks.
char separatorOf(std::string_view text) {
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    bool inQuotes = false;
    for (const char c : text) {
        if (c == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && c == '\n' && commas + semicolons > 0)
            break;
        else if (!inQuotes && (c == ',' || c == ';'))
            ++(c == ',' ? commas : semicolons);
    }
    return semicolons > commas ? ';' : ',';
}

std::size_t lineAt(std::string_view text, std::size_t offset) {
    return 1 + static_cast<std::size_t>(std::count(
                   text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())),
                   '\n'));
}

/// What makes the text no table at all.
std::vector<TableProblem> problemsOfText(std::string_view text, const CsvLimits& limits) {
    if (text.size() > limits.bytes)
        return {{0,
                 {},
                 "table-too-large",
                 "the table is larger than " + std::to_string(limits.bytes) + " bytes",
                 "split it into several tables"}};
    if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF")
        return {{0, {}, "table-encoding", "the table is written as UTF-16", "save it as \"CSV UTF-8\""}};
    if (text.find('\0') != std::string_view::npos)
        return {{0,
                 {},
                 "table-binary",
                 "this is no text: it holds NUL bytes",
                 "save the table as CSV in your spreadsheet program first"}};
    if (const std::size_t bad = firstInvalidUtf8(text); bad != text.size())
        return {{0,
                 {},
                 "table-encoding",
                 "line " + std::to_string(lineAt(text, bad)) + " holds letters that are not UTF-8",
                 "save the table as \"CSV UTF-8\""}};
    return {};
}

TableProblem syntaxProblem(const Gatherer& gatherer, bool atEnd) {
    const std::size_t row = gatherer.number + 1;
    if (atEnd)
        return {row,
                {},
                "quote-open",
                "a quotation mark is opened and never closed",
                "close it; a quotation mark inside a cell is written twice"};
    return {row,
            {},
            "quote-stray",
            "a quotation mark stands in the middle of a cell",
            "put the whole cell into quotation marks and write the one inside twice"};
}

/// Moves the rows over: the first is the header, the others get as many cells as it has.
void fill(CsvTable& table, std::vector<TableRow> rows, const CsvLimits& limits) {
    if (rows.empty()) {
        table.problems.push_back(
            {0, {}, "table-empty", "the table has no header row", "name the columns in row 1"});
        return;
    }
    table.header = std::move(rows.front().cells);
    while (!table.header.empty() && table.header.back().empty())
        table.header.pop_back();
    for (auto row = rows.begin() + 1; !limits.firstRowIsHeader && row != rows.end(); ++row)
        table.header.resize(std::max(table.header.size(), row->cells.size()));
    if (table.header.size() > limits.columns) {
        table.problems.push_back({rows.front().number,
                                  {},
                                  "table-too-wide",
                                  "the table has more than " + std::to_string(limits.columns) + " columns",
                                  "delete the columns that are not needed"});
        return;
    }
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        while (row->cells.size() > table.header.size() && row->cells.back().empty())
            row->cells.pop_back();
        if (row->cells.size() > table.header.size())
            table.problems.push_back({row->number,
                                      {},
                                      "row-too-long",
                                      "the row has " + std::to_string(row->cells.size()) +
                                          " cells, the header " + std::to_string(table.header.size()),
                                      "put cells that hold the separator into quotation marks"});
        row->cells.resize(table.header.size());
        table.rows.push_back(std::move(*row));
    }
}

} // namespace

CsvTable readCsv(std::string_view text, const CsvLimits& limits) {
    CsvTable table;
    table.problems = problemsOfText(text, limits);
    if (!table.problems.empty())
        return table;
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark)
        text.remove_prefix(byteOrderMark.size());
    const std::string plain = withPlainLineEnds(text);
    table.separator = separatorOf(plain);

    std::unique_ptr<csv_parser, ParserCloser> parser(new csv_parser);
    csv_init(parser.get(), CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    csv_set_delim(parser.get(), static_cast<unsigned char>(table.separator));
    Gatherer gatherer;
    gatherer.rowLimit = limits.rows + 1;
    gatherer.cellLimit = limits.cells;
    const bool parsed =
        csv_parse(parser.get(), plain.data(), plain.size(), onCell, onRow, &gatherer) == plain.size();
    if (!parsed || csv_fini(parser.get(), onCell, onRow, &gatherer) != 0) {
        table.problems.push_back(syntaxProblem(gatherer, parsed));
        return table;
    }
    const bool hasManyRows = gatherer.rows.size() > limits.rows + 1;
    if (hasManyRows || gatherer.cellCount > limits.cells) {
        table.problems.push_back({0,
                                  {},
                                  "table-too-long",
                                  hasManyRows
                                      ? "the table has more than " + std::to_string(limits.rows) + " rows"
                                      : "the table has more than " + std::to_string(limits.cells) + " cells",
                                  "split it into several tables"});
        return table;
    }
    fill(table, std::move(gatherer.rows), limits);
    return table;
}

} // namespace inclusion
