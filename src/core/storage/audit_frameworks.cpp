#include "core/storage/audit_frameworks.h"

#include "core/base/sha256.h"
#include "core/framework/framework_loader.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"

#include <set>

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
