#pragma once

#include "core/audit/file_facts.h"
#include "core/base/id.h"
#include "core/storage/audit_file.h"

#include <filesystem>

namespace inclusion {

/// Writes all rows of a damaged file that can still be read into a new file at `output`, sealed alike. Throws
/// `Failure` and `SQLite::Exception` where nothing can be read or the new file cannot be written.
Salvage salvageFile(const std::filesystem::path& damaged, const std::filesystem::path& output, IdFactory& ids,
                    const Unlock& unlock);

} // namespace inclusion
