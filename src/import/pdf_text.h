#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

struct TableProblem;

/// The text of a PDF, page by page, in reading order. `problems` say why there is none: the file is damaged,
/// sealed by a password, too long, or made of pictures only.
struct PdfText {
    std::vector<std::string> pages;
    std::vector<TableProblem> problems;
};

/// Reads the text; nothing else in the file is followed or run. Never throws on bad input.
PdfText readPdfText(std::string_view bytes);

} // namespace inclusion
