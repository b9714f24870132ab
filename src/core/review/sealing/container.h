#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace inclusion::review {

/// What one guess at a passphrase costs: Argon2id's passes and memory. Written into the container; a reader
/// refuses costs beyond what our programs ever write, so that a hostile file cannot eat memory or time.
struct SealCost {
    std::uint32_t passes = 3;
    std::uint32_t memoryKiB = 256 * 1024;
};

/// Seals content into the bytes of a `.inclusion-review` file: a head (magic, version, cost, salt, header)
/// and libsodium's secretstream (XChaCha20-Poly1305) in pieces of 64 KiB, the last one marked, with the head
/// authenticated beside the first. `StorageFailed` where there is not enough memory for the cost.
Result<std::string> sealContainer(std::string_view content, std::string_view passphrase,
                                  const SealCost& cost = {});

/// Opens such bytes, in memory only; nothing of the content is returned unless all of it is whole. Errors,
/// each with the parameter "pack": `NotAReviewFile`, `ReviewFileTooNew`, `PassphraseWrong`,
/// `ReviewFileDamaged`.
Result<std::string> openContainer(std::string_view bytes, std::string_view passphrase);

/// Whether the bytes begin like a container.
bool looksLikeContainer(std::string_view bytes);

} // namespace inclusion::review
