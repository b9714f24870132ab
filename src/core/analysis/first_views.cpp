#include "core/analysis/first_views.h"

#include <algorithm>
#include <map>

namespace inclusion::analysis {

namespace {

/// The audit's own judgement as a view, where it is one of its own.
void addOwn(const AuditSnapshot& snapshot, ViewComparison& comparison) {
    const Judgement* own = snapshot.judgementOf(comparison.subjectId);
    if (own == nullptr || own->levelId.empty() || comparison.agreed)
        return;
    const auto isOwn = [&](const FirstView& view) {
        return view.packId.isEmpty() || view.judge == own->author || view.agreedLevelId == own->levelId;
    };
    if (std::any_of(comparison.views.begin(), comparison.views.end(), isOwn))
        return;
    FirstView view;
    view.auditId = snapshot.audit.id;
    view.subjectId = comparison.subjectId;
    view.judge = own->author;
    view.levelId = own->levelId;
    view.rationale = own->rationale;
    view.writtenAt = own->changedAt;
    comparison.views.push_back(std::move(view));
}

ViewComparison compare(const AuditSnapshot& snapshot, const std::string& subjectId,
                       const std::vector<const FirstView*>& all) {
    ViewComparison comparison;
    comparison.subjectId = subjectId;
    std::map<std::string, const FirstView*> latest; // `all` comes in the order of writing
    for (const FirstView* view : all)
        latest[view->judge] = view;
    for (const FirstView* view : all)
        if (latest[view->judge] == view)
            comparison.views.push_back(*view);
    comparison.agreed = std::all_of(comparison.views.begin(), comparison.views.end(),
                                    [](const FirstView& view) { return view.agreedAt.has_value(); });
    addOwn(snapshot, comparison);
    comparison.differ =
        std::any_of(comparison.views.begin(), comparison.views.end(),
                    [&](const FirstView& view) { return view.levelId != comparison.views.front().levelId; });
    return comparison;
}

} // namespace

std::vector<ViewComparison> compareViews(const AuditSnapshot& snapshot) {
    std::map<std::string, std::vector<const FirstView*>> bySubject;
    for (const FirstView& view : snapshot.firstViews)
        bySubject[view.subjectId].push_back(&view);
    std::vector<ViewComparison> comparisons;
    const auto add = [&](const std::string& subjectId) {
        if (const auto found = bySubject.find(subjectId); found != bySubject.end())
            comparisons.push_back(compare(snapshot, subjectId, found->second));
    };
    for (const Area* area : snapshot.framework->areas()) {
        add(area->id);
        for (const Item& item : area->items)
            add(item.id);
        for (const OverallJudgement& overall : area->judgements)
            add(overall.id);
    }
    return comparisons;
}

std::vector<ViewComparison> openDifferences(const AuditSnapshot& snapshot) {
    std::vector<ViewComparison> comparisons = compareViews(snapshot);
    std::erase_if(comparisons, [](const ViewComparison& each) { return !each.differ || each.agreed; });
    return comparisons;
}

} // namespace inclusion::analysis
