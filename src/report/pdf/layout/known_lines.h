#pragma once

#include "report/pdf/type/handles.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion::report::pdf {

/// One line of a paragraph as Pango set it. It is never changed afterwards, so that copies share it.
struct SetLine {
    Handle<PangoLayoutLine> line;
    double x = 0;
    double width = 0;

    SetLine another() const { return {Handle<PangoLayoutLine>(pango_layout_line_ref(line.get())), x, width}; }
};

/// The lines of short texts, by all that decides how they are set: more than half of the cells and headings
/// of a report say what others of the same width and look say, too. Not shared between threads.
using KnownLines = std::unordered_map<std::string, std::vector<SetLine>>;

} // namespace inclusion::report::pdf
