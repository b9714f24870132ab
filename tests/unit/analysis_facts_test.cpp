// Gaps between groups of learners, what is left out of exports, school years and the rhythm of reviews.
#include "core/analysis/fact_disclosure.h"
#include "core/analysis/gaps.h"
#include "core/analysis/last_year.h"
#include "core/analysis/respondent.h"
#include "core/analysis/review_rhythm.h"
#include "core/analysis/school_calendar.h"

#include <catch2/catch.hpp>

#include "unit/audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

Field measured(const std::string& id, FieldType type, const std::string& measure, const std::string& group) {
    Field field;
    field.id = id;
    field.label = id;
    field.type = type;
    field.measure = measure;
    field.groupId = group;
    return field;
}

/// One item with a rate and a count for three groups, and a count table.
AuditSnapshot factAudit() {
    FrameworkData data = smallFramework();
    data.groups = {{"whole-school", "Whole school"}, {"send", "SEND"}, {"non-send", "Non-SEND"}};
    Item item;
    item.id = "figures";
    item.number = "9.1";
    item.kind = ItemKind::Fact;
    for (const auto& [kind, type] :
         {std::pair{"rate", FieldType::Percentage}, std::pair{"count", FieldType::Count}})
        for (const char* group : {"whole-school", "send", "non-send"})
            item.fields.push_back(
                measured(std::string(kind) + "-" + group, type, std::string("absence-") + kind, group));
    Field needs;
    needs.id = "needs";
    needs.type = FieldType::CountTable;
    needs.rows = {{"speech", "Speech"}, {"sight", "Sight"}, {"hearing", "Hearing"}};
    item.fields.push_back(needs);
    data.areas.front().items.push_back(item);
    return emptyAudit(std::move(data));
}

void enter(AuditSnapshot& snapshot, const std::string& field, FieldType type, const std::string& value,
           const std::string& row = {}) {
    snapshot.facts.push_back({snapshot.audit.id, "figures", field, row, {}, type, value});
}

FactDisclosure shown(const AuditSnapshot& snapshot, const std::string& field, const std::string& row = {}) {
    return FactDisclosures(snapshot).of(*snapshot.factOf("figures", field, row));
}

void counts(AuditSnapshot& snapshot, const char* whole, const char* send, const char* without) {
    for (const auto& [group, value] :
         {std::pair{"whole-school", whole}, std::pair{"send", send}, std::pair{"non-send", without}})
        if (*value != '\0')
            enter(snapshot, std::string("count-") + group, FieldType::Count, value);
}

} // namespace

TEST_CASE("A whole that would give two small groups away is not shown") {
    AuditSnapshot both = factAudit();
    counts(both, "8", "4", "4"); // two numbers below 5 that make 8 can only be 4 and 4
    CHECK(shown(both, "count-send") == FactDisclosure::Small);
    CHECK(shown(both, "count-non-send") == FactDisclosure::Small);
    CHECK(shown(both, "count-whole-school") == FactDisclosure::Derived);
    AuditSnapshot one = factAudit();
    counts(one, "40", "4", "36");
    CHECK(shown(one, "count-whole-school") == FactDisclosure::Shown);
    CHECK(shown(one, "count-non-send") == FactDisclosure::Derived);
}

TEST_CASE("A group stands against those without it and each against the whole school") {
    AuditSnapshot snapshot = factAudit();
    enter(snapshot, "rate-whole-school", FieldType::Percentage, "94.1");
    enter(snapshot, "rate-send", FieldType::Percentage, "90.3");
    enter(snapshot, "rate-non-send", FieldType::Percentage, "95");
    const auto measures = measuresOf(snapshot);
    REQUIRE(measures.size() == 2);
    CHECK(measures[0].id == "absence-rate");
    // 1 is SEND, 2 is non-SEND, 0 is everybody; in ten-thousandths of a point, exact.
    CHECK(measures[0].gaps == std::vector<GroupGap>{{1, 2, -47000}, {1, 0, -38000}, {2, 0, 9000}});
    CHECK(measures[1].gaps.empty());
}

TEST_CASE("Small counts are left out and so is what would give them away by subtraction") {
    AuditSnapshot snapshot = factAudit();
    counts(snapshot, "42", "3", "39");
    CHECK(shown(snapshot, "count-whole-school") == FactDisclosure::Shown);
    CHECK(shown(snapshot, "count-send") == FactDisclosure::Small);
    CHECK(shown(snapshot, "count-non-send") == FactDisclosure::Derived);
}

TEST_CASE("A part that nobody entered is protected too") {
    AuditSnapshot snapshot = factAudit();
    counts(snapshot, "42", "", "39");
    CHECK(shown(snapshot, "count-non-send") == FactDisclosure::Derived);
    CHECK(shown(snapshot, "count-whole-school") == FactDisclosure::Shown);
}

TEST_CASE("None and many are shown") {
    AuditSnapshot snapshot = factAudit();
    counts(snapshot, "42", "0", "42");
    CHECK_FALSE(FactDisclosures(snapshot).leavesOut());
    AuditSnapshot other = factAudit();
    counts(other, "42", "5", "37");
    CHECK_FALSE(FactDisclosures(other).leavesOut());
    CHECK(FactDisclosures(other, 6).leavesOut());
}

