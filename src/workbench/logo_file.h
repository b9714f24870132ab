#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace inclusion {

/// The bytes of a picture for the cover of reports; `InvalidValue` (parameters: "school-logo", name of the
/// file) where it cannot be shown, and the errors of `readInputFile`.
Result<std::string> readLogo(const QString& path);

} // namespace inclusion
