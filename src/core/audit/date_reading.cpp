#include "core/audit/date_reading.h"

#include "core/framework/name_match.h"
#include "core/framework/utf8.h"

#include <array>
#include <vector>

namespace inclusion {

namespace {

constexpr std::string_view usualForms = "write it as 2026-10-14 or 14/10/2026";
constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

DateReading refused(std::string_view rule, std::string message, std::string_view hint = usualForms) {
    return {std::nullopt, std::string(rule), std::move(message), std::string(hint)};
}

bool isDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// At most four digits, so it fits.
int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// The month with that name or its first three letters, 0 when there is none.
unsigned monthNamed(std::string_view word) {
    const std::string lower = lowerCase(word);
    for (std::size_t i = 0; i < months.size(); ++i)
        if (lower == months[i] || lower == months[i].substr(0, 3) || (lower == "sept" && i == 8))
            return static_cast<unsigned>(i + 1);
    return 0;
}

std::vector<std::string_view> parts(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> found;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(separators, start), text.size());
        if (end > start)
            found.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return found;
}

} // namespace

bool isUsualDay(Date day) {
    const std::string iso = day.iso();
    return earliestDay <= iso && iso <= latestDay; // ISO days sort as texts
}

DateReading readDate(std::string_view text) {
    const std::string_view written = trimmed(text);
    const std::string shown = inQuotes(written);
    const DateReading otherCentury = refused("date-century", shown + " lies in another century",
                                             "check the year: days from 1950 to 2099 are taken");
    const auto taken = [&](Date day) {
        return isUsualDay(day) ? DateReading{day, {}, {}, {}} : otherCentury;
    };
    if (const auto date = Date::parse(written))
        return taken(*date);
    // Years that `Date` does not know at all, in the form of files.
    if (written.size() == 10 && Date::parse("2000" + std::string(written.substr(4))) &&
        isDigits(written.substr(0, 4)) && !Date::from(number(written.substr(0, 4)), 1, 1))
        return otherCentury;
    if (isDigits(written) && written.size() == 5)
        return refused("date-serial", shown + " is a spreadsheet's inner number for a day",
                       "format the column as a date before you save the table as CSV");
    const auto pieces = parts(written, written.find('/') != std::string_view::npos   ? "/"
                                       : written.find('.') != std::string_view::npos ? "."
                                                                                     : " ");
    if (pieces.size() != 3 || pieces[0].size() > 2 || pieces[1].size() > 9 || !isDigits(pieces[0]) ||
        !isDigits(pieces[2]) || pieces[2].size() > 4)
        return refused("date-form", shown + " is not a date in a form that is read");
    const bool named = !isDigits(pieces[1]);
    if (named && monthNamed(pieces[1]) == 0)
        return refused("date-form", shown + " is not a date in a form that is read");
    if (!named && pieces[1].size() > 2)
        return refused("date-form", shown + " is not a date in a form that is read");
    if (pieces[2].size() != 4)
        return refused("date-year-short", shown + " leaves the century open",
                       "write the year with four digits");
    const auto first = static_cast<unsigned>(number(pieces[0]));
    const unsigned second = named ? monthNamed(pieces[1]) : static_cast<unsigned>(number(pieces[1]));
    const int year = number(pieces[2]);
    if (const auto date = Date::from(year, second, first))
        return taken(*date);
    if (!Date::from(year, 1, 1))
        return otherCentury;
    if (!named && Date::from(year, first, second))
        return refused(
            "date-month-first", shown + " is a day only when the month stands first",
            "dates are read day first: check every date of the table, or write them as 2026-10-14");
    return refused("date-day", "there is no day " + shown);
}

} // namespace inclusion
