#pragma once

#include "core/framework/framework_draft.h"
#include "import/table_book.h"

#include <string>
#include <vector>

namespace inclusion {

/// How to read a framework from a table.
struct FrameworkTableOptions {
    std::string id;
    std::string title;
    std::string sourceTitle; ///< what the table is from; reports name it
    std::vector<std::string>
        levels;                ///< the columns that are levels, by their headings; empty: told by the rest
    bool highestFirst = false; ///< the table shows the highest level first
};

/// What a column of the table was taken for.
struct FrameworkColumn {
    enum class Role { Area, Number, Statement, Level, Ignored };

    std::string heading;
    Role role = Role::Ignored;
};

/// A framework as a table states it.
struct FrameworkTable {
    FrameworkDraft draft;
    std::vector<FrameworkColumn> columns;
    std::vector<TableProblem> problems; ///< when there are any, the draft may not be used
    std::vector<TableProblem> notes;    ///< what was left out or filled in: a person should look
};

/// Reads areas, numbers, statements and one column per level. Headings are matched kindly; an area stands in
/// a column, in a row of its own, or above the table, and holds until the next; a row without statement and
/// number goes on with the one above it. Numbers that are missing or restart in each area are completed.
FrameworkTable readFrameworkTable(const TableBook& book, const FrameworkTableOptions& options);

} // namespace inclusion
