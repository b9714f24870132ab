#include "core/storage/stores/search_index.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/search_query.h"

#include <SQLiteCpp/Exception.h>

namespace inclusion {

namespace {

/// Every record that is searched, as an entry: a judgement only with a rationale, a fact only as a text.
constexpr const char* searchedRecords =
    "SELECT 'judgement' AS kind, audit_id, subject_id AS record_id FROM judgement WHERE rationale <> ''"
    " UNION ALL SELECT 'description', audit_id, subject_id FROM description"
    " UNION ALL SELECT 'note', audit_id, id FROM note"
    " UNION ALL SELECT 'evidence', '', id FROM evidence"
    " UNION ALL SELECT 'action', audit_id, id FROM action"
    " UNION ALL SELECT 'fact', audit_id, item_id || '/' || field_id FROM fact WHERE type = 'text'"
    " UNION ALL SELECT 'answer', audit_id, item_id FROM answer"
    " UNION ALL SELECT 'meeting', audit_id, id FROM meeting"
    " UNION ALL SELECT 'review-comment', audit_id, id FROM review_comment";

SearchHit hitFrom(const sqlite::Query& row) {
    return SearchHit{sqlite::known(recordKindFromId(row.text(0))),
                     row.text(1),
                     row.id<AuditId>(2),
                     row.text(3),
                     row.text(4),
                     row.text(5)};
}

} // namespace

bool SearchIndex::covers(RecordKind kind) {
    switch (kind) {
    case RecordKind::Judgement:
    case RecordKind::Description:
    case RecordKind::Note:
    case RecordKind::Evidence:
    case RecordKind::Action:
    case RecordKind::Fact:
    case RecordKind::Answer:
    case RecordKind::Meeting:
    case RecordKind::ReviewComment:
        return true;
    default:
        return false;
    }
}

std::optional<SearchIndex::Words> SearchIndex::wordsOf(const Key& key) const {
    sqlite::Query row =
        m_connection.query("SELECT id FROM search_entry WHERE kind = ? AND audit_id = ? AND record_id = ?");
    if (!row.bind(idOf(key.kind), key.auditId, key.recordId).step())
        return std::nullopt;
    return words(row.integer(0));
}

std::optional<SearchIndex::Words> SearchIndex::words(std::int64_t entry) const {
    sqlite::Query row = m_connection.query("SELECT title, body FROM search_text WHERE id = ?");
    if (!row.bind(entry).step())
        return std::nullopt;
    return Words{entry, row.text(0), row.text(1)};
}

void SearchIndex::forget(const Words& words) {
    m_connection
        .query("INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)")
        .bind(words.entry, words.title, words.body)
        .run();
}

void SearchIndex::update(const Key& key, const std::optional<Words>& before, bool indexed) {
    if (!indexed) {
        if (before) {
            forget(*before);
            m_connection.query("DELETE FROM search_entry WHERE id = ?").bind(before->entry).run();
        }
        return;
    }
    std::int64_t entry = before ? before->entry : 0;
    if (!before) {
        sqlite::Query added = m_connection.query(
            "INSERT INTO search_entry (kind, audit_id, record_id) VALUES (?, ?, ?) RETURNING id");
        added.bind(idOf(key.kind), key.auditId, key.recordId).step();
        entry = added.integer(0);
    }
    const std::optional<Words> now = words(entry);
    if (before && now && before->title == now->title && before->body == now->body)
        return;
    if (before)
        forget(*before);
    m_connection.query("INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)")
        .bind(now.value().entry, now->title, now->body)
        .run();
}

std::vector<SearchHit> SearchIndex::search(std::string_view typed, std::size_t limit) const {
    const std::string expression = searchExpression(typed);
    if (expression.empty())
        return {};
    sqlite::Query rows = m_connection.query(
        "SELECT s.kind, s.record_id, s.audit_id,"
        " CASE s.kind WHEN 'note' THEN (SELECT n.subject_id FROM note n WHERE n.id = s.record_id)"
        "  WHEN 'review-comment' THEN (SELECT g.subject_id FROM review_comment g WHERE g.id = s.record_id)"
        "  WHEN 'judgement' THEN s.record_id WHEN 'description' THEN s.record_id"
        "  WHEN 'answer' THEN s.record_id"
        "  WHEN 'fact' THEN substr(s.record_id, 1, instr(s.record_id, '/') - 1) ELSE '' END,"
        " search_index.title,"
        " snippet(search_index, -1, char(0x2068), char(0x2069), char(0x2026), 16)"
        " FROM search_index CROSS JOIN search_entry s ON s.id = search_index.rowid"
        " WHERE search_index MATCH ? ORDER BY search_index.rank LIMIT ?");
    return sqlite::all(rows.bind(expression, limit), hitFrom);
}

void SearchIndex::rebuild() {
    m_connection.execute("DELETE FROM search_entry");
    m_connection.execute(std::string("INSERT INTO search_entry (kind, audit_id, record_id) ") +
                         searchedRecords);
    m_connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')");
    m_connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')");
}

std::string SearchIndex::problem() {
    const std::string records = searchedRecords;
    const std::string entries = "SELECT kind, audit_id, record_id FROM search_entry";
    if (m_connection.number("SELECT EXISTS (SELECT * FROM (" + records + ") EXCEPT " + entries + ")") != 0)
        return "a record has no entry in the index";
    if (m_connection.number("SELECT EXISTS (" + entries + " EXCEPT SELECT * FROM (" + records + "))") != 0)
        return "the index has an entry without a record";
    try {
        m_connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
    } catch (const SQLite::Exception& exception) {
        return exception.what();
    }
    return {};
}

} // namespace inclusion
