#pragma once

#include "core/audit/evidence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The largest file that can be attached: the whole audit file has to stay easy to copy and to mail.
inline constexpr std::int64_t largestAttachment = 25LL * 1024 * 1024;

/// Files kept with evidence. Contents are stored once, found by their SHA-256; an attachment that goes leaves
/// its content, because undo may bring it back, until `dropUnused` is called.
class AttachmentStore {
public:
    explicit AttachmentStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Attachment> find(const AttachmentId& id) const;
    /// By the time they were added.
    std::vector<Attachment> ofEvidence(const EvidenceId& id) const;
    /// What hangs on evidence that is linked to the audit, by the time it was added.
    std::vector<Attachment> ofAudit(const AuditId& auditId) const;
    /// Adds, changes or removes an attachment, if `before` is what is stored. Its content is there already.
    void replace(const std::optional<Attachment>& before, const std::optional<Attachment>& after);

    bool hasContent(const std::string& sha256) const;
    void addContent(const std::string& sha256, std::string_view bytes);
    std::optional<std::string> content(const std::string& sha256) const;
    /// The hashes of all contents.
    std::vector<std::string> contents() const;
    /// Removes contents that no attachment has any more; only while nobody can undo.
    void dropUnused();

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
