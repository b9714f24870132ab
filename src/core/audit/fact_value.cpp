#include "core/audit/fact_value.h"

#include "core/audit/date_reading.h"
#include "core/audit/enum_ids.h"
#include "core/audit/fact.h"
#include "core/audit/record_rules.h"
#include "core/framework/name_match.h"
#include "core/framework/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace inclusion {

namespace {

constexpr int decimalPlaces = 4;
constexpr int moneyPlaces = 2;
constexpr std::size_t mostDigits = 12; ///< before the point: far beyond any school, and safe in 64 bits

constexpr EnumIds<FactFault, 18> faultIds = {{{FactFault::NotYesNo, "not-yes-no"},
                                              {FactFault::NotANumber, "not-a-number"},
                                              {FactFault::NotWhole, "not-whole"},
                                              {FactFault::NegativeCount, "negative-count"},
                                              {FactFault::PercentageRange, "percentage-range"},
                                              {FactFault::NotMoney, "not-money"},
                                              {FactFault::OtherCurrency, "other-currency"},
                                              {FactFault::TooManyPlaces, "too-many-places"},
                                              {FactFault::TooLarge, "too-large"},
                                              {FactFault::BelowMinimum, "below-minimum"},
                                              {FactFault::AboveMaximum, "above-maximum"},
                                              {FactFault::NotADate, "not-a-date"},
                                              {FactFault::YearTooShort, "year-too-short"},
                                              {FactFault::MonthFirst, "month-first"},
                                              {FactFault::NoSuchDay, "no-such-day"},
                                              {FactFault::OtherCentury, "other-century"},
                                              {FactFault::TooLong, "too-long"},
                                              {FactFault::NotText, "not-text"}}};

struct Fault {
    FactFault fault;
    std::string limit = {};
};
template <typename T>
using Reading = tl::expected<T, Fault>;

tl::unexpected<Fault> refuse(FactFault fault, std::string limit = {}) {
    return tl::unexpected<Fault>(Fault{fault, std::move(limit)});
}

/// Special spaces and the minus sign that word processors write, in their plain forms.
std::string plainSigns(std::string_view typed) {
    std::string text(typed);
    for (const auto& [from, to] : {std::pair{"\u00A0", " "}, std::pair{"\u2009", " "},
                                   std::pair{"\u202F", " "}, std::pair{"\u2212", "-"}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
            text.replace(at, std::string_view(from).size(), to);
    return std::string(trimmed(text));
}

bool areDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A decimal as typed: its digits without separators.
struct Decimal {
    bool negative = false;
    std::string whole;    ///< without leading zeros, at least "0"
    std::string fraction; ///< as typed
    bool point = false;
};

/// Takes the separators out of "12,345" or "12 345"; nothing where they do not part thousands.
std::optional<std::string> withoutSeparators(std::string_view text) {
    const std::size_t first = text.find_first_of(", ");
    if (first == std::string_view::npos)
        return areDigits(text) ? std::optional(std::string(text)) : std::nullopt;
    const char separator = text[first];
    if (first == 0 || first > 3 || !areDigits(text.substr(0, first)))
        return std::nullopt;
    std::string digits(text.substr(0, first));
    for (std::size_t at = first; at < text.size(); at += 4) {
        const std::string_view group = text.substr(at + 1, 3);
        if (text[at] != separator || group.size() != 3 || !areDigits(group))
            return std::nullopt;
        digits += group;
    }
    return digits;
}

std::optional<Decimal> decimalOf(std::string_view text) {
    Decimal decimal;
    if (text.starts_with('-') || text.starts_with('+')) {
        decimal.negative = text.front() == '-';
        text = trimmed(text.substr(1));
    }
    const std::size_t point = text.find('.');
    decimal.point = point != std::string_view::npos;
    if (decimal.point) {
        decimal.fraction = text.substr(point + 1);
        if (!areDigits(decimal.fraction))
            return std::nullopt;
    }
    const std::string_view before = text.substr(0, point);
    const auto whole =
        decimal.point && before.empty() ? std::optional<std::string>("0") : withoutSeparators(before);
    if (!whole)
        return std::nullopt;
    decimal.whole = whole->substr(std::min(whole->find_first_not_of('0'), whole->size() - 1));
    return decimal;
}

std::string signOf(const Decimal& decimal) {
    const bool zero = decimal.whole == "0" && decimal.fraction.find_first_not_of('0') == std::string::npos;
    return decimal.negative && !zero ? "-" : "";
}

/// A number or a percentage in its stored form.
Reading<std::string> decimalForm(Decimal decimal) {
    decimal.fraction.erase(decimal.fraction.find_last_not_of('0') + 1);
    if (decimal.fraction.size() > decimalPlaces)
        return refuse(FactFault::TooManyPlaces, std::to_string(decimalPlaces));
    return signOf(decimal) + decimal.whole + (decimal.fraction.empty() ? "" : "." + decimal.fraction);
}

Reading<Decimal> readDecimal(std::string_view text, FactFault otherwise) {
    const auto decimal = decimalOf(text);
    if (!decimal)
        return refuse(otherwise);
    if (decimal->whole.size() > mostDigits)
        return refuse(FactFault::TooLarge);
    return *decimal;
}

Reading<std::string> readYesNo(const std::string& text) {
    const std::string lower = lowerCase(text);
    for (const std::string_view yes : {"yes", "y", "true"})
        if (lower == yes)
            return "yes";
    for (const std::string_view no : {"no", "n", "false"})
        if (lower == no)
            return "no";
    return refuse(FactFault::NotYesNo);
}

Reading<std::string> readText(std::string_view typed) {
    if (typed.size() > longestText)
        return refuse(FactFault::TooLong, std::to_string(longestText));
    if (firstInvalidUtf8(typed) != typed.size() || typed.find('\0') != std::string_view::npos)
        return refuse(FactFault::NotText);
    return std::string(trimmed(typed));
}

Reading<std::string> readCount(std::string_view text) {
    const auto decimal = readDecimal(text, FactFault::NotANumber);
    if (!decimal)
        return tl::unexpected<Fault>(decimal.error());
    // "12.000" is twelve thousand in other countries: no point at all is taken.
    if (decimal->point)
        return refuse(FactFault::NotWhole);
    if (!signOf(*decimal).empty())
        return refuse(FactFault::NegativeCount);
    return decimal->whole;
}

Reading<std::string> readMoney(std::string text) {
    if (text.find('$') != std::string::npos || text.find("\u20AC") != std::string::npos)
        return refuse(FactFault::OtherCurrency);
    bool negative = text.starts_with('-');
    if (negative)
        text = trimmed(std::string_view(text).substr(1));
    for (const std::string_view sign : {"\u00A3", "GBP", "gbp"})
        if (text.starts_with(sign)) {
            text = trimmed(std::string_view(text).substr(sign.size()));
            break;
        }
    const auto decimal = readDecimal((negative ? "-" : "") + text, FactFault::NotMoney);
    if (!decimal)
        return tl::unexpected<Fault>(decimal.error());
    if (decimal->fraction.size() > moneyPlaces)
        return refuse(FactFault::TooManyPlaces, std::to_string(moneyPlaces));
    return signOf(*decimal) + decimal->whole + "." + (decimal->fraction + "00").substr(0, moneyPlaces);
}

Reading<std::string> readNumber(std::string_view text) {
    return readDecimal(text, FactFault::NotANumber).and_then(decimalForm);
}

Reading<std::string> readPercentage(std::string text) {
    if (text.ends_with('%'))
        text = trimmed(std::string_view(text).substr(0, text.size() - 1));
    auto read = readNumber(text);
    if (!read)
        return read;
    const auto number = factNumber(FieldType::Percentage, *read);
    if (!number || *number < 0 || *number > 1'000'000)
        return refuse(FactFault::PercentageRange);
    return read;
}

Reading<std::string> readDay(std::string_view text) {
    const DateReading reading = readDate(text);
    if (reading.date)
        return reading.date->iso();
    if (reading.rule == "date-century")
        return refuse(FactFault::OtherCentury, std::string(earliestDay) + " " + std::string(latestDay));
    if (reading.rule == "date-year-short")
        return refuse(FactFault::YearTooShort);
    if (reading.rule == "date-month-first")
        return refuse(FactFault::MonthFirst);
    return refuse(reading.rule == "date-day" ? FactFault::NoSuchDay : FactFault::NotADate);
}

Reading<std::string> readByType(FieldType type, std::string_view typed) {
    if (type == FieldType::Text)
        return readText(typed);
    if (firstInvalidUtf8(typed) != typed.size())
        return refuse(FactFault::NotText);
    const std::string text = plainSigns(typed);
    switch (type) {
    case FieldType::YesNo:
        return readYesNo(text);
    case FieldType::Number:
        return readNumber(text);
    case FieldType::Count:
    case FieldType::CountTable:
        return readCount(text);
    case FieldType::Percentage:
        return readPercentage(text);
    case FieldType::Money:
        return readMoney(text);
    case FieldType::Date:
        return readDay(text);
    case FieldType::Text:
        break;
    }
    return refuse(FactFault::NotText);
}

/// How many of the units of `factNumber` make one.
std::int64_t unitsOf(FieldType type) {
    switch (type) {
    case FieldType::Number:
    case FieldType::Percentage:
        return 10'000;
    case FieldType::Money:
        return 100;
    default:
        return 1;
    }
}

Reading<std::string> withinLimits(const Field& field, std::string value) {
    const FieldType type = field.type == FieldType::CountTable ? FieldType::Count : field.type;
    const auto number = factNumber(type, value);
    if (!number || type == FieldType::YesNo)
        return value;
    const auto units = [&](double limit) {
        return static_cast<std::int64_t>(std::llround(limit * static_cast<double>(unitsOf(type))));
    };
    if (field.minimum && *number < units(*field.minimum))
        return refuse(FactFault::BelowMinimum, shownFactNumber(type, units(*field.minimum)));
    if (field.maximum && *number > units(*field.maximum))
        return refuse(FactFault::AboveMaximum, shownFactNumber(type, units(*field.maximum)));
    return value;
}

std::string grouped(std::int64_t whole) {
    std::string digits = std::to_string(whole);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
}

} // namespace

std::string_view idOf(FactFault fault) {
    return idIn(faultIds, fault);
}

std::optional<FactFault> factFaultFromId(std::string_view id) {
    return valueIn(faultIds, id);
}

Result<std::string> readFactValue(const Field& field, std::string_view typed) {
    auto read = readByType(field.type, typed);
    if (read)
        read = withinLimits(field, std::move(*read));
    if (read)
        return std::move(*read);
    return failure(ErrorCode::FactNotAccepted,
                   {field.label.empty() ? field.id : field.label, std::string(typed.substr(0, 200)),
                    std::string(idOf(read.error().fault)), read.error().limit});
}

std::optional<std::int64_t> factNumber(FieldType type, const std::string& value) {
    if (type == FieldType::YesNo)
        return value == "yes" ? std::optional<std::int64_t>(1)
                              : (value == "no" ? std::optional<std::int64_t>(0) : std::nullopt);
    if (type == FieldType::Text || type == FieldType::Date)
        return std::nullopt;
    const std::int64_t units = unitsOf(type);
    const std::size_t places = units == 1 ? 0 : (units == 100 ? moneyPlaces : decimalPlaces);
    const std::size_t point = value.find('.');
    const std::string fraction = point == std::string::npos ? std::string() : value.substr(point + 1);
    if (fraction.size() > places)
        return std::nullopt;
    const std::string digits = value.substr(0, point) + fraction + std::string(places - fraction.size(), '0');
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return number;
}

std::string shownFactNumber(FieldType type, std::int64_t number, bool sign) {
    const std::int64_t units = unitsOf(type);
    const std::int64_t amount = number < 0 ? -number : number;
    std::string text = grouped(amount / units);
    if (units > 1) {
        std::string fraction = std::to_string(units + amount % units).substr(1);
        if (type != FieldType::Money)
            fraction.erase(fraction.find_last_not_of('0') + 1);
        else if (amount % units == 0)
            fraction.clear();
        if (!fraction.empty())
            text += "." + fraction;
    }
    if (type == FieldType::Money)
        text.insert(0, "\u00A3");
    if (type == FieldType::Percentage)
        text += "%";
    return (sign && number < 0 ? "-" : "") + text;
}

std::string shownFactValue(FieldType type, const std::string& value) {
    if (type == FieldType::YesNo)
        return value == "yes" ? "Yes" : "No";
    if (type == FieldType::Date) {
        const auto date = Date::parse(value);
        return date ? date->longForm() : value;
    }
    const auto number = factNumber(type, value);
    return number ? shownFactNumber(type, *number) : value;
}

bool fits(const Fact& fact, const Field& field) {
    const bool table = field.type == FieldType::CountTable;
    return fact.fieldId == field.id && fact.type == (table ? FieldType::Count : field.type) &&
           table != fact.rowId.empty();
}

std::string factKey(const std::string& itemId, const std::string& fieldId, const std::string& rowId) {
    return itemId + "/" + fieldId + (rowId.empty() ? "" : "/" + rowId);
}

} // namespace inclusion
