#include "workbench/audit_places.h"

#include "workbench/audit_session.h"
#include "workbench/edit_text.h"
#include "workbench/qt_convert.h"

#include <QCollator>
#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of these names.
struct Places {
    Q_DECLARE_TR_FUNCTIONS(AuditPlaces)
};

} // namespace

AuditPlaces::AuditPlaces(const AuditSession& session) : m_session(session) {
    refresh();
}

void AuditPlaces::refresh() {
    m_audits.clear();
    auto audits = m_session.service().audits();
    if (!audits)
        return;
    for (Audit& audit : *audits) {
        Known known;
        if (auto framework = m_session.service().frameworkOf(audit))
            known.framework = std::move(*framework);
        known.title = toQt(known.framework ? known.framework->shownTitle() : audit.frameworkId);
        known.name = Places::tr("%1 %2", "framework, cycle").arg(known.title, toQt(audit.cycle));
        known.audit = std::move(audit);
        m_audits.push_back(std::move(known));
    }
}

bool AuditPlaces::areTouchedBy(const ChangeSet& changes) {
    return changes.touches(RecordKind::Audit);
}

std::vector<Audit> AuditPlaces::audits() const {
    std::vector<Audit> audits;
    for (const Known& known : m_audits)
        audits.push_back(known.audit);
    return audits;
}

const AuditPlaces::Known* AuditPlaces::find(const AuditId& id) const {
    const auto found = std::find_if(m_audits.begin(), m_audits.end(),
                                    [&](const Known& known) { return known.audit.id == id; });
    return found == m_audits.end() ? nullptr : &*found;
}

QString AuditPlaces::auditName(const AuditId& id) const {
    const Known* known = find(id);
    return known ? known->name : QString();
}

const Framework* AuditPlaces::framework(const AuditId& id) const {
    const Known* known = find(id);
    return known ? known->framework.get() : nullptr;
}

QString AuditPlaces::numberOf(const AuditId& id, const std::string& subjectId) const {
    const Framework* known = framework(id);
    const QString number = known ? inclusion::numberOf(subjectId, *known) : QString();
    return number.isEmpty() ? toQt(subjectId) : number;
}

AuditPlaces::Place AuditPlaces::place(const AuditId& id, const std::string& subjectId) const {
    Place place{id, subjectId, numberOf(id, subjectId), {}, auditName(id)};
    if (const Framework* known = framework(id)) {
        if (const Item* item = known->findItem(subjectId))
            place.title = toQt(item->title);
        else if (const Area* area = known->findArea(subjectId))
            place.title = toQt(area->shownTitle());
    }
    return place;
}

std::vector<AuditPlaces::Place> AuditPlaces::allPlaces() const {
    std::vector<Place> places;
    const auto add = [&](const Known& known) {
        if (!known.framework)
            return;
        for (const Area* area : known.framework->areas()) {
            places.push_back(place(known.audit.id, area->id));
            for (const Item& item : area->items)
                places.push_back(place(known.audit.id, item.id));
        }
    };
    if (const Known* inView = find(m_session.auditId()))
        add(*inView);
    for (auto known = m_audits.rbegin(); known != m_audits.rend(); ++known) {
        if (known->audit.id != m_session.auditId())
            add(*known);
    }
    return places;
}

QString AuditPlaces::whereUsed(const std::vector<EvidenceLink>& links) const {
    QCollator collator;
    collator.setNumericMode(true);
    QStringList parts;
    QStringList inView;
    const Known* here = find(m_session.auditId());
    for (const Known& known : m_audits) {
        QStringList numbers;
        for (const EvidenceLink& link : links) {
            const bool isDescriptor = known.framework && known.framework->findDescriptor(link.subjectId);
            if (link.auditId == known.audit.id && !isDescriptor)
                numbers.append(numberOf(link.auditId, link.subjectId));
        }
        if (numbers.isEmpty())
            continue;
        std::sort(numbers.begin(), numbers.end(), collator);
        const QString list = numbers.join(QStringLiteral(", "));
        if (known.audit.id == m_session.auditId())
            inView.append(list);
        else
            parts.append(
                Places::tr("%1: %2", "audit, items")
                    .arg(here && here->audit.cycle == known.audit.cycle ? known.title : known.name, list));
    }
    parts = inView + parts;
    return parts.join(QStringLiteral(" · "));
}

} // namespace inclusion
