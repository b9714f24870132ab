#include "core/audit/fact_value.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

Field fieldOf(FieldType type) {
    Field field;
    field.id = "field";
    field.label = "The field";
    field.type = type;
    return field;
}

std::string value(FieldType type, std::string_view typed) {
    const auto read = readFactValue(fieldOf(type), typed);
    INFO(typed);
    REQUIRE(read);
    return *read;
}

FactFault fault(const Field& field, std::string_view typed) {
    const auto read = readFactValue(field, typed);
    INFO(typed);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::FactNotAccepted);
    CHECK(read.error().parameters[0] == "The field");
    CHECK(read.error().parameters[1] == typed);
    return factFaultFromId(read.error().parameters[2]).value();
}

FactFault fault(FieldType type, std::string_view typed) {
    return fault(fieldOf(type), typed);
}

} // namespace

TEST_CASE("Values are read as people write them") {
    CHECK(value(FieldType::YesNo, " Yes ") == "yes");
    CHECK(value(FieldType::YesNo, "n") == "no");
    CHECK(value(FieldType::Count, "1 200") == "1200");
    CHECK(value(FieldType::Count, "1\u00A0200") == "1200");
    CHECK(value(FieldType::Count, "12,345,678") == "12345678");
    CHECK(value(FieldType::Count, "007") == "7");
    CHECK(value(FieldType::Count, "-0") == "0");
    CHECK(value(FieldType::Percentage, "93.40 %") == "93.4");
    CHECK(value(FieldType::Percentage, "100") == "100");
    CHECK(value(FieldType::Percentage, ".5") == "0.5");
    CHECK(value(FieldType::Number, "\u22123.25") == "-3.25");
    CHECK(value(FieldType::Money, "\u00A312,345.60") == "12345.60");
    CHECK(value(FieldType::Money, "GBP 7") == "7.00");
    CHECK(value(FieldType::Money, "-\u00A35.5") == "-5.50");
    CHECK(value(FieldType::Date, "31/12/2026") == "2026-12-31");
    CHECK(value(FieldType::Date, "14 Oct 2026") == "2026-10-14");
    CHECK(value(FieldType::Text, " as it stands\n") == "as it stands");
    CHECK(value(FieldType::CountTable, "12") == "12");
}

TEST_CASE("What does not fit is refused for its own reason") {
    CHECK(fault(FieldType::YesNo, "maybe") == FactFault::NotYesNo);
    CHECK(fault(FieldType::Count, "-1") == FactFault::NegativeCount);
    CHECK(fault(FieldType::Count, "2.5") == FactFault::NotWhole);
    CHECK(fault(FieldType::Count, "12.000") == FactFault::NotWhole);
    CHECK(fault(FieldType::Count, "twelve") == FactFault::NotANumber);
    CHECK(fault(FieldType::Count, "12,34") == FactFault::NotANumber);
    CHECK(fault(FieldType::Count, "1,200 300") == FactFault::NotANumber);
    CHECK(fault(FieldType::Count, "1 2") == FactFault::NotANumber);
    CHECK(fault(FieldType::Count, "1234567890123") == FactFault::TooLarge);
    CHECK(fault(FieldType::Count, "50%") == FactFault::NotANumber);
    CHECK(fault(FieldType::Percentage, "100.1") == FactFault::PercentageRange);
    CHECK(fault(FieldType::Percentage, "-1") == FactFault::PercentageRange);
    CHECK(fault(FieldType::Percentage, "93,4") == FactFault::NotANumber);
    CHECK(fault(FieldType::Number, "1.23456") == FactFault::TooManyPlaces);
    CHECK(fault(FieldType::Number, "--1") == FactFault::NotANumber);
    CHECK(fault(FieldType::Number, "1e5") == FactFault::NotANumber);
    CHECK(fault(FieldType::Money, "\u20AC5") == FactFault::OtherCurrency);
    CHECK(fault(FieldType::Money, "5.123") == FactFault::TooManyPlaces);
    CHECK(fault(FieldType::Money, "12k") == FactFault::NotMoney);
    CHECK(fault(FieldType::Date, "31/12/1826") == FactFault::OtherCentury);
    CHECK(fault(FieldType::Date, "31/12/1926") == FactFault::OtherCentury);
    CHECK(fault(FieldType::Date, "31/12/2126") == FactFault::OtherCentury);
    CHECK(fault(FieldType::Date, "31/12/26") == FactFault::YearTooShort);
    CHECK(fault(FieldType::Date, "12/31/2026") == FactFault::MonthFirst);
    CHECK(fault(FieldType::Date, "31/02/2026") == FactFault::NoSuchDay);
    CHECK(fault(FieldType::Date, "soon") == FactFault::NotADate);
    CHECK(fault(FieldType::Text, "a\xFF") == FactFault::NotText);
    Field limited = fieldOf(FieldType::Money);
    limited.minimum = 0;
    limited.maximum = 1000;
    CHECK(fault(limited, "-0.01") == FactFault::BelowMinimum);
    CHECK(fault(limited, "1000.01") == FactFault::AboveMaximum);
    CHECK(readFactValue(limited, "1,000.01").error().parameters.back() == "\u00A31,000");
    CHECK(readFactValue(limited, "1000").value() == "1000.00");
}

TEST_CASE("Numbers are exact and shown as people read them") {
    CHECK(factNumber(FieldType::Money, "12345.60") == 1234560);
    CHECK(factNumber(FieldType::Money, "-0.05") == -5);
    CHECK(factNumber(FieldType::Percentage, "93.4") == 934000);
    CHECK(factNumber(FieldType::Count, "x") == std::nullopt);
    CHECK(factNumber(FieldType::Date, "2026-12-31") == std::nullopt);
    CHECK(shownFactValue(FieldType::Money, "12345.60") == "\u00A312,345.60");
    CHECK(shownFactValue(FieldType::Money, "-5.50") == "-\u00A35.50");
    CHECK(shownFactValue(FieldType::Money, "31200.00") == "\u00A331,200");
    CHECK(shownFactValue(FieldType::Percentage, "93.4") == "93.4%");
    CHECK(shownFactValue(FieldType::Count, "1200") == "1,200");
    CHECK(shownFactValue(FieldType::Number, "-0.25") == "-0.25");
    CHECK(shownFactValue(FieldType::YesNo, "no") == "No");
    CHECK(shownFactValue(FieldType::Date, "2026-12-31") == "31 December 2026");
    for (const FactFault each : allFactFaults)
        CHECK(factFaultFromId(idOf(each)) == each);
}
