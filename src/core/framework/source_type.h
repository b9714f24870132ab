#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace inclusion {

/// The kind of source that a piece of evidence comes from (design notes "domain", rule 2). Judgements are
/// stronger when several kinds stand behind them (triangulation).
enum class SourceType {
    Document,
    Data,
    Observation, ///< observation or learning walk
    WorkScrutiny,
    LearnerVoice,
    ParentVoice, ///< parents and carers
    StaffVoice,
    Governor,
    ExternalReview,
    Meeting,
};

/// Every source type in the order in which lists and tables show them.
inline constexpr std::array<SourceType, 10> allSourceTypes = {
    SourceType::Document,       SourceType::Data,        SourceType::Observation, SourceType::WorkScrutiny,
    SourceType::LearnerVoice,   SourceType::ParentVoice, SourceType::StaffVoice,  SourceType::Governor,
    SourceType::ExternalReview, SourceType::Meeting};

/// The id used in files and on the command line, e.g. "work-scrutiny".
std::string_view idOf(SourceType type);
/// The source type with that id.
std::optional<SourceType> sourceTypeFromId(std::string_view id);

} // namespace inclusion
