#pragma once

#include "report/pdf/layout/known_lines.h"
#include "report/pdf/tags/structure_tree.h"
#include "report/pdf/type/font_book.h"
#include "report/text/document_outline.h"

#include <functional>
#include <map>
#include <set>

namespace inclusion::report::pdf {

/// What composing needs besides the block itself. One per rendering.
struct ComposeContext {
    FontBook& fonts;
    StructureTree& tree;
    const DocumentOutline& outline;
    int nextHeading = 0;                    ///< place in the outline of the next heading that is composed
    std::set<std::string> lostTargets = {}; ///< targets of links that no heading has
    std::map<std::string, double> headWords = {}; ///< how wide each word of a table's head is, once measured
    KnownLines knownLines = {};                   ///< what is set often
    std::function<bool()> goesOn = [] { return true; }; ///< false: the work is to stop
};

} // namespace inclusion::report::pdf
