#include "core/edit/edit_sources.h"

#include "core/storage/audit_frameworks.h"
#include "core/storage/stores/stores.h"

namespace inclusion {

Audit EditSources::auditWith(const AuditId& id) const {
    return found(stores.audits.find(id), RecordKind::Audit, id.text());
}

std::shared_ptr<const Framework> EditSources::frameworkOf(const AuditId& id) const {
    return frameworks.of(auditWith(id));
}

} // namespace inclusion
