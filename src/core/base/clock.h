#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace inclusion {

/// A day in the school's calendar, without time or zone. Always valid: made by `parse` or `fromDays`.
class Date {
public:
    /// 1970-01-01; a real value comes from `parse` or `from`.
    Date() = default;

    /// Reads `YYYY-MM-DD`; nothing when it is not a day between 1900-01-01 and 2199-12-31.
    static std::optional<Date> parse(std::string_view iso);
    /// The day itself, or nothing when there is no such day or it lies outside 1900 to 2199.
    static std::optional<Date> from(int year, unsigned month, unsigned day);

    /// `YYYY-MM-DD`, the form in files.
    std::string iso() const;
    /// "14 October 2026", the form in reports.
    std::string longForm() const;
    /// "14 Oct 2026", the form in tables.
    std::string shortForm() const;

    int year() const;
    unsigned month() const;
    unsigned day() const;
    /// The day so many days later (earlier when negative).
    Date plusDays(int days) const;
    /// Days from the other date to this one.
    int daysSince(Date other) const;

    auto operator<=>(const Date&) const = default;

private:
    explicit Date(std::chrono::sys_days days) : m_days(days) {}

    std::chrono::sys_days m_days{};
};

/// A moment in UTC, to the millisecond.
class Timestamp {
public:
    Timestamp() = default;
    explicit Timestamp(std::chrono::sys_time<std::chrono::milliseconds> time) : m_time(time) {}

    /// Reads `YYYY-MM-DDThh:mm:ss.mmmZ` (milliseconds may be absent).
    static std::optional<Timestamp> parse(std::string_view iso);

    /// `YYYY-MM-DDThh:mm:ss.mmmZ`, the form in files.
    std::string iso() const;
    /// The day in UTC.
    Date date() const;
    std::chrono::sys_time<std::chrono::milliseconds> time() const { return m_time; }

    auto operator<=>(const Timestamp&) const = default;

private:
    std::chrono::sys_time<std::chrono::milliseconds> m_time{};
};

/// Tells the time. Passed in by the composition root, so that tests hold it still.
class Clock {
public:
    virtual ~Clock() = default;

    virtual Timestamp now() const = 0;
    /// Today by the school's own calendar (local time zone).
    virtual Date today() const = 0;
};

/// The machine's clock.
class SystemClock : public Clock {
public:
    Timestamp now() const override;
    Date today() const override;
};

/// Stands still until moved: for the sample, tests and fixed output.
class FixedClock : public Clock {
public:
    explicit FixedClock(Timestamp time) : m_time(time) {}

    Timestamp now() const override { return m_time; }
    Date today() const override { return m_time.date(); }
    void set(Timestamp time) { m_time = time; }

private:
    Timestamp m_time;
};

} // namespace inclusion
