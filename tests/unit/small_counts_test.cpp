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
    CHECK(told("There is one child who signs.") == "There are fewer than 5 children who signs.");
    CHECK(told("The three pupils with most entries have a plan.") ==
          "The few pupils with most entries have a plan.");
    CHECK(told("These 4 learners were asked.") == "These few learners were asked.");
    CHECK(told("Was one pupil there?") == "Were fewer than 5 pupils there?");
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
          "There are 20 pupils. More than 15 of them read; the other few do not.");
    CHECK(told("2 of 20 pupils") == "Fewer than 5 of 20 pupils");
    CHECK(told("12 of 20 pupils") == "12 of 20 pupils");
    CHECK(told("20 of 20 pupils") == "20 of 20 pupils");
}

TEST_CASE("A percentage that would give a small count away is not shown") {
    CHECK(told("3 of 12 pupils (25%) read.") == "Fewer than 5 of 12 pupils (percentage not shown) read.");
    CHECK(told("Attendance of two pupils is 91.5 %. The class has 95%.") ==
          "Attendance of fewer than 5 pupils is [percentage not shown]. The class has 95%.");
    CHECK(told("33% of 9 pupils") == "[percentage not shown] of 9 pupils");
    CHECK(told("92 per cent of our 12 pupils came.") == "[percentage not shown] of our 12 pupils came.");
    CHECK(told("25 percent of 40 pupils, 100% of 3 pupils") ==
          "[percentage not shown] of 40 pupils, 100% of fewer than 5 pupils");
    CHECK(told("Of 20 pupils, two came and 17 % did not.") ==
          "Of 20 pupils, fewer than 5 came and [percentage not shown] did not.");
    CHECK(told("Of 20 pupils, 17 per cent came; the other 18 per cent of 2 pupils.") ==
          "Of 20 pupils, [percentage not shown] came; the other [percentage not shown] of fewer than 5 "
          "pupils.");
    for (const char* text : {"25% of 40 pupils", "Of 20 pupils, 17 per cent came.",
                             "50% of parents of 12 pupils", "0% of 12 pupils", "Up by 3.5%."})
        CHECK(told(text) == text);
}

TEST_CASE("Parts that stand beside their total in other words are loosened") {
    CHECK(told("20 pupils: 17 boys and 3 girls.") == "20 pupils: more than 15 boys and fewer than 5 girls.");
    CHECK(told("20 pupils took part. 9 boys, 9 girls; two pupils did not say.") ==
          "20 pupils took part. More than 6 boys, 9 girls; fewer than 5 pupils did not say.");
    CHECK(told("Of the 20 pupils, 17 passed and three did not.") ==
          "Of the 20 pupils, more than 15 passed and fewer than 5 did not.");
    CHECK(told("Of 20 pupils, 12 came for 3 lessons, 2 hours each.") ==
          "Of 20 pupils, 12 came for 3 lessons, 2 hours each.");
    CHECK(told("20 pupils, 17 boys.") == "20 pupils, 17 boys."); // no small count stands beside
}

TEST_CASE("A very long text of counts is told without delay") {
    std::string text;
    while (text.size() < 200000)
        text += "3 of 12 pupils (25%) and 17 boys, ";
    const std::string shown = told(text);
    CHECK(shown.find("25%") == std::string::npos);
    CHECK(shown.find("3 of") == std::string::npos);
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
    snapshot.comments.push_back({});
    snapshot.comments.back().text = snapshot.comments.back().answer = "two pupils";
    snapshot.firstViews.push_back({});
    snapshot.firstViews.back().rationale = snapshot.firstViews.back().agreedReason = "two pupils";
    snapshot.meetings.push_back({});
    snapshot.meetings.back().decisions = {{"", {}, "two pupils"}};
    snapshot.facts.push_back({{}, "i", "f", "r", "two pupils", FieldType::Text, "two pupils"});
    const AuditSnapshot after = analysis::withoutSmallCounts(snapshot, 5);
    const std::string few = "Fewer than 5 pupils";
    CHECK(after.judgements.at("a").rationale == few);
    CHECK(after.notes.back().text == few);
    CHECK(after.evidence.back().title == few);
    CHECK(after.evidence.back().holder == "two pupils");
    CHECK(after.actions.back().outcome == few);
    CHECK(after.answers.at("q").text == few);
    CHECK(after.comments.back().text == few);
    CHECK(after.comments.back().answer == few);
    CHECK(after.firstViews.back().rationale == few);
    CHECK(after.firstViews.back().agreedReason == few);
    CHECK(after.meetings.back().decisions.back().text == few);
    CHECK(after.facts.back().value == few);
    CHECK(after.facts.back().rowLabel == few);
}
