#pragma once

#include "core/audit/audit.h"
#include "core/audit/carried.h"
#include "core/framework/framework.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion {

struct Stores;

/// The frameworks that the audits of a file were made with, read from the texts that the file keeps. Each is
/// read once; a framework is immutable, so keeping it is safe.
class AuditFrameworks {
public:
    explicit AuditFrameworks(Stores& stores) : m_stores(stores) {}

    /// Throws `Failure`: `FrameworkMismatch` when the text is missing or is not the one that was recorded,
    /// `FrameworkInvalid` when it cannot be read.
    std::shared_ptr<const Framework> of(const Audit& audit);
    /// The framework texts that the audit was made with before, the newest first, and those that its marks
    /// name. Throws as `of` does.
    std::vector<std::shared_ptr<const Framework>> formerOf(const Audit& audit,
                                                           const std::vector<SubjectMark>& marks);
    /// The framework of a text that the file keeps; fails as above. `frameworkId` is for the error only.
    std::shared_ptr<const Framework> withHash(const std::string& hash, const std::string& frameworkId);
    /// The framework with that id as the file has it: the one that the school brought, or else that of the
    /// audit begun last. Throws `Failure` (`FrameworkUnknown`, with the ids that the file has).
    std::shared_ptr<const Framework> withId(const std::string& frameworkId);

    /// Takes over the models that another one has read of the same file.
    void adopt(const AuditFrameworks& other) { m_byHash = other.m_byHash; }

private:
    Stores& m_stores;
    std::unordered_map<std::string, std::shared_ptr<const Framework>> m_byHash;
};

} // namespace inclusion
