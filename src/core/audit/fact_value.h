#pragma once

#include "core/audit/fact.h"
#include "core/base/result.h"
#include "core/framework/framework.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The values of typed fields. Each type has one form in which it is stored and compared, exact in every
/// digit:
/// yes/no "yes" or "no"; text as written; number and percentage a decimal such as "-3.25" with at most four
/// places and no superfluous zeros; count "120"; money in pounds with two places, "12345.60"; date
/// "2026-12-31".
namespace inclusion {

/// Why what a person typed cannot be the value of a field.
enum class FactFault {
    NotYesNo,
    NotANumber,      ///< also digits in groups that are no thousands
    NotWhole,        ///< a count with a decimal point
    NegativeCount,   ///< a count below zero
    PercentageRange, ///< not between 0 and 100
    NotMoney,
    OtherCurrency,
    TooManyPlaces, ///< limit: how many are taken
    TooLarge,      ///< more digits than are taken
    BelowMinimum,  ///< of the field; limit: the minimum
    AboveMaximum,  ///< of the field; limit: the maximum
    NotADate,
    YearTooShort,
    MonthFirst, ///< a day only when the month stands first
    NoSuchDay,
    OtherCentury, ///< limit: first and last day that are taken
    TooLong,      ///< limit: how many bytes
    NotText       ///< not UTF-8, or with NUL
};

inline constexpr std::array<FactFault, 18> allFactFaults = {
    FactFault::NotYesNo,        FactFault::NotANumber,   FactFault::NotWhole,      FactFault::NegativeCount,
    FactFault::PercentageRange, FactFault::NotMoney,     FactFault::OtherCurrency, FactFault::TooManyPlaces,
    FactFault::TooLarge,        FactFault::BelowMinimum, FactFault::AboveMaximum,  FactFault::NotADate,
    FactFault::YearTooShort,    FactFault::MonthFirst,   FactFault::NoSuchDay,     FactFault::OtherCentury,
    FactFault::TooLong,         FactFault::NotText};

std::string_view idOf(FactFault fault);
std::optional<FactFault> factFaultFromId(std::string_view id);

/// Reads what a person typed into a field: "£12,345.60", "93.4%", "1 200", "yes", "31/12/2026". A count
/// table is read as one of its rows, a count. The value in its stored form, or `FactNotAccepted` with the
/// field's label, what was typed, the id of the `FactFault` and its limit (empty where it has none).
Result<std::string> readFactValue(const Field& field, std::string_view typed);

/// Whether a fact is of the kind that the field asks for. One that was entered before a revision of the
/// framework gave the field another type is not, and is never read as if it were.
bool fits(const Fact& fact, const Field& field);

/// The number behind a value: counts whole, money in pence, numbers and percentages in ten-thousandths, yes 1
/// and no 0. Nothing for texts and dates, and for a text that is no value of the type.
std::optional<std::int64_t> factNumber(FieldType type, const std::string& value);

/// The number as people read it: "1,200", "£12,345.60", "93.4%", "-3.25". Without its sign where `sign` is
/// false.
std::string shownFactNumber(FieldType type, std::int64_t number, bool sign = true);

/// A value as people read it: numbers as above, "Yes", "31 December 2026", texts as they are.
std::string shownFactValue(FieldType type, const std::string& value);

} // namespace inclusion
