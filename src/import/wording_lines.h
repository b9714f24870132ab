#pragma once

#include "core/framework/framework.h"
#include "import/wording_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// A line of a copy, trimmed and without marks of emphasis; blank ones part paragraphs.
struct WordingLine {
    std::string text;
    std::string place;
};

std::vector<WordingLine> linesOfText(std::string_view text);
std::vector<WordingLine> linesOfPages(const std::vector<std::string>& pages);

/// The numbered sentences among the lines, with lines that a layout broke joined again. A heading of an area
/// or the name of a level ends a sentence.
std::vector<WordingEntry> numberedSentences(const std::vector<WordingLine>& lines,
                                            const Framework& framework);

} // namespace inclusion
