#include "core/audit/judgement.h"

#include "core/audit/enum_ids.h"

namespace inclusion {

namespace {

constexpr EnumIds<ProgressState, 4> progressStates = {{{ProgressState::NotStarted, "not-started"},
                                                       {ProgressState::InProgress, "in-progress"},
                                                       {ProgressState::ReadyForReview, "ready-for-review"},
                                                       {ProgressState::Agreed, "agreed"}}};

constexpr EnumIds<HighlightState, 3> highlightStates = {{{HighlightState::NotYet, "not-yet"},
                                                         {HighlightState::Partly, "partly"},
                                                         {HighlightState::Fully, "fully"}}};

constexpr EnumIds<Note::Kind, 3> noteKinds = {{{Note::Kind::Strength, "strength"},
                                               {Note::Kind::Development, "development"},
                                               {Note::Kind::Remark, "remark"}}};

} // namespace

std::string_view idOf(ProgressState state) {
    return idIn(progressStates, state);
}

std::optional<ProgressState> progressStateFromId(std::string_view id) {
    return valueIn(progressStates, id);
}

std::string_view idOf(HighlightState state) {
    return idIn(highlightStates, state);
}

std::optional<HighlightState> highlightStateFromId(std::string_view id) {
    return valueIn(highlightStates, id);
}

std::string_view idOf(Note::Kind kind) {
    return idIn(noteKinds, kind);
}

std::optional<Note::Kind> noteKindFromId(std::string_view id) {
    return valueIn(noteKinds, id);
}

} // namespace inclusion
