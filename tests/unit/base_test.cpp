#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/sha256.h"

#include <catch2/catch.hpp>

#include <set>

using namespace inclusion;

TEST_CASE("A date reads only days that exist") {
    CHECK(Date::parse("2026-02-28")->iso() == "2026-02-28");
    CHECK_FALSE(Date::parse("2026-02-29"));
    CHECK(Date::parse("2028-02-29"));
    CHECK_FALSE(Date::parse("1026-02-28"));
    CHECK_FALSE(Date::parse("2026-2-28"));
    CHECK_FALSE(Date::parse("2026-02-28 "));
    CHECK_FALSE(Date::parse("2026-+2-28"));
    CHECK_FALSE(Date::parse(""));
}

TEST_CASE("A date counts days and words itself") {
    const Date day = *Date::parse("2026-12-31");
    CHECK(day.plusDays(1).iso() == "2027-01-01");
    CHECK(day.plusDays(1).daysSince(day) == 1);
    CHECK(day.longForm() == "31 December 2026");
    CHECK(day.shortForm() == "31 Dec 2026");
    CHECK(*Date::parse("2026-09-01") < day);
}

TEST_CASE("A timestamp survives its text form") {
    for (const char* text : {"2026-11-22T00:30:16.042Z", "1999-12-31T23:59:59.999Z"})
        CHECK(Timestamp::parse(text)->iso() == text);
    CHECK(Timestamp::parse("2026-11-22T00:30:16Z")->iso() == "2026-11-22T00:30:16.000Z");
    CHECK(Timestamp::parse("2026-11-22T00:30:16Z")->date().iso() == "2026-11-22");
    for (const char* text :
         {"", "2026-11-22", "2026-11-22T24:00:00Z", "2026-11-22T00:30:16+01:00", "2026-11-22 00:30:16Z"})
        CHECK_FALSE(Timestamp::parse(text));
}

TEST_CASE("Random ids are distinct version 4 UUIDs") {
    RandomIdFactory ids;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = ids.next();
        CHECK(isUuid(id));
        CHECK(id[14] == '4');
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("Sequential ids are the same in every run") {
    SequentialIdFactory ids;
    CHECK(ids.next() == "00000000-0000-4000-8000-000000000001");
    CHECK(isUuid(ids.next()));
    CHECK_FALSE(isUuid("00000000-0000-4000-8000-00000000000G"));
    CHECK_FALSE(isUuid("00000000-0000-4000-8000-00000000000"));
}

TEST_CASE("SHA-256 matches the published example") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
