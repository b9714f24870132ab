#pragma once

#include "core/audit/audit_snapshot.h"

#include <array>
#include <optional>
#include <string_view>

namespace inclusion::analysis {

/// How much of the evidence may leave the school, beyond what each piece says for itself. A level only ever
/// takes away.
enum class Redaction {
    AsMarked, ///< each piece as it is marked: include, title only, leave out
    Titles,   ///< of no piece more than its title
    Counts    ///< no single piece; only how many of each kind there are
};

inline constexpr std::array<Redaction, 3> allRedactions = {Redaction::AsMarked, Redaction::Titles,
                                                           Redaction::Counts};

std::string_view idOf(Redaction redaction);
std::optional<Redaction> redactionFromId(std::string_view id);

/// The snapshot with the evidence marked down to that level. Texts of pieces that tell less are taken out
/// altogether, with the notes on their links and their files, so that nothing that reads the result can tell
/// more: the one place where disclosure takes effect.
AuditSnapshot redacted(AuditSnapshot snapshot, Redaction redaction);

} // namespace inclusion::analysis
