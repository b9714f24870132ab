#include "workbench/subject_sets.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <algorithm>

namespace inclusion {
namespace {

void addItems(QSet<QString>& ids, const Area& area) {
    for (const Item& item : area.items)
        ids.insert(toQt(item.id));
    for (const Area& inner : area.areas)
        addItems(ids, inner);
}

std::vector<Action> openActions(const AuditSession& session) {
    auto actions = session.service().actions(session.auditId());
    if (!actions)
        return {};
    std::erase_if(*actions, [](const Action& action) { return !action.isOpen(); });
    return std::move(*actions);
}

} // namespace

QSet<QString> subjectsInFocus(const AuditSession& session) {
    QSet<QString> ids;
    const Framework* framework = session.framework();
    const auto areas = session.service().focusAreas(session.auditId());
    if (!framework || !areas)
        return ids;
    for (const std::string& id : *areas)
        if (const Area* area = framework->findArea(id))
            addItems(ids, *area);
    return ids;
}

QStringList leadsOfOpenActions(const AuditSession& session) {
    QStringList leads;
    for (const Action& action : openActions(session))
        if (const QString lead = toQt(action.lead); !leads.contains(lead))
            leads.append(lead);
    std::sort(leads.begin(), leads.end(),
              [](const QString& left, const QString& right) { return left.localeAwareCompare(right) < 0; });
    return leads;
}

QSet<QString> subjectsOfActionsLedBy(const AuditSession& session, const QString& lead) {
    QSet<QString> ids;
    const Framework* framework = session.framework();
    for (const Action& action : openActions(session)) {
        if (toQt(action.lead) != lead)
            continue;
        for (const std::string& id : action.subjectIds) {
            ids.insert(toQt(id));
            const Descriptor* descriptor = framework ? framework->findDescriptor(id) : nullptr;
            if (!descriptor)
                continue;
            for (const std::string& item : descriptor->itemIds)
                ids.insert(toQt(item));
        }
    }
    return ids;
}

} // namespace inclusion
