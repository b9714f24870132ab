#include "core/storage/stores/attachment_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

constexpr const char* attachmentColumns =
    "SELECT a.id, a.evidence_id, a.file_name, a.media_type, a.sha256, c.size, a.added_at"
    " FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256";

Attachment attachmentFrom(const sqlite::Query& row) {
    return Attachment{row.id<AttachmentId>(0), row.id<EvidenceId>(1), row.text(2), row.text(3), row.text(4),
                      row.integer(5),          row.timestamp(6)};
}

} // namespace

std::optional<Attachment> AttachmentStore::find(const AttachmentId& id) const {
    sqlite::Query row = m_connection.query(std::string(attachmentColumns) + " WHERE a.id = ?");
    return sqlite::first(row.bind(id), attachmentFrom);
}

std::vector<Attachment> AttachmentStore::ofEvidence(const EvidenceId& id) const {
    sqlite::Query rows = m_connection.query(
        std::string(attachmentColumns) + " WHERE a.evidence_id = ? ORDER BY a.added_at, a.file_name, a.id");
    return sqlite::all(rows.bind(id), attachmentFrom);
}

std::vector<Attachment> AttachmentStore::ofAudit(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query(
        std::string(attachmentColumns) +
        " WHERE a.evidence_id IN (SELECT evidence_id FROM evidence_link WHERE audit_id = ?)"
        " ORDER BY a.added_at, a.file_name, a.id");
    return sqlite::all(rows.bind(auditId), attachmentFrom);
}

void AttachmentStore::replace(const std::optional<Attachment>& before,
                              const std::optional<Attachment>& after) {
    const AttachmentId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::Attachment, id.text());
    if (!after)
        m_connection.query("DELETE FROM attachment WHERE id = ?").bind(id).run();
    else
        m_connection
            .query("INSERT INTO attachment (id, evidence_id, file_name, media_type, sha256, added_at)"
                   " VALUES (?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET evidence_id = excluded.evidence_id,"
                   " file_name = excluded.file_name, media_type = excluded.media_type,"
                   " sha256 = excluded.sha256, added_at = excluded.added_at")
            .bind(id, after->evidenceId, after->fileName, after->mediaType, after->sha256, after->addedAt)
            .run();
}

bool AttachmentStore::hasContent(const std::string& sha256) const {
    sqlite::Query row = m_connection.query("SELECT 1 FROM attachment_content WHERE sha256 = ?");
    return row.bind(sha256).step();
}

void AttachmentStore::addContent(const std::string& sha256, std::string_view bytes) {
    if (hasContent(sha256))
        return; // large bytes are not even copied
    sqlite::Query insert = m_connection.query(
        "INSERT INTO attachment_content (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    insert.bind(sha256, bytes.size()).bindBytes(3, bytes).run();
}

std::optional<std::string> AttachmentStore::content(const std::string& sha256) const {
    sqlite::Query row = m_connection.query("SELECT bytes FROM attachment_content WHERE sha256 = ?");
    return row.bind(sha256).step() ? std::optional(row.text(0)) : std::nullopt;
}

std::vector<std::string> AttachmentStore::contents() const {
    sqlite::Query rows = m_connection.query("SELECT sha256 FROM attachment_content ORDER BY sha256");
    std::vector<std::string> hashes;
    while (rows.step())
        hashes.push_back(rows.text(0));
    return hashes;
}

void AttachmentStore::dropUnused() {
    // Asked first, so that opening a file with nothing to drop does not write.
    constexpr const char* unused = " FROM attachment_content"
                                   " WHERE sha256 NOT IN (SELECT sha256 FROM attachment)";
    if (m_connection.number(std::string("SELECT EXISTS (SELECT 1") + unused + ")") != 0)
        m_connection.query(std::string("DELETE") + unused).run();
}

} // namespace inclusion
