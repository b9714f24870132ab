#pragma once

#include "core/audit/audit_snapshot.h"

#include <optional>
#include <vector>

namespace inclusion::analysis {

/// One review meeting that the rhythm of the framework asks for.
struct DueMeeting {
    enum class State {
        Held, ///< at least one meeting lies in its time
        Now,  ///< its time has begun and not passed
        Coming,
        Missed
    };

    std::size_t place = 0; ///< which one of the year, from 0: half-term, term, month or the year itself
    Date first;            ///< the first school day of its time
    Date last;             ///< the last school day of its time
    State state = State::Coming;
    std::vector<const Meeting*> held; ///< meetings from `first` up to the day before the next one's time

    bool operator==(const DueMeeting&) const = default;
};

/// The review meetings of a cycle. Points into the snapshot, which must outlive it.
struct ReviewCalendar {
    std::optional<ReviewRhythm> rhythm; ///< nothing where the framework asks for none in this phase
    std::optional<SchoolYear> year;     ///< the school's own dates, or the usual ones
    bool usualDates = true;             ///< nobody has set the dates
    std::vector<DueMeeting> due;        ///< by date; empty without rhythm or year
    std::vector<const Meeting*> other;  ///< meetings that lie in the time of none
};

/// Works out the meetings due from the phase of the setting, the rhythm of the framework and the dates of the
/// school year.
ReviewCalendar reviewCalendar(const AuditSnapshot& snapshot, Date today);

/// How often the framework asks for a review in a phase.
std::optional<ReviewRhythm> rhythmFor(const Framework& framework, Phase phase);

} // namespace inclusion::analysis
