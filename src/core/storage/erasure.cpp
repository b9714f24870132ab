#include "core/storage/erasure.h"

#include "core/storage/audit_file.h"
#include "core/storage/backups.h"
#include "core/storage/stores/stores.h"

#include <string>
#include <vector>

namespace inclusion {

namespace {

/// Entries of the history that tell of the evidence ?1: of itself, its links and its attachments, which name
/// it in their JSON. Other records may name it as well, but nothing of what it says.
constexpr const char* traces = " FROM history WHERE (kind = 'evidence' AND record_id = ?1) OR"
                               " (kind IN ('evidence-link', 'attachment') AND"
                               " (instr(before, ?1) > 0 OR instr(after, ?1) > 0))";

std::vector<std::string> contentsOf(sqlite::Connection& connection, const EvidenceId& id) {
    sqlite::Query rows = connection.query(
        std::string("SELECT DISTINCT json_extract(iif(after = '', before, after), '$.sha256')") + traces);
    rows.bind(id);
    std::vector<std::string> hashes;
    while (rows.step())
        if (!rows.isNull(0))
            hashes.push_back(rows.text(0));
    return hashes;
}

bool holds(const std::filesystem::path& backup, const EvidenceId& id) {
    AuditFileOptions asItIs;
    asItIs.readOnly = true;
    asItIs.acceptOlder = true;
    AuditFile file(backup, asItIs);
    sqlite::Query row = file.connection().query(
        std::string("SELECT EXISTS (SELECT 1 FROM evidence WHERE id = ?1) OR EXISTS (SELECT 1") + traces +
        ")");
    return row.bind(id).step() && row.flag(0);
}

} // namespace

bool eraseTraces(sqlite::Connection& connection, Stores& stores, const EvidenceId& id) {
    const std::vector<std::string> contents = contentsOf(connection, id);
    const int entries = connection.query(std::string("DELETE") + traces).bind(id).run();
    for (const std::string& hash : contents)
        connection
            .query("DELETE FROM attachment_content WHERE sha256 = ?1 AND"
                   " NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)")
            .bind(hash)
            .run();
    stores.search.rebuild(); // the index keeps words of removed records until then
    return entries > 0;
}

Erasure whereErasedIsLeft(const std::filesystem::path& file, const EvidenceId& id) {
    Erasure left;
    for (const BackupInfo& backup : Backups(file).list()) {
        try {
            if (holds(backup.path, id))
                left.heldBy.push_back(backup);
        } catch (const std::exception&) {
            left.unreadable.push_back(backup);
        }
    }
    return left;
}

} // namespace inclusion
