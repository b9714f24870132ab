#pragma once

#include "core/framework/framework_draft.h"
#include "import/csv_table.h"

#include <string>
#include <vector>

namespace inclusion {

/// A statement as it stood in a table.
struct DraftItem {
    std::size_t row = 0;
    std::string sheet; ///< empty where there is only one
    std::string number;
    std::string statement;
    std::vector<std::string> descriptors;       ///< one for each level column; empty: none
    std::vector<std::vector<std::string>> more; ///< of rows that go on with it
};

struct DraftArea {
    std::string number;
    std::string title;
    std::vector<DraftItem> items;
};

/// Gives areas and statements the numbers that they lack: an area that of its statements' numbers or the next
/// free one; a statement its place, and its area's number before it where numbers restart in each area. What
/// stands twice or in the wrong area is a problem. A zero that a spreadsheet has dropped comes back (1.9, 1.1
/// → 1.10).
void completeNumbers(std::vector<DraftArea>& areas, std::vector<TableProblem>& problems,
                     std::vector<TableProblem>& notes);

/// The areas as a draft has them; with `highestFirst` the columns are taken from the last to the first.
std::vector<FrameworkDraft::Area> draftAreas(const std::vector<DraftArea>& areas, bool highestFirst);

} // namespace inclusion
