#pragma once

#include "core/report/report_document.h"

#include <vector>

namespace inclusion::report::office {

/// How wide the columns of a table are, in points, of `width` in all: by their weights, and so that no word
/// of a head is torn while others have room. Words are measured by their letters, as the program that opens
/// the document chooses the font.
std::vector<double> columnWidths(const Table& table, double width);

/// The same of a grid of counts: the names of its rows get what the columns of numbers can spare.
std::vector<double> columnWidths(const GridChart& grid, double width);

/// Whether the names of the columns are wider than these columns, so that they stand upright.
bool hasUprightHeads(const GridChart& grid, const std::vector<double>& widths);

/// Whether a table with columns of these widths is so short that it had better stand on one page. Lines are
/// counted by letters, as above.
bool isReadAtAGlance(const Table& table, const std::vector<double>& widths);

/// The same of a grid of counts, which says little in two parts.
bool isReadAtAGlance(const GridChart& grid);

} // namespace inclusion::report::office
