#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace inclusion {

class KeyRing;

/// What a program keeps beside an audit file, such as a text that is being typed, in bytes that are as well
/// protected as the file itself: sealed under the same key where it is sealed, else as they are.
/// `PassphraseNeeded` where `keys` does not hold the key.
Result<std::string> protectedAs(const std::filesystem::path& file, KeyRing* keys, std::string_view plain);

/// The same back. Opens by the key that the bytes were sealed under, which need not be the file's any more.
/// `PassphraseNeeded` without that key, `AuditFileDamaged` where the bytes are not what was sealed.
Result<std::string> openedFrom(const std::filesystem::path& file, KeyRing* keys, std::string_view bytes);

} // namespace inclusion
