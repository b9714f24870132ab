#include "core/edit/subject_rules.h"

#include "core/audit/action.h"
#include "core/framework/framework.h"
#include "core/storage/failure.h"

#include <algorithm>

namespace inclusion {

namespace {

void require(bool found, const char* kind, const std::string& id) {
    if (!found)
        throw Failure(ErrorCode::NotFound, {kind, id});
}

bool isItemOrArea(const Framework& framework, const std::string& id) {
    return framework.findItem(id) != nullptr || framework.findArea(id) != nullptr;
}

} // namespace

void requireJudgeable(const Framework& framework, const std::string& subjectId) {
    require(isItemOrArea(framework, subjectId) || framework.findOverallJudgement(subjectId) != nullptr,
            "item", subjectId);
}

void requireLevel(const Framework& framework, const std::string& subjectId, const std::string& levelId) {
    const Scale* scale = framework.scaleOf(subjectId);
    if (scale != nullptr && scale->findLevel(levelId) != nullptr)
        return;
    std::string allowed;
    if (scale != nullptr)
        for (const Level& level : scale->levels)
            allowed += (allowed.empty() ? "" : ", ") + level.id;
    throw Failure(ErrorCode::InvalidValue, {"judgement.level", levelId, allowed});
}

void requireItemOrArea(const Framework& framework, const std::string& subjectId) {
    require(isItemOrArea(framework, subjectId), "item", subjectId);
}

void requireNotable(const Framework& framework, const std::string& subjectId) {
    require(isItemOrArea(framework, subjectId) || framework.findSlot(subjectId) != nullptr, "item",
            subjectId);
}

void requireSupportable(const Framework& framework, const std::string& subjectId) {
    require(isItemOrArea(framework, subjectId) || framework.findDescriptor(subjectId) != nullptr, "item",
            subjectId);
}

void requireDescriptor(const Framework& framework, const std::string& descriptorId) {
    require(framework.findDescriptor(descriptorId) != nullptr, "descriptor", descriptorId);
}

void requireActionSubjects(const Framework& framework, const Action& action, const Action& before) {
    require(action.areaId.empty() || action.areaId == before.areaId ||
                framework.findArea(action.areaId) != nullptr,
            "area", action.areaId);
    const std::vector<std::string>& known = before.subjectIds;
    for (const std::string& id : action.subjectIds)
        require(std::find(known.begin(), known.end(), id) != known.end() || isItemOrArea(framework, id) ||
                    framework.findDescriptor(id) != nullptr,
                "item", id);
}

} // namespace inclusion
