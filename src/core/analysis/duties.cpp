#include "core/analysis/duties.h"

#include "core/analysis/subjects.h"

namespace inclusion::analysis {

std::vector<const Item*> legalDuties(const Area& area) {
    std::vector<const Item*> duties;
    for (const Item& item : area.items)
        if (item.statutory && !item.scaleId.empty())
            duties.push_back(&item);
    for (const Area& inner : area.areas)
        for (const Item* item : legalDuties(inner))
            duties.push_back(item);
    return duties;
}

std::vector<const Item*> openDuties(const AuditSnapshot& snapshot, const Area& area) {
    std::vector<const Item*> duties = legalDuties(area);
    std::erase_if(duties, [&](const Item* item) {
        return judgedLevel(snapshot, item->id) != nullptr && !isAtLowestLevel(snapshot, item->id);
    });
    return duties;
}

bool isAtLowestLevel(const AuditSnapshot& snapshot, const std::string& subjectId) {
    const Level* level = judgedLevel(snapshot, subjectId);
    const Scale* scale = snapshot.framework->scaleOf(subjectId);
    return level != nullptr && scale != nullptr && scale->rankOf(level->id) == 1;
}

} // namespace inclusion::analysis
