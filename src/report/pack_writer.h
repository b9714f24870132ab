#pragma once

#include "core/review/pack_output.h"

namespace inclusion::report {

/// Writes a review pack in one of its forms, whole or not at all.
Result<> writePack(const std::string& json, const ReviewPackId& id, const review::PackOutput& output,
                   const std::filesystem::path& path);

} // namespace inclusion::report
