#include "core/storage/stores/history_store.h"

#include "core/storage/sqlite/connection.h"

namespace inclusion {

namespace {

HistoryEntry entryFrom(const sqlite::Query& row) {
    return HistoryEntry{row.id<HistoryId>(0),
                        row.timestamp(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.flag(5),
                        sqlite::known(recordKindFromId(row.text(6))),
                        row.text(7),
                        row.id<AuditId>(8),
                        row.text(9),
                        row.text(10),
                        row.text(11)};
}

} // namespace

void HistoryStore::add(const HistoryEntry& entry) {
    m_connection
        .query("INSERT INTO history (id, at, author, edit_name, batch, undo, kind, record_id, audit_id,"
               " subject_id, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(entry.id, entry.at, entry.author, entry.editName, entry.batch, entry.undo, idOf(entry.kind),
              entry.recordId, entry.auditId, entry.subjectId, entry.before, entry.after)
        .run();
}

std::vector<HistoryEntry> HistoryStore::list(const AuditId& auditId, const std::string& subjectId,
                                             std::size_t limit) const {
    const std::string sql =
        std::string("SELECT id, at, author, edit_name, batch, undo, kind, record_id, audit_id, subject_id,"
                    " before, after FROM history WHERE audit_id = ?1") +
        (subjectId.empty() ? "" : " AND subject_id = ?3") + " ORDER BY sequence DESC LIMIT ?2";
    sqlite::Query rows = m_connection.query(sql);
    rows.bind(auditId, limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
    if (!subjectId.empty())
        rows.bindAt(3, subjectId);
    return sqlite::all(rows, entryFrom);
}

std::vector<HistoryEntry> HistoryStore::after(const AuditId& auditId, Timestamp moment) const {
    sqlite::Query rows = m_connection.query(
        "SELECT id, at, author, edit_name, batch, undo, kind, record_id, audit_id, subject_id, before, after"
        " FROM history WHERE audit_id IN (?1, '') AND at > ?2 ORDER BY sequence DESC");
    return sqlite::all(rows.bind(auditId, moment), entryFrom);
}

std::optional<Timestamp> HistoryStore::lastEditAt() const {
    sqlite::Query row = m_connection.query("SELECT at FROM history ORDER BY sequence DESC LIMIT 1");
    return row.step() ? std::optional(row.timestamp(0)) : std::nullopt;
}

} // namespace inclusion
