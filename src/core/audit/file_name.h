#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Names of attached files. They come from outside, and a file that a stranger made may hold any bytes as a
/// name: nothing here takes them for a path.
namespace inclusion {

/// The longest name that is kept, in bytes: what usual file systems take.
inline constexpr std::size_t longestFileName = 255;

/// The name without folders, whichever way they are separated.
std::string bareFileName(std::string_view name);

/// Whether a name shows itself as it is: UTF-8 without control characters, signs that nobody sees, and signs
/// that turn the direction of writing ("annexe" that ends in "exe" shown as "annfdp.pdf").
bool isPlainName(std::string_view name);

/// The name to keep a file under: bare, without what `isPlainName` refuses, cut to `longestFileName` with its
/// ending. What remains may be empty.
std::string keptFileName(std::string_view name);

/// A name that can be given to a file in any folder of any system: `keptFileName` without signs and
/// beginnings that Windows or a shell reads as something else, never the name of a device, at most 120 bytes,
/// never empty.
std::string safeFileName(std::string_view name);

/// Whether a file of that name may run a program when it is opened: whatever is not known to be harmless.
bool mayRunCode(std::string_view fileName);

} // namespace inclusion
