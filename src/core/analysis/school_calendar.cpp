#include "core/analysis/school_calendar.h"

#include "core/analysis/cycle.h"

#include <string>

namespace inclusion::analysis {

namespace {

constexpr int daysInWeek = 7;
enum Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

Date day(int year, unsigned month, unsigned day) {
    return Date::from(year, month, day).value_or(Date());
}

/// 0 is Monday. 1970-01-01 was a Thursday.
int weekdayOf(Date date) {
    const int days = date.daysSince(Date()) + Thursday;
    return (days % daysInWeek + daysInWeek) % daysInWeek;
}

Date onOrAfter(Date date, Weekday weekday) {
    return date.plusDays((weekday - weekdayOf(date) + daysInWeek) % daysInWeek);
}

Date onOrBefore(Date date, Weekday weekday) {
    return date.plusDays(-((weekdayOf(date) - weekday + daysInWeek) % daysInWeek));
}

/// The Friday before a week off that begins on a Monday, and the Monday after it.
constexpr int toFridayBefore = -3;
constexpr int oneWeek = 7;
constexpr int twoWeeks = 14;

struct Break {
    Date last;  ///< last school day before
    Date first; ///< first school day after
};

Break weekOff(Date monday) {
    return {monday.plusDays(toFridayBefore), monday.plusDays(oneWeek)};
}

/// An early Easter begins the break on Good Friday; in other years the break ends or begins with Easter.
Break easterBreak(int year) {
    const Date easter = easterSunday(year);
    const Date easterMonday = easter.plusDays(1);
    if (easter <= day(year, 4, 4))
        return {easter.plusDays(toFridayBefore), easterMonday.plusDays(twoWeeks)};
    if (easter <= day(year, 4, 11)) {
        const Date monday = easterMonday.plusDays(-oneWeek);
        return {monday.plusDays(toFridayBefore), monday.plusDays(twoWeeks)};
    }
    return {easterMonday.plusDays(-twoWeeks + toFridayBefore), easterMonday.plusDays(1)};
}

} // namespace

Date easterSunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return day(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

std::optional<SchoolYear> usualSchoolYear(std::string_view cycle) {
    const auto start = startOfCycle(cycle);
    if (!start || start->month() != 9)
        return std::nullopt;
    const int first = start->year();
    const int second = first + 1;
    const Date begin = weekdayOf(*start) >= Saturday ? onOrAfter(*start, Monday) : *start;
    const Break october = weekOff(onOrBefore(day(first, 10, 31), Monday));
    const Break february = weekOff(onOrAfter(day(second, 2, 12), Monday));
    const Break easter = easterBreak(second);
    const Break may = weekOff(onOrBefore(day(second, 5, 31), Monday));
    return SchoolYear{std::string(cycle),
                      {{{begin, october.last},
                        {october.first, onOrBefore(day(first, 12, 21), Friday)},
                        {onOrAfter(day(second, 1, 3), Monday), february.last},
                        {february.first, easter.last},
                        {easter.first, may.last},
                        {may.first, onOrBefore(day(second, 7, 24), Friday)}}}};
}

} // namespace inclusion::analysis
