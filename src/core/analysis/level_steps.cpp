#include "core/analysis/level_steps.h"

#include "core/audit/record_json.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

/// The level in the JSON of a judgement; empty where there was none.
std::string levelIn(const std::string& json) {
    const auto judgement = json.empty() ? Result<Judgement>(Judgement()) : recordFromJson<Judgement>(json);
    return judgement ? judgement->levelId : std::string();
}

} // namespace

std::vector<LevelStep> levelSteps(const std::vector<HistoryEntry>& history) {
    std::vector<LevelStep> steps;
    for (const HistoryEntry& entry : history) {
        if (entry.kind != RecordKind::Judgement)
            continue;
        LevelStep step{entry.subjectId, entry.at, levelIn(entry.before), levelIn(entry.after)};
        if (step.before != step.after)
            steps.push_back(std::move(step));
    }
    std::reverse(steps.begin(), steps.end()); // a history has the newest first
    std::stable_sort(steps.begin(), steps.end(),
                     [](const LevelStep& left, const LevelStep& right) { return left.at < right.at; });
    return steps;
}

std::optional<std::string> levelOn(const std::vector<LevelStep>& steps, const std::string& subjectId,
                                   Date day) {
    std::optional<std::string> level;
    for (const LevelStep& step : steps) {
        if (step.subjectId != subjectId)
            continue;
        if (!level)
            level = step.before;
        if (step.at.date() < day)
            level = step.after;
    }
    return level;
}

} // namespace inclusion::analysis
