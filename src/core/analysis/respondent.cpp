#include "core/analysis/respondent.h"

#include "core/analysis/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace inclusion::analysis {

namespace {

struct Voice {
    std::string_view word;
    SourceType type;
};

constexpr std::array<Voice, 13> voices = {{{"learner", SourceType::LearnerVoice},
                                           {"pupil", SourceType::LearnerVoice},
                                           {"student", SourceType::LearnerVoice},
                                           {"child", SourceType::LearnerVoice},
                                           {"children", SourceType::LearnerVoice},
                                           {"parent", SourceType::ParentVoice},
                                           {"carer", SourceType::ParentVoice},
                                           {"family", SourceType::ParentVoice},
                                           {"families", SourceType::ParentVoice},
                                           {"governor", SourceType::Governor},
                                           {"trustee", SourceType::Governor},
                                           {"inspector", SourceType::ExternalReview},
                                           {"adviser", SourceType::ExternalReview}}};

/// Staff who work for or with others are still staff.
constexpr std::array<std::string_view, 12> posts = {"lead",    "leader",  "coordinator", "manager",
                                                    "officer", "worker",  "teacher",     "premium",
                                                    "mentor",  "support", "assistant",   "head"};

} // namespace

SourceType sourceTypeOf(std::string_view respondent) {
    const std::string lower = lowerCase(respondent);
    std::optional<SourceType> found;
    bool post = false;
    for (std::string_view word : wordsOf(lower)) {
        post = post || std::find(posts.begin(), posts.end(), word) != posts.end();
        if (word.size() > 1 && word.ends_with('s') && word != "families")
            word.remove_suffix(1);
        for (const Voice& voice : voices)
            if (word == voice.word && !found)
                found = voice.type;
    }
    const bool governs = found == SourceType::Governor;
    return found && (governs || !post) ? *found : SourceType::StaffVoice;
}

} // namespace inclusion::analysis
