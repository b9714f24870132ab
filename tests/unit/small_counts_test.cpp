#include "core/analysis/small_counts.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

std::string told(const std::string& text, int threshold = 5) {
    return analysis::withoutSmallCounts(text, threshold);
}

} // namespace

TEST_CASE("Small counts of children in texts are told as fewer than the threshold") {
    CHECK(told("Three pupils read daily.") == "Fewer than 5 pupils read daily.");
    CHECK(told("We asked 2 learners and 12 parents.") == "We asked fewer than 5 learners and 12 parents.");
    CHECK(told("There is one child who signs.") == "There is fewer than 5 children who signs.");
    CHECK(told("4 autistic pupils") == "Fewer than 5 autistic pupils");
    CHECK(told("two of our pupils") == "Fewer than 5 of our pupils");
    CHECK(told("5 pupils, 20 learners, no child") == "5 pupils, 20 learners, no child");
    CHECK(told("three lessons, two teachers") == "three lessons, two teachers");
    CHECK(told("three pupils", 0) == "three pupils");
    CHECK(told("nine pupils", 10) == "Fewer than 10 pupils");
}

TEST_CASE("What would give a small count away by subtraction is loosened") {
    CHECK(told("17 of 20 pupils read at home.") == "More than 15 of 20 pupils read at home.");
    CHECK(told("Reading: 17 out of 20 pupils.") == "Reading: more than 15 out of 20 pupils.");
    CHECK(told("There are 20 pupils. 17 of them read; the other three do not.") ==
          "There are 20 pupils. More than 15 of them read; the other fewer than 5 do not.");
    CHECK(told("2 of 20 pupils") == "Fewer than 5 of 20 pupils");
    CHECK(told("12 of 20 pupils") == "12 of 20 pupils");
    CHECK(told("20 of 20 pupils") == "20 of 20 pupils");
}

TEST_CASE("Years classes ages decimals and dates count nobody") {
    for (const char* text : {"Year 3 pupils", "class 2 learners", "aged 4 children", "Key Stage 2 pupils",
                             "0.5 pupils", "on 3/4 pupils came", "tier 2 students", "2% pupils"})
        CHECK(told(text) == text);
}

TEST_CASE("Every text of a snapshot loses its small counts") {
    AuditSnapshot snapshot;
    snapshot.judgements["a"].rationale = "two pupils";
    snapshot.notes.push_back({});
    snapshot.notes.back().text = "two pupils";
    snapshot.evidence.push_back({});
    snapshot.evidence.back().title = "two pupils";
    snapshot.evidence.back().holder = "two pupils"; // a role counts nobody
    snapshot.actions.push_back({});
    snapshot.actions.back().outcome = "two pupils";
    snapshot.answers["q"].text = "two pupils";
    const AuditSnapshot after = analysis::withoutSmallCounts(snapshot, 5);
    const std::string few = "Fewer than 5 pupils";
    CHECK(after.judgements.at("a").rationale == few);
    CHECK(after.notes.back().text == few);
    CHECK(after.evidence.back().title == few);
    CHECK(after.evidence.back().holder == "two pupils");
    CHECK(after.actions.back().outcome == few);
    CHECK(after.answers.at("q").text == few);
}