TEST_CASE("A small whole leaves nothing to work out") {
    AuditSnapshot snapshot = factAudit();
    counts(snapshot, "3", "0", "3");
    CHECK(shown(snapshot, "count-whole-school") == FactDisclosure::Small);
    CHECK(shown(snapshot, "count-non-send") == FactDisclosure::Small);
}

TEST_CASE("The share of a count that is left out is left out with it and so is the gap") {
    AuditSnapshot snapshot = factAudit();
    counts(snapshot, "42", "3", "39");
    enter(snapshot, "rate-whole-school", FieldType::Percentage, "10");
    enter(snapshot, "rate-send", FieldType::Percentage, "7.5");
    enter(snapshot, "rate-non-send", FieldType::Percentage, "10.5");
    CHECK(shown(snapshot, "rate-send") == FactDisclosure::Derived);
    CHECK(shown(snapshot, "rate-non-send") == FactDisclosure::Derived);
    CHECK(shown(snapshot, "rate-whole-school") == FactDisclosure::Shown);
    const FactDisclosures disclosures(snapshot);
    for (const Measure& measure : measuresOf(snapshot))
        for (const GroupGap& gap : measure.gaps)
            CHECK_FALSE(isShown(measure, gap, disclosures));
}

TEST_CASE("A table with one small row hides the next smallest as well") {
    AuditSnapshot snapshot = factAudit();
    enter(snapshot, "needs", FieldType::Count, "12", "speech");
    enter(snapshot, "needs", FieldType::Count, "2", "sight");
    enter(snapshot, "needs", FieldType::Count, "7", "hearing");
    CHECK(shown(snapshot, "needs", "sight") == FactDisclosure::Small);
    CHECK(shown(snapshot, "needs", "hearing") == FactDisclosure::Derived);
    CHECK(shown(snapshot, "needs", "speech") == FactDisclosure::Shown);
}

TEST_CASE("Easter falls on the days that almanacs give") {
    CHECK(easterSunday(2024) == Date::from(2024, 3, 31));
    CHECK(easterSunday(2025) == Date::from(2025, 4, 20));
    CHECK(easterSunday(2027) == Date::from(2027, 3, 28));
    CHECK(easterSunday(2038) == Date::from(2038, 4, 25));
}

TEST_CASE("The usual school year is worked out from the cycle") {
    const auto year = usualSchoolYear("2025/26");
    REQUIRE(year);
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"2025-09-01", "2025-10-24"}, {"2025-11-03", "2025-12-19"}, {"2026-01-05", "2026-02-13"},
        {"2026-02-23", "2026-03-27"}, {"2026-04-13", "2026-05-22"}, {"2026-06-01", "2026-07-24"}};
    for (std::size_t i = 0; i < halfTermCount; ++i) {
        CHECK(year->halfTerms[i].first.iso() == expected[i].first);
        CHECK(year->halfTerms[i].last.iso() == expected[i].second);
    }
    CHECK_FALSE(usualSchoolYear("2026"));
    CHECK_FALSE(usualSchoolYear("our third go"));
    for (int start = 2000; start < 2098; ++start) {
        const auto each = usualSchoolYear(std::to_string(start) + "/" + std::to_string(start + 1));
        REQUIRE(each);
        for (std::size_t i = 0; i < halfTermCount; ++i) {
            const int days = each->halfTerms[i].last.daysSince(each->halfTerms[i].first);
            CHECK(days > 20);
            CHECK(days < 70);
        }
    }
}

TEST_CASE("Meetings are due by phase and rhythm and held when one lies in their time") {
    FrameworkData data = smallFramework();
    data.review = ReviewPlan{{"Lead"},
                             {{Phase::Primary, ReviewRhythm::Termly},
                              {Phase::Special, ReviewRhythm::HalfTermly},
                              {Phase::Post16, ReviewRhythm::Monthly},
                              {Phase::Nursery, ReviewRhythm::Yearly}},
                             {}};
    AuditSnapshot snapshot = emptyAudit(std::move(data));
    snapshot.audit.cycle = "2026/27";
    const auto add = [&](const char* date) {
        snapshot.meetings.push_back({MeetingId(date), snapshot.audit.id, Date::parse(date).value(), {}, {}});
    };
    add("2026-07-01"); // before the year
    add("2026-10-14");
    add("2026-12-28"); // in the holidays after the autumn
    const Date today = Date::parse("2027-05-03").value();
    using State = DueMeeting::State;
    const auto states = [&](Phase phase) {
        snapshot.setting.phase = phase;
        std::vector<State> all;
        for (const DueMeeting& due : reviewCalendar(snapshot, today).due)
            all.push_back(due.state);
        return all;
    };
    CHECK(states(Phase::Primary) == std::vector{State::Held, State::Missed, State::Now});
    CHECK(states(Phase::Special) ==
          std::vector{State::Held, State::Held, State::Missed, State::Missed, State::Now, State::Coming});
    CHECK(states(Phase::Post16).size() == 11);
    CHECK(states(Phase::Nursery) == std::vector{State::Held});
    CHECK(states(Phase::Secondary).empty());
    snapshot.setting.phase = Phase::Primary;
    const auto calendar = reviewCalendar(snapshot, today);
    CHECK(calendar.due.front().held.size() == 2);
    REQUIRE(calendar.other.size() == 1);
    CHECK(calendar.usualDates);
}

