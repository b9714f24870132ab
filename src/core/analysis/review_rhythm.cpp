#include "core/analysis/review_rhythm.h"

#include "core/analysis/school_calendar.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

std::vector<TermDates> termsOf(const SchoolYear& year) {
    std::vector<TermDates> terms;
    for (std::size_t i = 0; i + 1 < halfTermCount; i += 2)
        terms.push_back({year.halfTerms[i].first, year.halfTerms[i + 1].last});
    return terms;
}

/// The months with school days in them, each cut to the school year.
std::vector<TermDates> monthsOf(const SchoolYear& year) {
    const Date end = year.halfTerms.back().last;
    std::vector<TermDates> months;
    Date first = year.halfTerms.front().first;
    while (first <= end) {
        const bool december = first.month() == 12;
        const Date next =
            Date::from(first.year() + (december ? 1 : 0), december ? 1 : first.month() + 1, 1).value_or(end);
        const Date last = std::min(next.plusDays(-1), end);
        if (std::any_of(year.halfTerms.begin(), year.halfTerms.end(),
                        [&](const TermDates& each) { return each.first <= last && each.last >= first; }))
            months.push_back({first, last});
        if (next <= first)
            break;
        first = next;
    }
    return months;
}

std::vector<TermDates> timesOf(const SchoolYear& year, ReviewRhythm rhythm) {
    switch (rhythm) {
    case ReviewRhythm::HalfTermly:
        return {year.halfTerms.begin(), year.halfTerms.end()};
    case ReviewRhythm::Termly:
        return termsOf(year);
    case ReviewRhythm::Monthly:
        return monthsOf(year);
    case ReviewRhythm::Yearly:
        return {{year.halfTerms.front().first, year.halfTerms.back().last}};
    }
    return {};
}

/// The holidays that follow a half-term still belong to it; those of the summer for as long as a term.
constexpr int afterTheYear = 42;

} // namespace

std::optional<ReviewRhythm> rhythmFor(const Framework& framework, Phase phase) {
    if (framework.data().review)
        for (const auto& [each, rhythm] : framework.data().review->rhythm)
            if (each == phase)
                return rhythm;
    return std::nullopt;
}

ReviewCalendar reviewCalendar(const AuditSnapshot& snapshot, Date today) {
    ReviewCalendar calendar;
    calendar.rhythm = rhythmFor(*snapshot.framework, snapshot.setting.phase);
    calendar.usualDates = !snapshot.schoolYear;
    calendar.year = snapshot.schoolYear ? snapshot.schoolYear : usualSchoolYear(snapshot.audit.cycle);
    std::vector<TermDates> times;
    if (calendar.rhythm && calendar.year)
        times = timesOf(*calendar.year, *calendar.rhythm);
    const auto endOf = [&](std::size_t i) {
        return i + 1 < times.size() ? times[i + 1].first.plusDays(-1) : times[i].last.plusDays(afterTheYear);
    };
    for (std::size_t i = 0; i < times.size(); ++i) {
        DueMeeting due{i, times[i].first, times[i].last, DueMeeting::State::Coming, {}};
        for (const Meeting& meeting : snapshot.meetings)
            if (meeting.date >= due.first && meeting.date <= endOf(i))
                due.held.push_back(&meeting);
        if (!due.held.empty())
            due.state = DueMeeting::State::Held;
        else if (today >= due.first)
            due.state = today <= due.last ? DueMeeting::State::Now : DueMeeting::State::Missed;
        calendar.due.push_back(std::move(due));
    }
    for (const Meeting& meeting : snapshot.meetings)
        if (times.empty() || meeting.date < times.front().first || meeting.date > endOf(times.size() - 1))
            calendar.other.push_back(&meeting);
    return calendar;
}

} // namespace inclusion::analysis
