#pragma once

#include "core/audit/meeting.h"
#include "core/edit/edit_sources.h"

namespace inclusion {

/// Makes the edits of focus areas, meetings and school years. They set out from the stored state, fill in
/// ids, put values into their normal form and refuse what the framework does not know. The service offers
/// each under the same name, where its meaning is described. They read only, and throw `Failure`.
class MeetingEdits {
public:
    explicit MeetingEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr setFocus(FocusChoice after) const;
    EditPtr addMeeting(Meeting meeting) const;
    EditPtr changeMeeting(Meeting after) const;
    EditPtr removeMeeting(const MeetingId& id) const;
    EditPtr setSchoolYear(const SchoolYear& after) const;

private:
    const EditSources& m_sources;
};

} // namespace inclusion
