#include "core/storage/stores/audit_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

Audit auditFrom(const sqlite::Query& row) {
    return Audit{row.id<AuditId>(0), row.text(1),       static_cast<int>(row.integer(2)),
                 row.text(3),        row.text(4),       row.flag(5),
                 row.timestamp(6),   row.id<AuditId>(7)};
}

constexpr const char* auditColumns =
    "SELECT a.id, a.framework_id, a.framework_revision, a.framework_hash, a.cycle, a.agreed, a.created_at,"
    " coalesce(o.previous_audit_id, '') FROM audit a LEFT JOIN audit_origin o ON o.audit_id = a.id";

} // namespace

std::optional<Audit> AuditStore::find(const AuditId& id) const {
    sqlite::Query row = m_connection.query(std::string(auditColumns) + " WHERE a.id = ?");
    std::optional<Audit> audit = sqlite::first(row.bind(id), auditFrom);
    if (audit)
        readFormerRevisions(*audit);
    return audit;
}

std::vector<Audit> AuditStore::all() const {
    sqlite::Query rows = m_connection.query(std::string(auditColumns) + " ORDER BY a.created_at, a.rowid");
    std::vector<Audit> audits = sqlite::all(rows, auditFrom);
    for (Audit& audit : audits)
        readFormerRevisions(audit);
    return audits;
}

void AuditStore::readFormerRevisions(Audit& audit) const {
    sqlite::Query rows =
        m_connection.query("SELECT revision, framework_hash, replaced_at, author FROM former_revision"
                           " WHERE audit_id = ? ORDER BY position");
    rows.bind(audit.id);
    while (rows.step())
        audit.formerRevisions.push_back(
            {static_cast<int>(rows.integer(0)), rows.text(1), rows.timestamp(2), rows.text(3)});
}

void AuditStore::replace(const std::optional<Audit>& before, const std::optional<Audit>& after) {
    const AuditId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::Audit, id.text());
    if (!after) {
        replaceOrigin(id, {});
        replaceFormerRevisions(id, {});
        m_connection.query("DELETE FROM audit WHERE id = ?").bind(id).run();
    } else {
        m_connection
            .query("INSERT INTO audit (id, framework_id, framework_revision, framework_hash, cycle, agreed,"
                   " created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET framework_id = excluded.framework_id,"
                   " framework_revision = excluded.framework_revision,"
                   " framework_hash = excluded.framework_hash, cycle = excluded.cycle,"
                   " agreed = excluded.agreed, created_at = excluded.created_at")
            .bind(id, after->frameworkId, after->frameworkRevision, after->frameworkHash, after->cycle,
                  after->agreed, after->createdAt)
            .run();
        if (!before || before->previousId != after->previousId)
            replaceOrigin(id, after->previousId);
        if (!before || before->formerRevisions != after->formerRevisions)
            replaceFormerRevisions(id, after->formerRevisions);
    }
}

void AuditStore::replaceOrigin(const AuditId& id, const AuditId& previousId) {
    m_connection.query("DELETE FROM audit_origin WHERE audit_id = ?").bind(id).run();
    if (!previousId.isEmpty())
        m_connection.query("INSERT INTO audit_origin (audit_id, previous_audit_id) VALUES (?, ?)")
            .bind(id, previousId)
            .run();
}

void AuditStore::replaceFormerRevisions(const AuditId& id, const std::vector<FormerRevision>& after) {
    m_connection.query("DELETE FROM former_revision WHERE audit_id = ?").bind(id).run();
    for (std::size_t position = 0; position < after.size(); ++position)
        m_connection
            .query("INSERT INTO former_revision (audit_id, position, revision, framework_hash, replaced_at,"
                   " author) VALUES (?, ?, ?, ?, ?, ?)")
            .bind(id, position, after[position].revision, after[position].frameworkHash,
                  after[position].replacedAt, after[position].author)
            .run();
}

void AuditStore::keepFrameworkText(const std::string& hash, const std::string& text) {
    m_connection.query("INSERT INTO framework_text (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(hash, text)
        .run();
}

std::optional<std::string> AuditStore::frameworkText(const std::string& hash) const {
    sqlite::Query row = m_connection.query("SELECT text FROM framework_text WHERE hash = ?");
    row.bind(hash);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

std::vector<std::string> AuditStore::frameworkHashes() const {
    sqlite::Query rows = m_connection.query("SELECT hash FROM framework_text ORDER BY hash");
    std::vector<std::string> hashes;
    while (rows.step())
        hashes.push_back(rows.text(0));
    return hashes;
}

} // namespace inclusion
