#include "workbench/export_places.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

/// The record with that id, or null.
template <typename Record>
const Record* recordWith(const std::vector<Record>& records, const std::string& id) {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const Record& each) { return each.id.text() == id; });
    return found == records.end() ? nullptr : &*found;
}

ExportPlace evidencePlace(const AuditSnapshot& snapshot, const std::string& id) {
    const Evidence* piece = recordWith(snapshot.evidence, id);
    return {{Destination::Kind::Evidence, toQt(id), {}}, piece == nullptr ? QString() : toQt(piece->title)};
}

} // namespace

ExportPlace placeOf(const AuditSnapshot& snapshot, const analysis::ExportFinding& finding) {
    switch (finding.record) {
    case RecordKind::Evidence:
        return evidencePlace(snapshot, finding.id);
    case RecordKind::EvidenceLink:
        if (const EvidenceLink* link = recordWith(snapshot.links, finding.id))
            return evidencePlace(snapshot, link->evidenceId.text());
        break;
    case RecordKind::Attachment:
        if (const Attachment* file = recordWith(snapshot.attachments, finding.id))
            return evidencePlace(snapshot, file->evidenceId.text());
        break;
    case RecordKind::Action:
        if (const Action* action = recordWith(snapshot.actions, finding.id))
            return {{Destination::Kind::Action, toQt(finding.id), {}}, toQt(action->title)};
        break;
    case RecordKind::Meeting:
        return {{Destination::Kind::Subject, {}, {}},
                QCoreApplication::translate("ReportNames", "Notes of a review meeting")};
    default:
        break;
    }
    return {{Destination::Kind::Subject, toQt(finding.id), {}},
            toQt(snapshot.framework->labelOf(finding.id))};
}

} // namespace inclusion
