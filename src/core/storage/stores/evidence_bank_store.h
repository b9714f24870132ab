#pragma once

#include "core/audit/evidence_bank.h"

#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Reads the evidence of the whole file as a table: which pieces in which order, and what each row says. Two
/// steps, so that a view of many thousand rows reads only those that are on the screen.
class EvidenceBankStore {
public:
    explicit EvidenceBankStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::vector<EvidenceId> ids(const BankFilter& filter) const;
    /// One entry for each id, in their order; ids without evidence are left out.
    std::vector<BankEntry> entries(const std::vector<EvidenceId>& ids) const;
    /// Every tag that some evidence has, in the order of the alphabet.
    std::vector<std::string> tags() const;

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
