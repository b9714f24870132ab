#include "core/analysis/cycle.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace inclusion::analysis {

namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool onlyDigits =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (error != std::errc() || end != digits.data() + digits.size() || !onlyDigits)
        return std::nullopt;
    return value;
}

/// Takes "/", "-" or an en dash off the front.
bool takeSeparator(std::string_view& text) {
    for (const std::string_view separator : {"/", "-", "\u2013"}) {
        if (text.substr(0, separator.size()) == separator) {
            text.remove_prefix(separator.size());
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<Date> startOfCycle(std::string_view cycle) {
    const auto first = cycle.size() >= 4 ? number(cycle.substr(0, 4)) : std::nullopt;
    if (!first)
        return std::nullopt;
    std::string_view rest = cycle.substr(4);
    if (rest.empty())
        return Date::from(*first, 1, 1);
    if (!takeSeparator(rest) || (rest.size() != 2 && rest.size() != 4))
        return std::nullopt;
    const int following = *first + 1;
    const auto second = number(rest);
    if (!second || *second != (rest.size() == 2 ? following % 100 : following))
        return std::nullopt;
    return Date::from(*first, 9, 1);
}

std::optional<Date> oldestFreshDay(std::string_view cycle) {
    const auto start = startOfCycle(cycle);
    return start ? Date::from(start->year() - 1, start->month(), start->day()) : std::nullopt;
}

Date endOfTerm(Date day) {
    for (const auto& [month, last] : {std::pair{4U, 15U}, std::pair{8U, 31U}, std::pair{12U, 31U}}) {
        const auto end = Date::from(day.year(), month, last);
        if (end && day <= *end)
            return *end;
    }
    return day;
}

HalfTerm halfTermOf(Date day) {
    struct End {
        unsigned month;
        unsigned day;
        HalfTerm::Term term;
        int half;
    };
    static constexpr std::array<End, 6> ends = {{{2, 20, HalfTerm::Term::Spring, 1},
                                                 {4, 15, HalfTerm::Term::Spring, 2},
                                                 {5, 31, HalfTerm::Term::Summer, 1},
                                                 {8, 31, HalfTerm::Term::Summer, 2},
                                                 {10, 31, HalfTerm::Term::Autumn, 1},
                                                 {12, 31, HalfTerm::Term::Autumn, 2}}};
    for (const End& end : ends) {
        const auto last = Date::from(day.year(), end.month, end.day);
        if (last && day <= *last)
            return {end.term, end.half, *last};
    }
    return {};
}

} // namespace inclusion::analysis
