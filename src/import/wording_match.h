#pragma once

#include "core/framework/framework.h"
#include "import/wording_source.h"

#include <string>
#include <vector>

namespace inclusion {

/// An item and the sentence of the copy that was found to be its own.
struct WordingPair {
    std::string itemId;
    std::string theirs;
    std::string place;   ///< where it stands in the copy
    double likeness = 0; ///< to our wording, 0 to 1
};

/// A sentence of the copy that was not taken, and why.
struct WordingRest {
    WordingEntry entry;
    std::string reason;
};

/// What of a copy fits which item.
struct WordingMatch {
    std::vector<WordingPair> pairs;     ///< in the order of the framework
    std::vector<std::string> missing;   ///< ids of items that have a text and for which nothing fits
    std::vector<WordingRest> rest;      ///< sentences that nearly fitted; lists of other things are left out
    std::vector<TableProblem> problems; ///< when there are any, nothing may be laid over
};

/// Matches a copy with a framework: by area and number, in the order of both, and by likeness. A sentence is
/// taken only where its number and its words speak for the same item; a wrong pair would be worse than none.
WordingMatch matchWording(const WordingSource& source, const Framework& framework);

} // namespace inclusion
