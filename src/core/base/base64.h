#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace inclusion {

/// Base64 after RFC 4648 with padding, on one line.
std::string base64(std::string_view bytes);
/// The bytes, or nothing where the text is no Base64.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace inclusion
