#pragma once

#include "core/audit/evidence.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

/// What the bank is put in order by. Ties are broken by title.
enum class BankOrder { Title, Source, Date, Holder, Tags, Attachments, Uses };

/// Selects evidence of the whole file; what is empty does not matter, everything given must hold.
struct BankFilter {
    std::string words; ///< as for `AuditService::search`
    std::optional<SourceType> sourceType;
    std::string tag;
    std::optional<AuditId> auditId;    ///< linked to an item or area of this audit
    std::optional<Date> datedBefore;   ///< has a date, and it is earlier
    bool unused = false;               ///< linked to nothing at all
    bool sharesFile = false;           ///< has a file whose bytes hang on other evidence as well
    BankOrder order = BankOrder::Date; ///< undated evidence, and whatever has nothing there, comes last
    bool descending = false;

    bool operator==(const BankFilter&) const = default;
};

/// One piece of evidence with what a table of the bank says about it.
struct BankEntry {
    Evidence evidence;
    std::vector<EvidenceLink> links; ///< in every audit, by audit and subject
    int attachments = 0;
    bool sharesFile = false;

    bool operator==(const BankEntry&) const = default;
};

} // namespace inclusion
