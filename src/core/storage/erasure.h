#pragma once

#include "core/audit/file_facts.h"
#include "core/base/id.h"
#include "core/storage/audit_file.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace inclusion {

struct Stores;

/// What a piece of evidence said at some time, now or in the history.
struct EvidenceWording {
    std::string title;
    std::string summary;
};
std::vector<EvidenceWording> wordingsOf(sqlite::Connection& connection, const EvidenceId& id);

/// Takes all that the history tells of a piece of evidence out of the file, the answers that it was made of,
/// and the bytes of attached files that nothing else has; then makes the search index anew. Its rows must be
/// gone already. Within the transaction that is open. Whether there was anything.
bool eraseTraces(sqlite::Connection& connection, Stores& stores, const EvidenceId& id,
                 const std::vector<EvidenceWording>& wordings);

/// Texts elsewhere in the file that hold one of the wordings, as kind of record and its subject or id.
std::vector<std::pair<std::string, std::string>> quotesOf(sqlite::Connection& connection,
                                                          const std::vector<EvidenceWording>& wordings);

/// Which backups of a file still hold the evidence or something that the history tells of it.
Erasure whereErasedIsLeft(const std::filesystem::path& file, const EvidenceId& id, const Unlock& unlock);

} // namespace inclusion
