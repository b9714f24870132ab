#include "core/storage/stores/evidence_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

#include <algorithm>

namespace inclusion {

namespace {

constexpr const char* evidenceColumns =
    "SELECT e.id, e.title, e.summary, e.source_type, e.date, e.holder, e.link,"
    " (SELECT group_concat(tag, char(31)) FROM evidence_tag t WHERE t.evidence_id = e.id),"
    " e.disclosure, e.created_at FROM evidence e";

/// Tags as one text, separated by a control character that no tag holds.
std::vector<std::string> tagsFrom(const std::string& joined) {
    std::vector<std::string> tags;
    for (std::size_t start = 0; start < joined.size();) {
        const std::size_t end = std::min(joined.find('\x1F', start), joined.size());
        tags.push_back(joined.substr(start, end - start));
        start = end + 1;
    }
    std::sort(tags.begin(), tags.end());
    return tags;
}

Evidence evidenceFrom(const sqlite::Query& row) {
    return Evidence{row.id<EvidenceId>(0),
                    row.text(1),
                    row.text(2),
                    sqlite::known(sourceTypeFromId(row.text(3))),
                    row.date(4),
                    row.text(5),
                    row.text(6),
                    tagsFrom(row.text(7)),
                    sqlite::known(disclosureFromId(row.text(8))),
                    row.timestamp(9)};
}

EvidenceLink linkFrom(const sqlite::Query& row) {
    return EvidenceLink{row.id<EvidenceLinkId>(0), row.id<EvidenceId>(1), row.id<AuditId>(2), row.text(3),
                        row.text(4)};
}

} // namespace

std::optional<Evidence> EvidenceStore::find(const EvidenceId& id) const {
    sqlite::Query row = m_connection.query(std::string(evidenceColumns) + " WHERE e.id = ?");
    return sqlite::first(row.bind(id), evidenceFrom);
}

std::vector<Evidence> EvidenceStore::list(const EvidenceFilter& filter) const {
    // Only constants are put together here; what the caller gave is bound.
    std::string sql = std::string(evidenceColumns) + " WHERE 1";
    std::vector<std::string> parameters;
    const auto where = [&](const char* condition, std::string parameter) {
        sql += condition;
        parameters.push_back(std::move(parameter));
    };
    if (filter.sourceType)
        where(" AND e.source_type = ?", std::string(idOf(*filter.sourceType)));
    if (!filter.tag.empty())
        where(" AND e.id IN (SELECT evidence_id FROM evidence_tag WHERE tag = ?)", filter.tag);
    if (filter.auditId || !filter.subjectId.empty()) {
        sql += " AND e.id IN (SELECT evidence_id FROM evidence_link WHERE 1";
        if (filter.auditId)
            where(" AND audit_id = ?", filter.auditId->text());
        if (!filter.subjectId.empty())
            where(" AND subject_id = ?", filter.subjectId);
        sql += ")";
    }
    sql += " ORDER BY e.date IS NULL, e.date, e.title, e.id LIMIT ?";
    sqlite::Query rows = m_connection.query(sql);
    int index = 0;
    for (const std::string& parameter : parameters)
        rows.bindAt(++index, parameter);
    rows.bindAt(++index, filter.limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(filter.limit));
    return sqlite::all(rows, evidenceFrom);
}

std::optional<EvidenceLink> EvidenceStore::findLink(const EvidenceLinkId& id) const {
    sqlite::Query row = m_connection.query(
        "SELECT id, evidence_id, audit_id, subject_id, note FROM evidence_link WHERE id = ?");
    return sqlite::first(row.bind(id), linkFrom);
}

std::optional<EvidenceLink> EvidenceStore::findLink(const EvidenceId& id, const AuditId& auditId,
                                                    const std::string& subjectId) const {
    sqlite::Query row = m_connection.query("SELECT id, evidence_id, audit_id, subject_id, note"
                                           " FROM evidence_link"
                                           " WHERE audit_id = ? AND subject_id = ? AND evidence_id = ?");
    return sqlite::first(row.bind(auditId, subjectId, id), linkFrom);
}

std::vector<EvidenceLink> EvidenceStore::linksOf(const EvidenceId& id) const {
    sqlite::Query rows =
        m_connection.query("SELECT id, evidence_id, audit_id, subject_id, note"
                           " FROM evidence_link WHERE evidence_id = ? ORDER BY audit_id, subject_id");
    return sqlite::all(rows.bind(id), linkFrom);
}

std::vector<EvidenceLink> EvidenceStore::linksOfSubject(const AuditId& auditId,
                                                        const std::string& subjectId) const {
    sqlite::Query rows = m_connection.query("SELECT l.id, l.evidence_id, l.audit_id, l.subject_id, l.note"
                                            " FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id"
                                            " WHERE l.audit_id = ? AND l.subject_id = ?"
                                            " ORDER BY e.date IS NULL, e.date, e.title, e.id");
    return sqlite::all(rows.bind(auditId, subjectId), linkFrom);
}

std::vector<EvidenceLink> EvidenceStore::linksOfAudit(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query("SELECT id, evidence_id, audit_id, subject_id, note"
                                            " FROM evidence_link WHERE audit_id = ? ORDER BY subject_id, id");
    return sqlite::all(rows.bind(auditId), linkFrom);
}

void EvidenceStore::replace(const std::optional<Evidence>& before, const std::optional<Evidence>& after) {
    const EvidenceId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::Evidence, id.text());
    const std::vector<std::string> none;
    if (!after) {
        replaceTags(id, before->tags, none);
        m_connection.query("DELETE FROM evidence WHERE id = ?").bind(id).run();
        return;
    }
    m_connection
        .query("INSERT INTO evidence (id, title, summary, source_type, date, holder, link, disclosure,"
               " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
               " ON CONFLICT (id) DO UPDATE SET title = excluded.title, summary = excluded.summary,"
               " source_type = excluded.source_type, date = excluded.date, holder = excluded.holder,"
               " link = excluded.link, disclosure = excluded.disclosure, created_at = excluded.created_at")
        .bind(id, after->title, after->summary, idOf(after->sourceType), after->date, after->holder,
              after->link, idOf(after->disclosure), after->createdAt)
        .run();
    replaceTags(id, before ? before->tags : none, after->tags);
}

void EvidenceStore::replaceTags(const EvidenceId& id, const std::vector<std::string>& before,
                                const std::vector<std::string>& after) {
    if (before == after)
        return;
    if (!before.empty())
        m_connection.query("DELETE FROM evidence_tag WHERE evidence_id = ?").bind(id).run();
    for (const std::string& tag : after)
        m_connection.query("INSERT INTO evidence_tag (evidence_id, tag) VALUES (?, ?)").bind(id, tag).run();
}

void EvidenceStore::replace(const std::optional<EvidenceLink>& before,
                            const std::optional<EvidenceLink>& after) {
    const EvidenceLinkId& id = before ? before->id : after.value().id;
    expectStored(findLink(id), before, RecordKind::EvidenceLink, id.text());
    if (!after)
        m_connection.query("DELETE FROM evidence_link WHERE id = ?").bind(id).run();
    else
        m_connection
            .query("INSERT INTO evidence_link (id, evidence_id, audit_id, subject_id, note)"
                   " VALUES (?, ?, ?, ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET evidence_id = excluded.evidence_id,"
                   " audit_id = excluded.audit_id, subject_id = excluded.subject_id, note = excluded.note")
            .bind(id, after->evidenceId, after->auditId, after->subjectId, after->note)
            .run();
}

} // namespace inclusion
