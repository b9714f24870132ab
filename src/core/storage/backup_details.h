#pragma once

#include "core/audit/file_facts.h"
#include "core/storage/audit_file.h"

#include <filesystem>
#include <vector>

namespace inclusion {

/// What each backup of a file holds and what restoring it would change, newest first.
std::vector<BackupDetails> backupDetailsOf(const std::filesystem::path& file, const Unlock& unlock);

} // namespace inclusion
