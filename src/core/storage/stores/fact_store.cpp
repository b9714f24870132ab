#include "core/storage/stores/fact_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

Fact factFrom(const sqlite::Query& row) {
    return Fact{row.id<AuditId>(0), row.text(1), row.text(2),
                row.text(3),        row.text(4), sqlite::known(fieldTypeFromId(row.text(5))),
                row.text(6)};
}

Answer answerFrom(const sqlite::Query& row) {
    return Answer{row.id<AuditId>(0), row.text(1), row.text(2), row.text(3), row.date(4), row.text(5)};
}

} // namespace

std::optional<Fact> FactStore::find(const AuditId& auditId, const std::string& itemId,
                                    const std::string& fieldId, const std::string& rowId) const {
    sqlite::Query row =
        m_connection.query("SELECT audit_id, item_id, field_id, row_id, row_label, type, value FROM fact"
                           " WHERE audit_id = ? AND item_id = ? AND field_id = ? AND row_id = ?");
    return sqlite::first(row.bind(auditId, itemId, fieldId, rowId), factFrom);
}

std::vector<Fact> FactStore::ofAudit(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query("SELECT audit_id, item_id, field_id, row_id, row_label, type, value FROM fact"
                           " WHERE audit_id = ? ORDER BY item_id, field_id, row_label, row_id");
    return sqlite::all(rows.bind(auditId), factFrom);
}

std::optional<Answer> FactStore::answer(const AuditId& auditId, const std::string& itemId) const {
    sqlite::Query row =
        m_connection.query("SELECT audit_id, item_id, text, respondent, date, follow_up FROM answer"
                           " WHERE audit_id = ? AND item_id = ?");
    return sqlite::first(row.bind(auditId, itemId), answerFrom);
}

std::vector<Answer> FactStore::answers(const AuditId& auditId) const {
    sqlite::Query rows =
        m_connection.query("SELECT audit_id, item_id, text, respondent, date, follow_up FROM answer"
                           " WHERE audit_id = ? ORDER BY item_id");
    return sqlite::all(rows.bind(auditId), answerFrom);
}

void FactStore::replace(const std::optional<Fact>& before, const std::optional<Fact>& after) {
    const Fact& any = before ? *before : after.value();
    expectStored(find(any.auditId, any.itemId, any.fieldId, any.rowId), before, RecordKind::Fact,
                 factKey(any.itemId, any.fieldId, any.rowId));
    if (!after)
        m_connection
            .query("DELETE FROM fact WHERE audit_id = ? AND item_id = ? AND field_id = ? AND row_id = ?")
            .bind(any.auditId, any.itemId, any.fieldId, any.rowId)
            .run();
    else
        m_connection
            .query("INSERT INTO fact (audit_id, item_id, field_id, row_id, row_label, type, value)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (audit_id, item_id, field_id, row_id) DO UPDATE SET"
                   " row_label = excluded.row_label, type = excluded.type, value = excluded.value")
            .bind(after->auditId, after->itemId, after->fieldId, after->rowId, after->rowLabel,
                  idOf(after->type), after->value)
            .run();
}

void FactStore::replace(const std::optional<Answer>& before, const std::optional<Answer>& after) {
    const Answer& any = before ? *before : after.value();
    expectStored(answer(any.auditId, any.itemId), before, RecordKind::Answer, any.itemId);
    if (!after)
        m_connection.query("DELETE FROM answer WHERE audit_id = ? AND item_id = ?")
            .bind(any.auditId, any.itemId)
            .run();
    else
        m_connection
            .query("INSERT INTO answer (audit_id, item_id, text, respondent, date, follow_up)"
                   " VALUES (?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (audit_id, item_id) DO UPDATE SET text = excluded.text,"
                   " respondent = excluded.respondent, date = excluded.date,"
                   " follow_up = excluded.follow_up")
            .bind(after->auditId, after->itemId, after->text, after->respondent, after->date, after->followUp)
            .run();
}

} // namespace inclusion
