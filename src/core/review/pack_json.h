#pragma once

#include "core/base/result.h"
#include "core/review/pack_content.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace inclusion::review {

/// The largest pack that is read, in bytes.
inline constexpr std::size_t largestPack = std::size_t{64} * 1024 * 1024;

/// The neutral JSON of a pack (docs/review-format.md): what is sealed, kept and hashed.
std::string packJson(const PackContent& pack);

/// Reads a pack from bytes that anyone may have made. What a later version adds is passed over. Errors, each
/// with the parameter "pack": `NotAReviewFile`, `ReviewFileTooNew`, `ReviewFileDamaged`.
Result<PackContent> readPack(std::string_view bytes);

} // namespace inclusion::review
