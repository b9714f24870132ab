#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace inclusion {

/// How far the work on an item has got; apart from what is judged (design notes "domain", rule 3).
enum class ProgressState { NotStarted, InProgress, ReadyForReview, Agreed };

inline constexpr std::array<ProgressState, 4> allProgressStates = {
    ProgressState::NotStarted, ProgressState::InProgress, ProgressState::ReadyForReview,
    ProgressState::Agreed};

std::string_view idOf(ProgressState state);
std::optional<ProgressState> progressStateFromId(std::string_view id);

/// What leaders judge of one subject: an item, an area as a whole, or an overall judgement of an area. A
/// level without rationale or evidence is kept, and analysis flags it.
struct Judgement {
    AuditId auditId;
    std::string subjectId; ///< id in the framework
    std::string levelId;   ///< best-fit level; empty while not judged
    std::string rationale; ///< why this level
    ProgressState state = ProgressState::NotStarted;
    std::string author; ///< role or initials of who last changed it
    Timestamp changedAt;

    bool operator==(const Judgement&) const = default;
};

/// What happens in the setting now for one item or area: listed, not judged (the first step of the way of
/// working).
struct Description {
    AuditId auditId;
    std::string subjectId;
    std::string text;

    bool operator==(const Description&) const = default;
};

/// How far a descriptor is evidenced.
enum class HighlightState { NotYet, Partly, Fully };

std::string_view idOf(HighlightState state);
std::optional<HighlightState> highlightStateFromId(std::string_view id);

/// The mark on one descriptor, at any level: an area may show parts of two levels at once.
struct Highlight {
    AuditId auditId;
    std::string descriptorId;
    HighlightState state = HighlightState::NotYet;

    bool operator==(const Highlight&) const = default;
};

/// A strength, an area for development or a plain note on an item, an area or a slot of an area.
struct Note {
    enum class Kind { Strength, Development, Remark };

    NoteId id;
    AuditId auditId;
    std::string subjectId;
    Kind kind = Kind::Remark;
    std::string text;
    int position = 0; ///< order among the notes of the same subject and kind

    bool operator==(const Note&) const = default;
};

std::string_view idOf(Note::Kind kind);
std::optional<Note::Kind> noteKindFromId(std::string_view id);

} // namespace inclusion
