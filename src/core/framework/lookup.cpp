#include "core/framework/lookup.h"

#include "core/framework/name_match.h"

namespace inclusion {

namespace {

using Things = std::vector<NamedThing>;

NamedThing thingOf(const Area& area) {
    return {area.id, {area.number, area.title, area.shortTitle}};
}

NamedThing thingOf(const Item& item) {
    return {item.id, {item.number, item.title}};
}

Result<std::string> match(std::string_view kind, std::string_view asked, const Things& things) {
    return matchName(kind, asked, things).map([&](std::size_t place) { return things[place].id; });
}

Things subjects(const Framework& framework, SubjectScope scope) {
    const bool judged = scope == SubjectScope::Judged;
    Things things;
    for (const Area* area : framework.areas()) {
        if (!judged || !area->scaleId.empty())
            things.push_back(thingOf(*area));
        for (const Item& item : area->items)
            if (!judged || !item.scaleId.empty())
                things.push_back(thingOf(item));
        if (judged || scope == SubjectScope::Anything)
            for (const OverallJudgement& judgement : area->judgements)
                things.push_back({judgement.id, {judgement.title}});
        if (scope == SubjectScope::Noted || scope == SubjectScope::Anything)
            for (const Slot& slot : area->slots)
                things.push_back({slot.id, {slot.title}});
    }
    return things;
}

Things descriptors(const Framework& framework) {
    Things things;
    for (const Area* area : framework.areas())
        for (const Descriptor& descriptor : area->descriptors)
            things.push_back({descriptor.id, {}});
    return things;
}

/// Why something of the framework cannot be judged, and what can be done with it instead.
std::string whyNotJudged(const Framework& framework, const std::string& id) {
    std::string why = framework.labelOf(id) + " is not judged";
    const Item* item = framework.findItem(id);
    if (item && item->kind == ItemKind::Question)
        why += "; it is a question to be answered";
    else if (item && !item->fields.empty())
        why += "; it has facts to be entered";
    const Area* area = framework.findArea(id);
    for (std::size_t i = 0; area && i < area->judgements.size(); ++i)
        why += (i == 0 ? " as a whole; what is judged is " : ", ") + area->judgements[i].id;
    return why;
}

} // namespace

Result<std::string> findSubject(const Framework& framework, std::string_view asked, SubjectScope scope) {
    auto found = match("item", asked, subjects(framework, scope));
    if (found || scope != SubjectScope::Judged || found.error().code != ErrorCode::NotFound)
        return found;
    // What is there but not judged is told apart from what is not there at all.
    if (const auto there = match("item", asked, subjects(framework, SubjectScope::Content)))
        return failure(ErrorCode::InvalidValue,
                       {"item", std::string(asked), whyNotJudged(framework, *there)});
    return found;
}

Result<const Item*> findItem(const Framework& framework, std::string_view asked) {
    Things things;
    for (const Item* item : framework.items())
        things.push_back(thingOf(*item));
    return matchName("item", asked, things).map([&](std::size_t place) { return framework.items()[place]; });
}

Result<std::string> findArea(const Framework& framework, std::string_view asked) {
    Things things;
    for (const Area* area : framework.areas())
        things.push_back(thingOf(*area));
    return match("area", asked, things);
}

Result<std::string> findLevel(const Framework& framework, const std::string& subjectId,
                              std::string_view asked) {
    const Scale* scale = framework.scaleOf(subjectId);
    if (!scale)
        return failure(ErrorCode::InvalidValue,
                       {"level", std::string(asked), framework.labelOf(subjectId) + " is not judged"});
    Things things;
    std::string ids;
    for (const Level& level : scale->levels) {
        things.push_back({level.id, {std::to_string(things.size() + 1), level.title, level.shortTitle}});
        ids += (ids.empty() ? "" : ", ") + level.id;
    }
    auto found = match("level", asked, things);
    // A scale has few levels, so all of them are offered.
    if (!found && found.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::InvalidValue, {"level", std::string(asked), ids});
    return found;
}

Result<std::string> findDescriptor(const Framework& framework, std::string_view asked) {
    return match("descriptor", asked, descriptors(framework));
}

Result<std::string> findActionSubject(const Framework& framework, std::string_view asked) {
    Things things = subjects(framework, SubjectScope::Content);
    for (NamedThing& descriptor : descriptors(framework))
        things.push_back(std::move(descriptor));
    return match("item", asked, things);
}

} // namespace inclusion
