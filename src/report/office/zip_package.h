#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace inclusion::report::office {

/// One file of a package.
struct PackagePart {
    std::string path; ///< with forward slashes
    std::string bytes;
    bool isStored = false; ///< not compressed: what readers look at before they unpack, and pictures
};

/// A ZIP file of the parts in their order. Every part bears the same moment, so that equal parts give equal
/// bytes. Fails with `RenderFailed` and says what libzip said.
Result<std::string> zipPackage(const std::vector<PackagePart>& parts);

} // namespace inclusion::report::office
