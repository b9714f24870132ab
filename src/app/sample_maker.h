#pragma once

#include "core/base/result.h"
#include "core/framework/framework_loader.h"

#include <filesystem>
#include <functional>

namespace inclusion::app {

/// Writes the sample audit that ships with the program to a new file. Empty where none is installed. The
/// library must outlive it.
std::function<Result<>(const std::filesystem::path& path)>
sampleMaker(const std::filesystem::path& dataFolder, FrameworkLibrary& frameworks);

} // namespace inclusion::app
