#include "core/edit/meeting_edits.h"

#include "core/analysis/school_calendar.h"
#include "core/audit/record_rules.h"
#include "core/edit/edit_names.h"
#include "core/framework/name_match.h"
#include "core/storage/stores/stores.h"

#include <algorithm>

namespace inclusion {

namespace names = edit_names;

namespace {

/// Roles without space around them.
void tidy(Meeting& meeting) {
    for (std::string& role : meeting.attended)
        role = std::string(trimmed(role));
}

} // namespace

EditPtr MeetingEdits::setFocus(FocusChoice after) const {
    const auto framework = m_sources.frameworkOf(after.auditId);
    valueOrThrow(checkRecord(after));
    for (const std::string& id : after.areaIds)
        if (framework->findArea(id) == nullptr)
            throw Failure(ErrorCode::NotFound, {"area", id});
    FocusChoice ordered{after.auditId, {}};
    for (const Area* area : framework->areas())
        if (std::find(after.areaIds.begin(), after.areaIds.end(), area->id) != after.areaIds.end())
            ordered.areaIds.push_back(area->id);
    std::optional<FocusChoice> wanted;
    if (!ordered.areaIds.empty())
        wanted = std::move(ordered);
    return recordEdit<FocusChoice>(names::setFocus, {}, m_sources.stores.meetings.focus(after.auditId),
                                   std::move(wanted));
}

EditPtr MeetingEdits::addMeeting(Meeting meeting) const {
    m_sources.auditWith(meeting.auditId);
    if (meeting.id.isEmpty())
        meeting.id = m_sources.ids.make<MeetingId>();
    tidy(meeting);
    valueOrThrow(checkRecord(meeting));
    return recordEdit<Meeting>(names::addMeeting, {}, std::nullopt, std::move(meeting));
}

EditPtr MeetingEdits::changeMeeting(Meeting after) const {
    const Meeting before =
        found(m_sources.stores.meetings.meeting(after.id), RecordKind::Meeting, after.id.text());
    after.auditId = before.auditId;
    tidy(after);
    valueOrThrow(checkRecord(after));
    return recordEdit<Meeting>(names::changeMeeting, {}, before, std::move(after));
}

EditPtr MeetingEdits::removeMeeting(const MeetingId& id) const {
    const Meeting before = found(m_sources.stores.meetings.meeting(id), RecordKind::Meeting, id.text());
    return recordEdit<Meeting>(names::removeMeeting, {}, before, std::nullopt);
}

EditPtr MeetingEdits::setSchoolYear(const SchoolYear& after) const {
    valueOrThrow(checkRecord(after));
    std::optional<SchoolYear> wanted;
    if (analysis::usualSchoolYear(after.cycle) != after)
        wanted = after;
    return recordEdit<SchoolYear>(names::setSchoolYear, {}, m_sources.stores.meetings.schoolYear(after.cycle),
                                  std::move(wanted));
}

} // namespace inclusion
