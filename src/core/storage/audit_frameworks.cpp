#include "core/storage/audit_frameworks.h"

#include "core/base/sha256.h"
#include "core/framework/framework_loader.h"
#include "core/storage/failure.h"
#include "core/storage/stores/stores.h"

namespace inclusion {

std::shared_ptr<const Framework> AuditFrameworks::of(const Audit& audit) {
    std::shared_ptr<const Framework>& framework = m_byHash[audit.frameworkHash];
    if (framework)
        return framework;
    const std::optional<std::string> text = m_stores.audits.frameworkText(audit.frameworkHash);
    if (!text || sha256(*text) != audit.frameworkHash)
        throw Failure(ErrorCode::FrameworkMismatch, {audit.frameworkId});
    FrameworkLoad load = loadFramework(*text, audit.frameworkId);
    if (!load.framework)
        throw Failure(ErrorCode::FrameworkInvalid, {audit.frameworkId},
                      load.findings.empty() ? std::string() : load.findings.front().rule);
    framework = std::move(load.framework);
    return framework;
}

} // namespace inclusion
