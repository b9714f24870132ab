#include "workbench/next_level.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

namespace inclusion {

NextLevel nextLevelOf(const AuditSession& session, const std::string& subjectId) {
    NextLevel next;
    const Framework* framework = session.framework();
    const Scale* scale = framework ? framework->scaleOf(subjectId) : nullptr;
    if (!scale)
        return next;
    next.levelCount = static_cast<int>(scale->levels.size());
    const auto recorded = session.subject(subjectId);
    const AuditSnapshot& snapshot = *recorded;
    const Judgement* judgement = snapshot.judgementOf(subjectId);
    const int rank = judgement ? scale->rankOf(judgement->levelId) : 0;
    if (rank == 0) {
        next.situation = NextLevel::Situation::NotJudged;
        return next;
    }
    if (rank == next.levelCount) {
        next.situation = NextLevel::Situation::AtTheTop;
        return next;
    }
    const Level& level = scale->levels[static_cast<std::size_t>(rank)];
    next.levelTitle = toQt(level.title);
    next.rank = rank + 1;
    bool described = false;
    for (const Descriptor* descriptor : framework->descriptorsOf(subjectId)) {
        if (descriptor->levelId != level.id)
            continue;
        described = true;
        const HighlightState state = snapshot.highlightOf(descriptor->id);
        if (state != HighlightState::Fully)
            next.needs.push_back({toQt(descriptor->id), toQt(descriptor->text), state});
    }
    next.situation = !described           ? NextLevel::Situation::NoDescriptors
                     : next.needs.empty() ? NextLevel::Situation::AllEvidenced
                                          : NextLevel::Situation::Needs;
    return next;
}

} // namespace inclusion
