#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/framework/source_type.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inclusion {

/// What of a piece of evidence may leave the school in reports and packs.
enum class Disclosure { Include, TitleOnly, LeaveOut };

std::string_view idOf(Disclosure disclosure);
std::optional<Disclosure> disclosureFromId(std::string_view id);

/// One piece of evidence, recorded once for the whole file and linked to many items of any audit.
struct Evidence {
    EvidenceId id;
    std::string title;
    std::string summary; ///< what it shows, in the school's words
    SourceType sourceType = SourceType::Document;
    std::optional<Date> date;      ///< of the evidence itself, not of the day it was typed
    std::string holder;            ///< who holds it (a role), or where it is kept on paper
    std::string link;              ///< an address outside the file; may be empty
    std::vector<std::string> tags; ///< sorted, without repeats
    Disclosure disclosure = Disclosure::Include;
    Timestamp createdAt;

    bool operator==(const Evidence&) const = default;
};

/// That a piece of evidence stands behind an item or area of one audit, and what it shows there; or that it
/// supports a descriptor, beside the item that it stands behind.
struct EvidenceLink {
    EvidenceLinkId id;
    EvidenceId evidenceId;
    AuditId auditId;
    std::string subjectId; ///< item, area or descriptor in the framework
    std::string note;

    bool operator==(const EvidenceLink&) const = default;
};

/// A file kept with a piece of evidence. The bytes are stored once per content, found by their hash.
struct Attachment {
    AttachmentId id;
    EvidenceId evidenceId;
    std::string fileName;  ///< bare name without folders
    std::string mediaType; ///< e.g. "application/pdf"
    std::string sha256;    ///< of the content
    std::int64_t size = 0; ///< bytes
    Timestamp addedAt;

    bool operator==(const Attachment&) const = default;
};

/// A file that is about to be attached.
struct NewAttachment {
    std::string fileName; ///< folders in it are dropped
    std::string mediaType;
    std::string bytes;
    std::string sha256; ///< of the bytes, where somebody has worked it out already; otherwise empty
};

/// Selects evidence of the bank; what is empty does not matter.
struct EvidenceFilter {
    std::optional<SourceType> sourceType;
    std::optional<AuditId> auditId; ///< linked to this audit
    std::string subjectId;          ///< linked to this item or area (of `auditId`, where that is given)
    std::string tag;
    std::size_t limit = 0; ///< 0: all
};

} // namespace inclusion
