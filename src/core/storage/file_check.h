#pragma once

#include "core/audit/file_facts.h"

#include <vector>

namespace inclusion {

class AuditFile;
class AuditFrameworks;
struct Stores;

/// Looks through a whole file: SQLite's own checks, every hash, every reference into a framework, the search
/// index. The rules are listed in docs/file-format.md. Throws `SQLite::Exception` when it cannot look.
std::vector<FileProblem> checkFile(AuditFile& file, Stores& stores, AuditFrameworks& frameworks);

} // namespace inclusion
