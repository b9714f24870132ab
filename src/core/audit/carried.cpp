#include "core/audit/carried.h"

#include "core/audit/enum_ids.h"

namespace inclusion {

namespace {

using Kind = SubjectMark::Kind;
using Verdict = EvidenceCheck::Verdict;

constexpr EnumIds<Kind, 2> kinds = {{{Kind::NotRechecked, "not-rechecked"}, {Kind::LookAgain, "look-again"}}};
constexpr EnumIds<Verdict, 2> verdicts = {
    {{Verdict::StillTrue, "still-true"}, {Verdict::OutOfDate, "out-of-date"}}};

} // namespace

std::string recordIdOf(const SubjectMark& mark) {
    return std::string(idOf(mark.kind)) + ' ' + mark.subjectId;
}

std::string_view idOf(SubjectMark::Kind kind) {
    return idIn(kinds, kind);
}

std::optional<SubjectMark::Kind> subjectMarkKindFromId(std::string_view id) {
    return valueIn(kinds, id);
}

std::string_view idOf(EvidenceCheck::Verdict verdict) {
    return idIn(verdicts, verdict);
}

std::optional<EvidenceCheck::Verdict> evidenceVerdictFromId(std::string_view id) {
    return valueIn(verdicts, id);
}

} // namespace inclusion
