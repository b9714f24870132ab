#include "core/storage/audit_frameworks.h"

#include "core/base/sha256.h"
#include "core/framework/framework_loader.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"

#include <set>
#include <unordered_set>

namespace inclusion {

std::shared_ptr<const Framework> AuditFrameworks::of(const Audit& audit) {
    return withHash(audit.frameworkHash, audit.frameworkId);
}

std::shared_ptr<const Framework> AuditFrameworks::withHash(const std::string& hash,
                                                           const std::string& frameworkId) {
    std::shared_ptr<const Framework>& framework = m_byHash[hash];
    if (framework)
        return framework;
    const std::optional<std::string> text = m_stores.audits.frameworkText(hash);
    if (!text || sha256(*text) != hash)
        throw Failure(ErrorCode::FrameworkMismatch, {frameworkId});
    FrameworkLoad load = loadFramework(*text, frameworkId);
    if (!load.framework)
        throw Failure(ErrorCode::FrameworkInvalid, {frameworkId},
                      load.findings.empty() ? std::string() : load.findings.front().rule);
    framework = std::move(load.framework);
    return framework;
}

std::vector<std::shared_ptr<const Framework>>
AuditFrameworks::formerOf(const Audit& audit, const std::vector<SubjectMark>& marks) {
    std::vector<std::shared_ptr<const Framework>> formers;
    std::unordered_set<std::string> seen{audit.frameworkHash};
    const auto add = [&](const std::string& hash) {
        if (!seen.insert(hash).second)
            return;
        Audit then = audit;
        then.frameworkHash = hash;
        formers.push_back(of(then));
    };
    for (auto former = audit.formerRevisions.rbegin(); former != audit.formerRevisions.rend(); ++former)
        add(former->frameworkHash);
    for (const SubjectMark& mark : marks)
        add(mark.frameworkHash);
    return formers;
}

std::shared_ptr<const Framework> AuditFrameworks::withId(const std::string& frameworkId) {
    if (const auto own = m_stores.schoolFrameworks.find(frameworkId))
        return withHash(own->hash, frameworkId);
    std::set<std::string> known;
    for (const SchoolFramework& own : m_stores.schoolFrameworks.all())
        known.insert(own.frameworkId);
    std::optional<Audit> last;
    for (Audit& audit : m_stores.audits.all()) {
        known.insert(audit.frameworkId);
        if (audit.frameworkId == frameworkId)
            last = std::move(audit);
    }
    if (last)
        return of(*last);
    std::vector<std::string> parameters{frameworkId};
    parameters.insert(parameters.end(), known.begin(), known.end());
    throw Failure(ErrorCode::FrameworkUnknown, std::move(parameters));
}

} // namespace inclusion
