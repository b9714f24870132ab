#include "core/audit/date_reading.h"

#include <catch2/catch.hpp>

using namespace inclusion;

TEST_CASE("Dates are read in the form of files and in British forms") {
    for (const std::string text :
         {"2026-10-04", "4/10/2026", "04/10/2026", "4.10.2026", " 4 Oct 2026 ", "04 october 2026"}) {
        INFO(text);
        const DateReading reading = readDate(text);
        REQUIRE(reading.date);
        CHECK(reading.date->iso() == "2026-10-04");
        CHECK(reading.rule.empty());
    }
    CHECK(readDate("9 Sept 2026").date == Date::from(2026, 9, 9));
}

TEST_CASE("Dates that could be read in two ways are refused with the reason") {
    const auto ruleOf = [](std::string_view text) {
        const DateReading reading = readDate(text);
        INFO(text);
        CHECK_FALSE(reading.date);
        CHECK_FALSE(reading.message.empty());
        CHECK_FALSE(reading.hint.empty());
        return reading.rule;
    };
    CHECK(ruleOf("10/14/2026") == "date-month-first");
    CHECK(ruleOf("4/10/26") == "date-year-short");
    CHECK(ruleOf("4 Oct 26") == "date-year-short");
    CHECK(ruleOf("46309") == "date-serial");
    CHECK(ruleOf("31/02/2026") == "date-day");
    CHECK(ruleOf("31 Feb 2026") == "date-day");
    CHECK(ruleOf("2026-02-31") == "date-form");
    for (const char* text :
         {"1926-10-14", "14/10/1926", "14 Oct 2126", "1026-10-14", "14/10/3026", "9999-12-31"})
        CHECK(ruleOf(text) == "date-century");
    CHECK(readDate("1950-01-01").date);
    CHECK(readDate("31/12/2099").date);
    for (const std::string text : {"autumn term", "", "2026", "4/10", "4/Okt/2026", "-4/10/2026",
                                   "4/10/20266", "444/10/2026", "4 10 2026 am"})
        CHECK(ruleOf(text) == "date-form");
}
