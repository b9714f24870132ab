#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inclusion::review {

/// So many bytes from the operating system's generator.
std::string randomBytes(std::size_t count);

std::string hexOf(std::string_view bytes);
/// The bytes; nothing where the text is not wholly hexadecimal.
std::optional<std::string> bytesFromHex(std::string_view hex);

/// Standard alphabet with padding (RFC 4648, section 4), as browsers' `atob` reads it.
std::string base64Of(std::string_view bytes);
std::optional<std::string> bytesFromBase64(std::string_view text);

/// Overwrites a secret before its memory is given back.
void wipe(std::string& secret);

} // namespace inclusion::review
