#include "core/base/clock.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace inclusion {

namespace {

using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::array<const char*, 12> monthNames = {"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};

/// Reads digits only: no sign, no space.
std::optional<int> number(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> Date::from(int year, unsigned month, unsigned day) {
    const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok() || year < 1900 || year > 2199)
        return std::nullopt;
    return Date(sys_days(date));
}

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const auto year = number(iso.substr(0, 4));
    const auto month = number(iso.substr(5, 2));
    const auto day = number(iso.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return from(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

int Date::year() const {
    return static_cast<int>(year_month_day(m_days).year());
}

unsigned Date::month() const {
    return static_cast<unsigned>(year_month_day(m_days).month());
}

unsigned Date::day() const {
    return static_cast<unsigned>(year_month_day(m_days).day());
}

std::string Date::iso() const {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year(), month(), day());
    return text.data();
}

std::string Date::longForm() const {
    return std::to_string(day()) + " " + monthNames.at(month() - 1) + " " + std::to_string(year());
}

std::string Date::shortForm() const {
    const std::string name = monthNames.at(month() - 1);
    return std::to_string(day()) + " " + name.substr(0, 3) + " " + std::to_string(year());
}

Date Date::plusDays(int days) const {
    return Date(m_days + std::chrono::days(days));
}

int Date::daysSince(Date other) const {
    return static_cast<int>((m_days - other.m_days).count());
}

std::optional<Timestamp> Timestamp::parse(std::string_view iso) {
    const bool withMilliseconds = iso.size() == 24;
    if ((iso.size() != 20 && !withMilliseconds) || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' ||
        iso.back() != 'Z' || (withMilliseconds && iso[19] != '.'))
        return std::nullopt;
    const auto date = Date::parse(iso.substr(0, 10));
    const auto hour = number(iso.substr(11, 2));
    const auto minute = number(iso.substr(14, 2));
    const auto second = number(iso.substr(17, 2));
    const auto fraction = withMilliseconds ? number(iso.substr(20, 3)) : std::optional<int>(0);
    if (!date || !hour || !minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const sys_days day{std::chrono::days(date->daysSince(Date()))};
    return Timestamp(std::chrono::sys_time<milliseconds>(day) + std::chrono::hours(*hour) +
                     std::chrono::minutes(*minute) + std::chrono::seconds(*second) + milliseconds(*fraction));
}

std::string Timestamp::iso() const {
    const auto days = std::chrono::floor<std::chrono::days>(m_time);
    const std::chrono::hh_mm_ss<milliseconds> clock(m_time - days);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%sT%02d:%02d:%02d.%03dZ", date().iso().c_str(),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text.data();
}

Date Timestamp::date() const {
    const auto days = std::chrono::floor<std::chrono::days>(m_time);
    return Date().plusDays(static_cast<int>(days.time_since_epoch().count()));
}

Timestamp SystemClock::now() const {
    return Timestamp(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));
}

Date SystemClock::today() const {
    const std::time_t time = std::time(nullptr);
    std::tm local{};
    localtime_r(&time, &local);
    return Date::from(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                      static_cast<unsigned>(local.tm_mday))
        .value_or(Date());
}

} // namespace inclusion
