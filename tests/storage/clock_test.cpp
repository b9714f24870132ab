// A clock that is set back, by a person or by an empty battery: nothing is lost and nothing is taken for
// newer.
#include "support/audit_fixture.h"
#include "support/torture.h"

#include <catch2/catch.hpp>

#include <random>

using namespace inclusion;

TEST_CASE("A clock that goes backwards costs no edit and no backup") {
    AuditFixture fixture;
    fixture.addEvidence("First");
    std::mt19937 random(20261122);
    Tally tally("clock set back or forward by up to three years between edits");
    const int times = rounds(30, 500, "INCLUSION_CLOCKS");
    for (int i = 1; i <= times; ++i) {
        const int year = 2024 + static_cast<int>(random() % 5);
        const int month = 1 + static_cast<int>(random() % 12);
        fixture.clock.set(moment(std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) +
                                 "-15T10:00:00Z"));
        if (i % 5 == 0)
            fixture.reopen();
        fixture.run(fixture.service->setDescription({fixture.audit.id, "leading-1", std::to_string(i)}));
        const bool isThere =
            require(fixture.service->description(fixture.audit.id, "leading-1"))->text == std::to_string(i);
        CHECK(isThere);
        ++tally.injected;
        ++tally.committed;
        tally.lost += isThere ? 0 : 1;
    }
    CHECK(require(fixture.service->check()).empty());
    // The history is in the order in which edits were made, whatever the clock said.
    const auto history = require(fixture.service->history(fixture.audit.id, "leading-1"));
    REQUIRE(history.size() == static_cast<std::size_t>(times) + 1); // and the link of the evidence
    CHECK(history.front().after.find("\"" + std::to_string(times) + "\"") != std::string::npos);
    CHECK_FALSE(fixture.service->automaticBackupProblem());
}
