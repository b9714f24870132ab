#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace inclusion::report {

/// Writes a whole file or nothing: to a new name in the same folder, flushed to the disk, then renamed over
/// `path`. On failure whatever stood at `path` is untouched and the temporary file is gone. Errors:
/// `FileNotWritable`, `DiskFull`.
Result<> writeWholeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace inclusion::report
