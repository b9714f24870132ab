#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// Something in a table from outside that has to be put right. Rows are counted as spreadsheets do: the
/// header is row 1.
struct TableProblem {
    std::size_t row = 0; ///< 0: the table as a whole
    std::string column;  ///< name of the column, empty when it is about the row
    std::string rule;    ///< stable name, listed in docs/command-line.md
    std::string message; ///< what is wrong, in one sentence
    std::string hint;    ///< what to do about it

    bool operator==(const TableProblem&) const = default;
};

struct TableRow {
    std::size_t number = 0;         ///< as a spreadsheet counts
    std::vector<std::string> cells; ///< one per column of the header

    bool operator==(const TableRow&) const = default;
};

/// A table of texts: line ends inside cells are "\n", space around unquoted cells is gone, rows without any
/// text are left out.
struct CsvTable {
    char separator = ',';
    std::vector<std::string> header;
    std::vector<TableRow> rows;
    std::vector<TableProblem> problems; ///< when there are any, the rows are not complete
};

/// Bounds on what is read, so that a hostile file is refused instead of eating memory.
struct CsvLimits {
    std::size_t bytes = 32U * 1024U * 1024U;
    std::size_t rows = 100'000;
    std::size_t columns = 200;
    std::size_t cells = 2'000'000; ///< up to the last one with a text in each row
    std::size_t problems = 200;    ///< after so many the rest is only counted
    /// Whether the first row tells how wide the table is. Without, a title may stand above the headings, and
    /// the widest row tells.
    bool firstRowIsHeader = true;
};

/// Reads comma-separated values by RFC 4180: UTF-8 with or without a byte order mark, cells in quotation
/// marks with line ends, separators and doubled quotation marks inside, a header row. The separator is the
/// comma or the semicolon, whichever stands more often in the header. Never throws on bad input.
CsvTable readCsv(std::string_view text, const CsvLimits& limits = {});

} // namespace inclusion
