#pragma once

#include "core/base/result.h"
#include "core/framework/finding.h"
#include "core/framework/framework.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Crosswalk files: which items of two frameworks ask for the same, so that evidence for one is offered in
/// the other. The format stands in docs/framework-format.md.
namespace inclusion {

/// How the first item of a link stands to the second.
enum class CrosswalkRelation {
    Equal,   ///< both ask for the same
    PartOf,  ///< what the first asks for is contained in the second
    Overlaps ///< they share something, and each asks for more
};

std::string_view idOf(CrosswalkRelation value);

struct CrosswalkLink {
    std::string fromItemId;
    std::string toItemId;
    CrosswalkRelation relation = CrosswalkRelation::Overlaps;
    std::string note;
};

/// What a crosswalk file says.
struct Crosswalk {
    std::string id;
    std::string title;
    std::string fromFrameworkId;
    std::string toFrameworkId;
    std::vector<CrosswalkLink> links;

    /// The links of an item of one of the two frameworks, in file order. Both ids are needed: two frameworks
    /// may use the same item id.
    std::vector<const CrosswalkLink*> linksOf(std::string_view frameworkId, std::string_view itemId) const;
};

/// What reading a crosswalk file gave.
struct CrosswalkLoad {
    std::shared_ptr<const Crosswalk> crosswalk; ///< null when a finding is an error
    std::vector<Finding> findings;              ///< errors and warnings, in file order
};

/// Checks crosswalk text by its JSON Schema and our own rules. Never throws. `file` is the name put into
/// findings. Whether the items exist is known only beside the frameworks: `checkCrosswalkItems`.
CrosswalkLoad loadCrosswalk(std::string_view text, std::string_view file);

/// The same for a file on disk; a file that cannot be read or is too large is an error, not a finding.
Result<CrosswalkLoad> loadCrosswalkFile(const std::filesystem::path& path);

/// A finding for every end of a link that is no item of its framework, and for frameworks that are not those
/// of the crosswalk. `file` is the name put into findings; lines are unknown.
std::vector<Finding> checkCrosswalkItems(const Crosswalk& crosswalk, std::string_view file,
                                         const Framework& from, const Framework& to);

} // namespace inclusion
