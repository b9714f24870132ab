#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inclusion::review {

inline constexpr std::size_t aesKeySize = 32;
inline constexpr std::size_t aesNonceSize = 12;

/// AES-256-GCM in WebCrypto's layout: the ciphertext, then the tag of 16 bytes. By OpenSSL, because browsers
/// know nothing of libsodium's ciphers. `beside` is authenticated and not encrypted. Throws
/// `std::runtime_error` where the library fails.
std::string aesSeal(std::string_view content, std::string_view key, std::string_view nonce,
                    std::string_view beside);

/// Nothing where the key is another one or anything was altered.
std::optional<std::string> aesOpen(std::string_view sealed, std::string_view key, std::string_view nonce,
                                   std::string_view beside);

/// PBKDF2-HMAC-SHA-256: a key of `aesKeySize` bytes.
std::string pbkdf2Key(std::string_view passphrase, std::string_view salt, int rounds);

} // namespace inclusion::review
