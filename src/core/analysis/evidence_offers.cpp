#include "core/analysis/evidence_offers.h"

#include <algorithm>
#include <tuple>

namespace inclusion::analysis {

namespace {

OfferRelation relationOf(const CrosswalkLink& link, bool hereIsFrom) {
    switch (link.relation) {
    case CrosswalkRelation::Equal:
        return OfferRelation::Equal;
    case CrosswalkRelation::PartOf:
        return hereIsFrom ? OfferRelation::Contains : OfferRelation::Within;
    case CrosswalkRelation::Overlaps:
        break;
    }
    return OfferRelation::Overlaps;
}

void addLinked(const Crosswalk& crosswalk, const Audit& here, const std::string& subjectId,
               const Audit& there, std::vector<OfferSource>& sources) {
    const bool hereIsFrom =
        crosswalk.fromFrameworkId == here.frameworkId && crosswalk.toFrameworkId == there.frameworkId;
    const bool hereIsTo =
        crosswalk.toFrameworkId == here.frameworkId && crosswalk.fromFrameworkId == there.frameworkId;
    if (!hereIsFrom && !hereIsTo)
        return;
    for (const CrosswalkLink* link : crosswalk.linksOf(here.frameworkId, subjectId))
        sources.push_back({there, hereIsFrom ? link->toItemId : link->fromItemId,
                           relationOf(*link, hereIsFrom), link->note});
}

} // namespace

std::string_view idOf(OfferRelation relation) {
    switch (relation) {
    case OfferRelation::SameItem:
        return "same-item";
    case OfferRelation::Equal:
        return "equal";
    case OfferRelation::Within:
        return "within";
    case OfferRelation::Contains:
        return "contains";
    case OfferRelation::Overlaps:
        break;
    }
    return "overlaps";
}

std::vector<OfferSource> offerSources(const Audit& here, const std::string& subjectId,
                                      const std::vector<Audit>& audits,
                                      const std::vector<std::shared_ptr<const Crosswalk>>& crosswalks) {
    std::vector<OfferSource> sources;
    for (const Audit& there : audits) {
        if (there.id == here.id)
            continue;
        if (there.frameworkId == here.frameworkId)
            sources.push_back({there, subjectId, OfferRelation::SameItem, {}});
        for (const auto& crosswalk : crosswalks)
            addLinked(*crosswalk, here, subjectId, there, sources);
    }
    std::stable_sort(sources.begin(), sources.end(), [](const OfferSource& left, const OfferSource& right) {
        return std::tie(left.relation, right.audit.cycle) < std::tie(right.relation, left.audit.cycle);
    });
    return sources;
}

} // namespace inclusion::analysis
