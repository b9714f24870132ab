#include "core/framework/name_match.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

const std::vector<NamedThing> things = {
    {"teaching-1", {"3.1", "High expectations"}},
    {"teaching-2", {"3.2", "Knowing learners' needs"}},
    {"leadership-2", {"2.2", "Shared vision", ""}},
    {"resources-2", {"7.2", "Shared vision"}},
};

} // namespace

TEST_CASE("A thing is found by id or number or title whatever the case") {
    for (const std::string asked : {"teaching-2", "TEACHING-2", " 3.2 ", "knowing LEARNERS' needs"})
        CHECK(matchName("item", asked, things) == std::size_t{1});
}

TEST_CASE("A name that stands for several things is ambiguous and lists their ids") {
    const auto found = matchName("item", "shared vision", things);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::Ambiguous);
    CHECK(found.error().parameters ==
          std::vector<std::string>{"item", "shared vision", "leadership-2", "resources-2"});
}

TEST_CASE("An id wins over the title of another thing") {
    CHECK(matchName("item", "two", {{"one", {"Two"}}, {"two", {}}}) == std::size_t{1});
}

TEST_CASE("A name that stands for nothing suggests what comes near") {
    const auto nearTo = [](std::string_view asked) {
        const auto found = matchName("item", asked, things);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::NotFound);
        return std::vector<std::string>(found.error().parameters.begin() + 2, found.error().parameters.end());
    };
    CHECK(nearTo("teachnig-2").front() == "teaching-2");
    CHECK(nearTo("expectations") == std::vector<std::string>{"High expectations"});
    CHECK(nearTo("3.3") == std::vector<std::string>{"3.1", "3.2"});
    CHECK(nearTo("completely different").empty());
    CHECK(nearTo("").empty());
    CHECK(nearTo(std::string(100'000, 'x')).empty());
}
