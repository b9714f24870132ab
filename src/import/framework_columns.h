#pragma once

#include "import/framework_table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::tables {

/// Where the columns of one table stand.
struct ColumnPlaces {
    std::size_t headerIndex = 0; ///< of the row with the headings; of the second where they take two
    std::optional<std::size_t> area;
    std::optional<std::size_t> number;
    std::size_t statement = 0;
    std::vector<std::size_t> levels; ///< in the order of the table
    std::vector<FrameworkColumn> columns;
};

/// The text with ordinary spaces in place of those that do not break, and without soft hyphens and other
/// signs that nobody sees: word processors put them in.
std::string visibleText(std::string_view text);

/// A heading without case, signs and line ends: "Area of Development:" → "area of development".
std::string plainHeading(std::string_view text);

/// The columns of a table, or nothing when no row among the first has the heading of a statement.
std::optional<ColumnPlaces> findColumns(const TableSheet& sheet, const std::vector<std::string>& levels);

/// A number with what stands around it taken off: "Statement 3." → "3", "(2.1)" → "2.1"; nothing when it is
/// none.
std::optional<std::string> plainNumber(std::string_view text);

/// Number and title of an area's heading: "Area 2: Leadership" → "2", "Leadership". The number may be empty.
struct AreaHeading {
    std::string number;
    std::string title;
};
AreaHeading areaHeading(std::string_view text);

} // namespace inclusion::tables
