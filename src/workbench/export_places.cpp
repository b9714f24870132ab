#include "workbench/export_places.h"

#include "core/analysis/pupil_data.h"
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

bool namesAChild(const std::string& text) {
    return !analysis::possiblePupilData(text).empty();
}

/// Object name of the field of the Review place, for a decision with the id of its comment behind it.
QString fieldToLookAt(const Meeting& meeting) {
    if (!namesAChild(meeting.notes)) {
        for (const MeetingDecision& decision : meeting.decisions)
            if (namesAChild(decision.text) && !decision.commentId.isEmpty())
                return QStringLiteral("decision/") + toQt(decision.commentId.text());
        if (std::any_of(meeting.attended.begin(), meeting.attended.end(), namesAChild))
            return QStringLiteral("meetingPresent");
    }
    return QStringLiteral("meetingNotes");
}

} // namespace

ExportPlace meetingPlace(const AuditSnapshot& snapshot, const std::string& id) {
    const Meeting* meeting = recordWith(snapshot.meetings, id);
    return {{Destination::Kind::Meeting, toQt(id), meeting ? fieldToLookAt(*meeting) : QString()},
            meeting ? QCoreApplication::translate("ReportNames", "Review meeting of %1")
                          .arg(toQt(meeting->date.shortForm()))
                    : QString()};
}

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
        return meetingPlace(snapshot, finding.id);
    default:
        break;
    }
    return {{Destination::Kind::Subject, toQt(finding.id), {}},
            toQt(snapshot.framework->labelOf(finding.id))};
}

} // namespace inclusion
