#include "core/storage/backup_thinning.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

std::vector<std::string> kept(const std::vector<std::string>& made, const std::string& now) {
    std::vector<Timestamp> times;
    for (const std::string& each : made)
        times.push_back(moment(each));
    const std::vector<bool> keep = backupsToKeep(times, moment(now));
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < made.size(); ++i)
        if (keep.at(i))
            rest.push_back(made[i]);
    return rest;
}

const std::string now = "2026-11-22T12:00:00Z"; // a Sunday

} // namespace

TEST_CASE("Backups are thinned by age") {
    struct Row {
        const char* what;
        std::vector<std::string> made;
        std::vector<std::string> kept;
    };
    const std::vector<Row> table = {
        {"nothing", {}, {}},
        {"one backup of any age stays", {"2020-01-01T00:00:00Z"}, {"2020-01-01T00:00:00Z"}},
        {"all of the last 24 hours",
         {"2026-11-22T11:59:00Z", "2026-11-22T11:58:00Z", "2026-11-21T12:00:01Z"},
         {"2026-11-22T11:59:00Z", "2026-11-22T11:58:00Z", "2026-11-21T12:00:01Z"}},
        {"the newest of each day",
         {"2026-11-22T11:00:00Z", "2026-11-20T18:00:00Z", "2026-11-20T09:00:00Z", "2026-11-19T10:00:00Z",
          "2026-11-09T10:00:00Z", "2026-11-09T09:00:00Z"},
         {"2026-11-22T11:00:00Z", "2026-11-20T18:00:00Z", "2026-11-19T10:00:00Z", "2026-11-09T10:00:00Z"}},
        {"from two weeks on the newest of each week from Monday",
         {"2026-11-22T11:00:00Z", "2026-11-08T10:00:00Z", "2026-11-06T10:00:00Z", "2026-11-02T10:00:00Z",
          "2026-11-01T10:00:00Z"},
         {"2026-11-22T11:00:00Z", "2026-11-08T10:00:00Z", "2026-11-01T10:00:00Z"}},
        {"from three months on the newest of each month",
         {"2026-11-22T11:00:00Z", "2026-08-23T10:00:00Z", "2026-08-20T10:00:00Z", "2026-07-31T10:00:00Z",
          "2026-07-01T10:00:00Z", "2024-12-31T10:00:00Z", "2024-12-01T10:00:00Z"},
         {"2026-11-22T11:00:00Z", "2026-08-23T10:00:00Z", "2026-07-31T10:00:00Z", "2024-12-31T10:00:00Z"}},
        {"nothing after two years",
         {"2026-11-22T11:00:00Z", "2024-11-30T10:00:00Z", "2024-10-01T10:00:00Z"},
         {"2026-11-22T11:00:00Z"}},
        {"of two made at one moment long ago one stays",
         {"2026-11-22T11:00:00Z", "2026-11-19T10:00:00Z", "2026-11-19T10:00:00Z"},
         {"2026-11-22T11:00:00Z", "2026-11-19T10:00:00Z"}},
        {"backups from a wrong clock stay",
         {"2031-01-01T00:00:00Z", "2031-01-01T01:00:00Z", "2026-11-22T11:00:00Z"},
         {"2031-01-01T00:00:00Z", "2031-01-01T01:00:00Z", "2026-11-22T11:00:00Z"}},
    };
    for (const Row& row : table) {
        INFO(row.what);
        CHECK(kept(row.made, now) == row.kept);
    }
}

TEST_CASE("Two years of daily backups come down to about fifty and thinning again drops nothing") {
    std::vector<Timestamp> newestFirst;
    Timestamp time = moment("2024-12-01T08:00:00Z");
    const auto thin = [&](Timestamp at) {
        const std::vector<bool> keep = backupsToKeep(newestFirst, at);
        std::vector<Timestamp> rest;
        for (std::size_t i = 0; i < newestFirst.size(); ++i)
            if (keep[i])
                rest.push_back(newestFirst[i]);
        newestFirst = rest;
    };
    while (time <= moment(now)) {
        newestFirst.insert(newestFirst.begin(), time);
        thin(time);
        time = Timestamp(time.time() + std::chrono::hours(24));
    }
    const std::size_t count = newestFirst.size();
    CHECK(count > 35);
    CHECK(count < 60);
    thin(moment(now));
    CHECK(newestFirst.size() == count);
    // No gap is longer than the rule for its age allows.
    for (std::size_t i = 1; i < newestFirst.size(); ++i)
        CHECK(newestFirst[i - 1].date().daysSince(newestFirst[i].date()) <= 31 + 7);
}
