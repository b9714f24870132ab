#include "core/framework/source_type.h"

#include "core/framework/word_table.h"

namespace inclusion {
namespace {

constexpr std::array<Word<SourceType>, 10> words = {{{SourceType::Document, "document"},
                                                     {SourceType::Data, "data"},
                                                     {SourceType::Observation, "observation"},
                                                     {SourceType::WorkScrutiny, "work-scrutiny"},
                                                     {SourceType::LearnerVoice, "learner-voice"},
                                                     {SourceType::ParentVoice, "parent-voice"},
                                                     {SourceType::StaffVoice, "staff-voice"},
                                                     {SourceType::Governor, "governor"},
                                                     {SourceType::ExternalReview, "external-review"},
                                                     {SourceType::Meeting, "meeting"}}};

} // namespace

std::string_view idOf(SourceType type) {
    return wordOf(words, type);
}
std::optional<SourceType> sourceTypeFromId(std::string_view id) {
    return valueOf(words, id);
}

} // namespace inclusion
