#pragma once

#include "core/base/result.h"
#include "core/review/pack_content.h"

#include <string>
#include <string_view>

namespace inclusion::review {

/// A pack as its reviewer has it before them.
struct OpenedPack {
    PackContent content;
    std::string hash; ///< SHA-256 of its bytes: what replies to it carry
};

/// Whether the bytes ask for a passphrase.
bool isSealed(std::string_view bytes);

/// Opens the bytes of a `.inclusion-review` file, sealed or not, in memory only. Errors as those of
/// `openContainer` and `readPack`.
Result<OpenedPack> openPackFile(std::string_view bytes, std::string_view passphrase);

} // namespace inclusion::review
