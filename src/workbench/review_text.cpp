#include "workbench/review_text.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace inclusion {
namespace {

/// The translation context of these words.
struct Reviews {
    Q_DECLARE_TR_FUNCTIONS(Reviews)
};

using analysis::DueMeeting;

} // namespace

QString rhythmText(ReviewRhythm rhythm) {
    switch (rhythm) {
    case ReviewRhythm::HalfTermly:
        return Reviews::tr("once each half-term");
    case ReviewRhythm::Termly:
        return Reviews::tr("once each term");
    case ReviewRhythm::Monthly:
        return Reviews::tr("once each month");
    case ReviewRhythm::Yearly:
        break;
    }
    return Reviews::tr("once a year");
}

QString halfTermName(std::size_t place) {
    switch (place) {
    case 0:
        return Reviews::tr("Autumn, first half");
    case 1:
        return Reviews::tr("Autumn, second half");
    case 2:
        return Reviews::tr("Spring, first half");
    case 3:
        return Reviews::tr("Spring, second half");
    case 4:
        return Reviews::tr("Summer, first half");
    default:
        return Reviews::tr("Summer, second half");
    }
}

QString dueName(const DueMeeting& due, ReviewRhythm rhythm) {
    switch (rhythm) {
    case ReviewRhythm::HalfTermly:
        return halfTermName(due.place);
    case ReviewRhythm::Termly:
        return due.place == 0   ? Reviews::tr("Autumn term")
               : due.place == 1 ? Reviews::tr("Spring term")
                                : Reviews::tr("Summer term");
    case ReviewRhythm::Monthly:
        return QLocale(QLocale::English).toString(toQt(due.first), QStringLiteral("MMMM yyyy"));
    case ReviewRhythm::Yearly:
        break;
    }
    return Reviews::tr("This year");
}

QString daysText(Date first, Date last) {
    const QLocale english(QLocale::English);
    const bool sameYear = first.year() == last.year();
    return Reviews::tr("%1 to %2", "first day, last day")
        .arg(english.toString(toQt(first), sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy")),
             english.toString(toQt(last), QStringLiteral("d MMM yyyy")));
}

QString nameOf(DueMeeting::State state) {
    switch (state) {
    case DueMeeting::State::Held:
        return Reviews::tr("✓ held");
    case DueMeeting::State::Now:
        return Reviews::tr("due now");
    case DueMeeting::State::Coming:
        return Reviews::tr("to come");
    case DueMeeting::State::Missed:
        break;
    }
    return Reviews::tr("none recorded");
}

QString nextReviewText(const analysis::ReviewCalendar& calendar) {
    const auto in = [&](DueMeeting::State state) {
        return std::find_if(calendar.due.begin(), calendar.due.end(),
                            [&](const DueMeeting& due) { return due.state == state; });
    };
    if (const auto now = in(DueMeeting::State::Now); now != calendar.due.end())
        return Reviews::tr("Due now: %1, %2.", "time, its days")
            .arg(dueName(*now, *calendar.rhythm), daysText(now->first, now->last));
    if (const auto next = in(DueMeeting::State::Coming); next != calendar.due.end())
        return Reviews::tr("Next: %1, %2.", "time, its days")
            .arg(dueName(*next, *calendar.rhythm), daysText(next->first, next->last));
    if (calendar.due.empty())
        return calendar.rhythm
                   ? Reviews::tr("When they are due follows from the dates of the school year: enter "
                                 "them to see it.")
                   : QString();
    return in(DueMeeting::State::Missed) == calendar.due.end()
               ? Reviews::tr("All meetings of this cycle have been held.")
               : Reviews::tr("No more meetings are due in this cycle.");
}

} // namespace inclusion
