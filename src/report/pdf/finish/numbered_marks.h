#pragma once

#include "report/pdf/finish/painted_report.h"

#include <cstddef>
#include <vector>

namespace inclusion::report::pdf {

/// The marks of content with the numbers that they get on their pages.
struct NumberedMarks {
    explicit NumberedMarks(const PaintedReport& report);

    std::vector<int> mcids;                       ///< of each mark, counted page by page; -1 for artefacts
    std::vector<std::vector<std::size_t>> ofSlot; ///< per slot: its marks
    std::vector<std::vector<std::size_t>> ofPage; ///< per page: all its marks, in the order painted
};

} // namespace inclusion::report::pdf
