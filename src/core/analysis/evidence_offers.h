#pragma once

#include "core/audit/audit.h"
#include "core/audit/evidence.h"
#include "core/framework/crosswalk.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Evidence is recorded once and serves all audits of a file: what stands behind an item of one is offered at
/// the items of the others that ask for the same (design notes "domain", rule 1).
namespace inclusion::analysis {

/// How what is asked there stands to what is asked here, the closest first.
enum class OfferRelation {
    SameItem, ///< the same item of the same framework, in another cycle
    Equal,    ///< both ask for the same
    Within,   ///< what is asked there is part of what is asked here
    Contains, ///< what is asked there contains what is asked here
    Overlaps  ///< they share something, and each asks for more
};

/// Stable id: "same-item", "equal", "within", "contains", "overlaps".
std::string_view idOf(OfferRelation relation);

/// An item of another audit from which evidence may come.
struct OfferSource {
    Audit audit;
    std::string subjectId;
    OfferRelation relation = OfferRelation::Overlaps;
    std::string note; ///< what the crosswalk says of the link; may be empty

    bool operator==(const OfferSource&) const = default;
};

/// One piece of evidence that stands behind a linked item elsewhere and not yet behind the item here.
struct EvidenceOffer {
    Evidence evidence;
    OfferSource from;     ///< the closest of its sources
    std::string linkNote; ///< what the evidence shows there, in the school's words
};

/// Where evidence for a subject of `here` may come from: the closest relation first, then the latest cycle.
std::vector<OfferSource> offerSources(const Audit& here, const std::string& subjectId,
                                      const std::vector<Audit>& audits,
                                      const std::vector<std::shared_ptr<const Crosswalk>>& crosswalks);

} // namespace inclusion::analysis
