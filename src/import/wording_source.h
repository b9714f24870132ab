#pragma once

#include "core/framework/framework.h"
#include "import/csv_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// A numbered sentence of a school's own copy.
struct WordingEntry {
    std::string number; ///< "2" or "3.2", as it stood there
    std::string text;
    std::string heading; ///< number of the area whose heading stood last above; empty when none did
    std::string place;   ///< "line 280", "page 4", "row 3"
};

/// What was read from a school's own copy of a framework.
struct WordingSource {
    std::vector<WordingEntry> entries;  ///< in the order of the copy
    bool isTable = false;               ///< numbers say which item is meant, instead of the order
    std::vector<TableProblem> problems; ///< when there are any, there are no entries
};

/// Reads a copy: plain text, a PDF with text, or a table (CSV, ODS, XLSX) with a number and a sentence in
/// each row; the kind is told by the content and, for CSV, by `fileName`. The framework tells headings from
/// sentences. Never throws on bad input.
WordingSource readWordingSource(std::string_view bytes, const std::string& fileName,
                                const Framework& framework);

} // namespace inclusion
