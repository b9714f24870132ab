#pragma once

#include "import/csv_table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// One table of a file: a sheet of a workbook, a table of a document, or the whole of a CSV file.
struct TableSheet {
    std::string name; ///< of the sheet, or the line above the table; empty for CSV
    /// Rows that hold any text, numbered as their program shows them. Cells that a merged cell covers are
    /// empty, and nothing stands after the last cell with a text.
    std::vector<TableRow> rows;
};

/// What was found in a table file. When there are problems, there are no sheets.
struct TableBook {
    std::vector<TableSheet> sheets;
    std::vector<TableProblem> problems;
};

/// Bounds on what is read, so that a hostile file is refused instead of eating memory or time.
struct TableLimits {
    std::size_t bytes = 32U * 1024U * 1024U;       ///< of the file itself
    std::size_t entries = 5'000;                   ///< of a package
    std::size_t entryBytes = 32U * 1024U * 1024U;  ///< of one unpacked entry
    std::size_t totalBytes = 256U * 1024U * 1024U; ///< of all entries unpacked; most are never read
    std::size_t ratio = 250; ///< unpacked to packed size of an entry of more than a megabyte
    int depth = 100;         ///< of nested XML elements
    std::size_t sheets = 200;
    std::size_t rows = 20'000; ///< with text, in one sheet
    std::size_t columns = 200;
    std::size_t cells = 400'000;                 ///< with text, in the whole file
    std::size_t textBytes = 64U * 1024U * 1024U; ///< of all cells: a file may name one long text many times
    std::size_t cellBytes = 40'000;              ///< of one cell
};

/// Reads the tables of a CSV, ODS, XLSX or DOCX file; the kind is told by the content. A name that says that
/// it is of an office program, where the content is not, is a problem. Only the texts are read: no formula,
/// macro or link is followed. Never throws on bad input.
TableBook readTables(std::string_view bytes, std::string_view fileName, const TableLimits& limits = {});

} // namespace inclusion
