#include "core/audit/evidence.h"

#include "core/audit/enum_ids.h"

namespace inclusion {

namespace {

constexpr EnumIds<Disclosure, 3> disclosures = {{{Disclosure::Include, "include"},
                                                 {Disclosure::TitleOnly, "title-only"},
                                                 {Disclosure::LeaveOut, "leave-out"}}};

} // namespace

std::string_view idOf(Disclosure disclosure) {
    return idIn(disclosures, disclosure);
}

std::optional<Disclosure> disclosureFromId(std::string_view id) {
    return valueIn(disclosures, id);
}

} // namespace inclusion