TEST_CASE("Who answers decides the kind of source") {
    CHECK(sourceTypeOf("Year 5 pupils") == SourceType::LearnerVoice);
    CHECK(sourceTypeOf("Parent of a learner with SEND") == SourceType::ParentVoice);
    CHECK(sourceTypeOf("SEND lead governor") == SourceType::Governor);
    CHECK(sourceTypeOf("Governor for SEND") == SourceType::Governor);
    CHECK(sourceTypeOf("Pupil premium lead") == SourceType::StaffVoice);
    CHECK(sourceTypeOf("Principal") == SourceType::StaffVoice);
    CHECK(sourceTypeOf("") == SourceType::StaffVoice);
}

namespace {

/// The figures of `factAudit` with how many learners of a group there are, in two parts.
AuditSnapshot sizedAudit(const char* support, const char* plan) {
    FrameworkData data = factAudit().framework->data();
    Item sizes;
    sizes.id = "sizes";
    sizes.number = "9.2";
    sizes.kind = ItemKind::Fact;
    for (const char* part : {"support", "plan"}) {
        Field field = measured(part, FieldType::Count, {}, "send");
        sizes.fields.push_back(field);
    }
    data.areas.front().items.push_back(sizes);
    AuditSnapshot snapshot = emptyAudit(std::move(data));
    snapshot.facts.push_back({snapshot.audit.id, "sizes", "support", {}, {}, FieldType::Count, support});
    snapshot.facts.push_back({snapshot.audit.id, "sizes", "plan", {}, {}, FieldType::Count, plan});
    enter(snapshot, "rate-whole-school", FieldType::Percentage, "94.1");
    enter(snapshot, "rate-send", FieldType::Percentage, "90.3");
    enter(snapshot, "rate-non-send", FieldType::Percentage, "95");
    return snapshot;
}

} // namespace

TEST_CASE("The share of a small group is left out though its size stands in another field") {
    const AuditSnapshot small = sizedAudit("2", "1");
    CHECK(shown(small, "rate-send") == FactDisclosure::Derived);
    CHECK(shown(small, "rate-non-send") == FactDisclosure::Derived); // with the whole it would give it away
    CHECK(shown(small, "rate-whole-school") == FactDisclosure::Shown);
    const AuditSnapshot large = sizedAudit("2", "131");
    CHECK(shown(large, "rate-send") == FactDisclosure::Shown);
    CHECK(shown(large, "rate-non-send") == FactDisclosure::Shown);
    CHECK(shown(sizedAudit("0", "0"), "rate-send") == FactDisclosure::Shown); // of nobody
}

TEST_CASE("A value of another type than the field asks for is no part of a measure and leaves no school") {
    AuditSnapshot snapshot = factAudit();
    enter(snapshot, "rate-send", FieldType::Count, "12");
    enter(snapshot, "rate-non-send", FieldType::Percentage, "95");
    const auto measures = measuresOf(snapshot);
    for (const MeasuredField& field : measures[0].fields)
        CHECK((field.fact == nullptr || field.fact->value == "95"));
    CHECK(shown(snapshot, "rate-send") == FactDisclosure::Derived);
}

TEST_CASE("Last year's figure stands beside this year's where the same kind of value was asked for") {
    AuditSnapshot now = factAudit();
    const AuditSnapshot then = [] {
        AuditSnapshot snapshot = factAudit();
        counts(snapshot, "42", "3", "39");
        enter(snapshot, "rate-send", FieldType::Count, "7"); // asked for otherwise then
        snapshot.facts.push_back(
            {snapshot.audit.id, "figures", "needs", "row-of-then", "Dyslexia", FieldType::Count, "9"});
        return snapshot;
    }();
    const PreviousFigures previous{"2025/26", then.framework, then.facts};
    const LastYear lastYear(*now.framework, previous);
    CHECK(lastYear.hasFacts());
    const Item& item = *now.framework->findItem("figures");
    const auto of = [&](const char* field) { return lastYear.of("figures", *findField(item, field)); };
    REQUIRE(of("count-whole-school") != nullptr);
    CHECK(of("count-whole-school")->value == "42");
    CHECK(lastYear.disclosureOf(*of("count-whole-school")) == FactDisclosure::Shown);
    CHECK(lastYear.disclosureOf(*of("count-send")) == FactDisclosure::Small);
    CHECK(lastYear.disclosureOf(*of("count-non-send")) == FactDisclosure::Derived);
    CHECK(of("rate-send") == nullptr);
    const Fact* row = lastYear.of("figures", *findField(item, "needs"), "row-of-now", "dyslexia");
    REQUIRE(row != nullptr);
    CHECK(row->value == "9");
    const PreviousFigures none;
    CHECK_FALSE(LastYear(*now.framework, none).hasFacts());
}
