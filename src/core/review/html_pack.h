#pragma once

#include "core/audit/review.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace inclusion::review {

/// Rounds of PBKDF2 that a guess at the passphrase of a page costs.
inline constexpr int browserRounds = 600'000;

/// The pack as one page of HTML that works from disk in a browser: our style and script and nothing else, a
/// content security policy that allows exactly these, and the content sealed (docs/review-format.md).
/// \param json what `packJson` gave.
Result<std::string> htmlPack(std::string_view json, const ReviewPackId& id, std::string_view passphrase,
                             int rounds = browserRounds);

} // namespace inclusion::review
