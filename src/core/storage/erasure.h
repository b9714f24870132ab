#pragma once

#include "core/audit/file_facts.h"
#include "core/base/id.h"

#include <filesystem>

namespace inclusion {

namespace sqlite {
class Connection;
}
struct Stores;

/// Takes all that the history tells of a piece of evidence out of the file, and the bytes of attached files
/// that nothing else has; then makes the search index anew. Its rows must be gone already. Within the
/// transaction that is open. Whether there was anything.
bool eraseTraces(sqlite::Connection& connection, Stores& stores, const EvidenceId& id);

/// Which backups of a file still hold the evidence or something that the history tells of it.
Erasure whereErasedIsLeft(const std::filesystem::path& file, const EvidenceId& id);

} // namespace inclusion
