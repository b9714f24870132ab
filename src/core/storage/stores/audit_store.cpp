#include "core/storage/stores/audit_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

Audit auditFrom(const sqlite::Query& row) {
    return Audit{row.id<AuditId>(0), row.text(1), static_cast<int>(row.integer(2)),
                 row.text(3),        row.text(4), row.flag(5),
                 row.timestamp(6)};
}

} // namespace

std::optional<Audit> AuditStore::find(const AuditId& id) const {
    sqlite::Query row = m_connection.query(
        "SELECT id, framework_id, framework_revision, framework_hash, cycle, agreed, created_at"
        " FROM audit WHERE id = ?");
    return sqlite::first(row.bind(id), auditFrom);
}

std::vector<Audit> AuditStore::all() const {
    sqlite::Query rows = m_connection.query(
        "SELECT id, framework_id, framework_revision, framework_hash, cycle, agreed, created_at"
        " FROM audit ORDER BY created_at, rowid");
    return sqlite::all(rows, auditFrom);
}

void AuditStore::replace(const std::optional<Audit>& before, const std::optional<Audit>& after) {
    const AuditId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::Audit, id.text());
    if (!after)
        m_connection.query("DELETE FROM audit WHERE id = ?").bind(id).run();
    else
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
