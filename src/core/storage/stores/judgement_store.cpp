#include "core/storage/stores/judgement_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

Judgement judgementFrom(const sqlite::Query& row) {
    return Judgement{row.id<AuditId>(0),
                     row.text(1),
                     row.text(2),
                     row.text(3),
                     sqlite::known(progressStateFromId(row.text(4))),
                     row.text(5),
                     row.timestamp(6)};
}

Description descriptionFrom(const sqlite::Query& row) {
    return Description{row.id<AuditId>(0), row.text(1), row.text(2)};
}

Highlight highlightFrom(const sqlite::Query& row) {
    return Highlight{row.id<AuditId>(0), row.text(1), sqlite::known(highlightStateFromId(row.text(2)))};
}

} // namespace

std::optional<Judgement> JudgementStore::judgement(const AuditId& auditId,
                                                   const std::string& subjectId) const {
    sqlite::Query row =
        m_connection.query("SELECT audit_id, subject_id, level_id, rationale, state, author,"
                           " changed_at FROM judgement WHERE audit_id = ? AND subject_id = ?");
    return sqlite::first(row.bind(auditId, subjectId), judgementFrom);
}

std::optional<Description> JudgementStore::description(const AuditId& auditId,
                                                       const std::string& subjectId) const {
    sqlite::Query row = m_connection.query(
        "SELECT audit_id, subject_id, text FROM description WHERE audit_id = ? AND subject_id = ?");
    return sqlite::first(row.bind(auditId, subjectId), descriptionFrom);
}

std::optional<Highlight> JudgementStore::highlight(const AuditId& auditId,
                                                   const std::string& descriptorId) const {
    sqlite::Query row = m_connection.query(
        "SELECT audit_id, descriptor_id, state FROM highlight WHERE audit_id = ? AND descriptor_id = ?");
    return sqlite::first(row.bind(auditId, descriptorId), highlightFrom);
}

std::vector<Judgement> JudgementStore::judgements(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query("SELECT audit_id, subject_id, level_id, rationale, state, author,"
                                            " changed_at FROM judgement WHERE audit_id = ?");
    return sqlite::all(rows.bind(auditId), judgementFrom);
}

std::vector<Description> JudgementStore::descriptions(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query("SELECT audit_id, subject_id, text FROM description WHERE audit_id = ?");
    return sqlite::all(rows.bind(auditId), descriptionFrom);
}

std::vector<Highlight> JudgementStore::highlights(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query("SELECT audit_id, descriptor_id, state FROM highlight WHERE audit_id = ?");
    return sqlite::all(rows.bind(auditId), highlightFrom);
}

void JudgementStore::replace(const std::optional<Judgement>& before, const std::optional<Judgement>& after) {
    const Judgement& any = before ? *before : after.value();
    expectStored(judgement(any.auditId, any.subjectId), before, RecordKind::Judgement, any.subjectId);
    if (!after)
        m_connection.query("DELETE FROM judgement WHERE audit_id = ? AND subject_id = ?")
            .bind(any.auditId, any.subjectId)
            .run();
    else
        m_connection
            .query("INSERT INTO judgement (audit_id, subject_id, level_id, rationale, state, author,"
                   " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (audit_id, subject_id) DO UPDATE SET level_id = excluded.level_id,"
                   " rationale = excluded.rationale, state = excluded.state, author = excluded.author,"
                   " changed_at = excluded.changed_at")
            .bind(after->auditId, after->subjectId, after->levelId, after->rationale, idOf(after->state),
                  after->author, after->changedAt)
            .run();
}

void JudgementStore::replace(const std::optional<Description>& before,
                             const std::optional<Description>& after) {
    const Description& any = before ? *before : after.value();
    expectStored(description(any.auditId, any.subjectId), before, RecordKind::Description, any.subjectId);
    if (!after)
        m_connection.query("DELETE FROM description WHERE audit_id = ? AND subject_id = ?")
            .bind(any.auditId, any.subjectId)
            .run();
    else
        m_connection
            .query("INSERT INTO description (audit_id, subject_id, text) VALUES (?, ?, ?)"
                   " ON CONFLICT (audit_id, subject_id) DO UPDATE SET text = excluded.text")
            .bind(after->auditId, after->subjectId, after->text)
            .run();
}

void JudgementStore::replace(const std::optional<Highlight>& before, const std::optional<Highlight>& after) {
    const Highlight& any = before ? *before : after.value();
    expectStored(highlight(any.auditId, any.descriptorId), before, RecordKind::Highlight, any.descriptorId);
    if (!after)
        m_connection.query("DELETE FROM highlight WHERE audit_id = ? AND descriptor_id = ?")
            .bind(any.auditId, any.descriptorId)
            .run();
    else
        m_connection
            .query("INSERT INTO highlight (audit_id, descriptor_id, state) VALUES (?, ?, ?)"
                   " ON CONFLICT (audit_id, descriptor_id) DO UPDATE SET state = excluded.state")
            .bind(after->auditId, after->descriptorId, idOf(after->state))
            .run();
}

} // namespace inclusion
