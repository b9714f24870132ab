#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace inclusion {

/// The bytes of a regular file of at most that size; otherwise `FileNotFound`, `FileNotReadable` or
/// `FileTooLarge`.
Result<std::string> readInputFile(const std::filesystem::path& path, std::size_t mostBytes);

} // namespace inclusion
