#pragma once

#include "core/base/result.h"
#include "core/storage/audit_file.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace inclusion {

/// Writes the bytes of a file into an audit file ahead of the edit that attaches them, over a connection of
/// its own: for a thread of its own, while the audit file is open for writing in this program. The edit then
/// finds them there and is quick. Nothing refers to them until then; what nothing refers to is dropped when
/// the file is opened the next time. Bytes that are there already cost nothing. `unlock` finds the key of a
/// sealed file.
Result<> keepContentAhead(const std::filesystem::path& file, const Unlock& unlock, const std::string& sha256,
                          std::string_view bytes);

} // namespace inclusion
