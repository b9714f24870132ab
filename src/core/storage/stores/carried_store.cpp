#include "core/storage/stores/carried_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

#include <sstream>

namespace inclusion {

namespace {

constexpr const char* markColumns =
    "SELECT audit_id, subject_id, kind, framework_hash, former_ids, former_level_id FROM subject_mark";
constexpr const char* checkColumns =
    "SELECT audit_id, evidence_id, verdict, author, checked_at FROM evidence_check";

std::vector<std::string> idsFrom(const std::string& joined) {
    std::istringstream words(joined);
    std::vector<std::string> ids;
    for (std::string id; words >> id;)
        ids.push_back(id);
    return ids;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : " ") + id;
    return text;
}

SubjectMark markFrom(const sqlite::Query& row) {
    return SubjectMark{
        row.id<AuditId>(0), row.text(1),          sqlite::known(subjectMarkKindFromId(row.text(2))),
        row.text(3),        idsFrom(row.text(4)), row.text(5)};
}

EvidenceCheck checkFrom(const sqlite::Query& row) {
    return EvidenceCheck{row.id<AuditId>(0), row.id<EvidenceId>(1),
                         sqlite::known(evidenceVerdictFromId(row.text(2))), row.text(3), row.timestamp(4)};
}

} // namespace

std::optional<SubjectMark> CarriedStore::mark(const AuditId& auditId, const std::string& subjectId,
                                              SubjectMark::Kind kind) const {
    sqlite::Query row =
        m_connection.query(std::string(markColumns) + " WHERE audit_id = ? AND subject_id = ? AND kind = ?");
    return sqlite::first(row.bind(auditId, subjectId, idOf(kind)), markFrom);
}

std::vector<SubjectMark> CarriedStore::marksOfSubject(const AuditId& auditId,
                                                      const std::string& subjectId) const {
    sqlite::Query rows =
        m_connection.query(std::string(markColumns) + " WHERE audit_id = ? AND subject_id = ? ORDER BY kind");
    return sqlite::all(rows.bind(auditId, subjectId), markFrom);
}

std::vector<SubjectMark> CarriedStore::marks(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query(std::string(markColumns) + " WHERE audit_id = ? ORDER BY subject_id, kind");
    return sqlite::all(rows.bind(auditId), markFrom);
}

std::optional<EvidenceCheck> CarriedStore::check(const AuditId& auditId, const EvidenceId& evidenceId) const {
    sqlite::Query row =
        m_connection.query(std::string(checkColumns) + " WHERE audit_id = ? AND evidence_id = ?");
    return sqlite::first(row.bind(auditId, evidenceId), checkFrom);
}

std::vector<EvidenceCheck> CarriedStore::checks(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query(std::string(checkColumns) + " WHERE audit_id = ? ORDER BY evidence_id");
    return sqlite::all(rows.bind(auditId), checkFrom);
}

std::vector<EvidenceCheck> CarriedStore::checksOfEvidence(const EvidenceId& evidenceId) const {
    sqlite::Query rows =
        m_connection.query(std::string(checkColumns) + " WHERE evidence_id = ? ORDER BY audit_id");
    return sqlite::all(rows.bind(evidenceId), checkFrom);
}

void CarriedStore::replace(const std::optional<SubjectMark>& before,
                           const std::optional<SubjectMark>& after) {
    const SubjectMark& named = before ? *before : after.value();
    expectStored(mark(named.auditId, named.subjectId, named.kind), before, RecordKind::SubjectMark,
                 named.subjectId);
    if (!after)
        m_connection.query("DELETE FROM subject_mark WHERE audit_id = ? AND subject_id = ? AND kind = ?")
            .bind(named.auditId, named.subjectId, idOf(named.kind))
            .run();
    else
        m_connection
            .query("INSERT INTO subject_mark (audit_id, subject_id, kind, framework_hash, former_ids,"
                   " former_level_id) VALUES (?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (audit_id, subject_id, kind) DO UPDATE SET"
                   " framework_hash = excluded.framework_hash, former_ids = excluded.former_ids,"
                   " former_level_id = excluded.former_level_id")
            .bind(named.auditId, named.subjectId, idOf(named.kind), after->frameworkHash,
                  joined(after->formerIds), after->formerLevelId)
            .run();
}

void CarriedStore::replace(const std::optional<EvidenceCheck>& before,
                           const std::optional<EvidenceCheck>& after) {
    const EvidenceCheck& named = before ? *before : after.value();
    expectStored(check(named.auditId, named.evidenceId), before, RecordKind::EvidenceCheck,
                 named.evidenceId.text());
    if (!after)
        m_connection.query("DELETE FROM evidence_check WHERE audit_id = ? AND evidence_id = ?")
            .bind(named.auditId, named.evidenceId)
            .run();
    else
        m_connection
            .query("INSERT INTO evidence_check (audit_id, evidence_id, verdict, author, checked_at)"
                   " VALUES (?, ?, ?, ?, ?)"
                   " ON CONFLICT (audit_id, evidence_id) DO UPDATE SET verdict = excluded.verdict,"
                   " author = excluded.author, checked_at = excluded.checked_at")
            .bind(named.auditId, named.evidenceId, idOf(after->verdict), after->author, after->checkedAt)
            .run();
}

} // namespace inclusion
