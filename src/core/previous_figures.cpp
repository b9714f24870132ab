#include "core/previous_figures.h"

#include "core/audit_service.h"

namespace inclusion {

Result<analysis::PreviousFigures> previousFiguresOf(const AuditService& service, const Audit& audit) {
    analysis::PreviousFigures figures;
    if (audit.previousId.isEmpty())
        return figures;
    const auto audits = service.audits();
    if (!audits)
        return tl::unexpected<Error>(audits.error());
    for (const Audit& each : *audits) {
        if (each.id != audit.previousId)
            continue;
        auto framework = service.frameworkOf(each);
        auto facts = service.facts(each.id);
        if (!framework || !facts)
            return tl::unexpected<Error>(framework ? facts.error() : framework.error());
        figures = {each.cycle, std::move(*framework), std::move(*facts)};
    }
    return figures;
}

} // namespace inclusion
