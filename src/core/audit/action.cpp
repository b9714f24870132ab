#include "core/audit/action.h"

#include "core/audit/enum_ids.h"

namespace inclusion {

namespace {

constexpr EnumIds<ActionState, 4> actionStates = {{{ActionState::Planned, "planned"},
                                                   {ActionState::InProgress, "in-progress"},
                                                   {ActionState::Done, "done"},
                                                   {ActionState::Stopped, "stopped"}}};

} // namespace

std::string_view idOf(ActionState state) {
    return idIn(actionStates, state);
}

std::optional<ActionState> actionStateFromId(std::string_view id) {
    return valueIn(actionStates, id);
}

} // namespace inclusion
