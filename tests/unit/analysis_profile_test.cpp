#include "core/analysis/profile.h"
#include "core/analysis/progress.h"
#include "core/analysis/subjects.h"

#include <catch2/catch.hpp>

#include "audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

const AreaProfile& areaOf(const Profile& profile, const std::string& id) {
    for (const AreaProfile& area : profile.areas) {
        if (area.area->id == id)
            return area;
    }
    throw std::runtime_error("no area " + id);
}

} // namespace

TEST_CASE("The profile counts items at each level of each area") {
    const AuditSnapshot snapshot = workedAudit();
    const Profile profile = profileOf(snapshot);

    REQUIRE(profile.areas.size() == 4);
    const AreaProfile& outcomes = areaOf(profile, "outcomes");
    REQUIRE(outcomes.scales.size() == 1);
    CHECK(outcomes.scales[0].scale->id == "stage");
    CHECK(outcomes.scales[0].atLevel == std::vector<int>{0, 1, 1});
    CHECK(outcomes.scales[0].notJudged == 1);
    CHECK(outcomes.scales[0].total() == 3);
    CHECK(outcomes.judged() == 2);

    const AreaProfile& facts = areaOf(profile, "facts");
    CHECK(facts.scales.empty());
    CHECK(facts.items == 2);
    CHECK(facts.notJudgeable == 2);

    CHECK(profile.whole.items == 7);
    CHECK(profile.whole.notJudgeable == 2);
    CHECK(profile.whole.judged() == 4);
    REQUIRE(profile.whole.scales.size() == 1);
    CHECK(profile.whole.scales[0].atLevel == std::vector<int>{1, 2, 1});
}

TEST_CASE("An area that holds others counts only its own items") {
    const AuditSnapshot snapshot = workedAudit();
    const Profile profile = profileOf(snapshot);
    CHECK(areaOf(profile, "lead").items == 1);
    CHECK(areaOf(profile, "gov").items == 1);
    int sum = 0;
    for (const AreaProfile& area : profile.areas)
        sum += area.items;
    CHECK(sum == profile.whole.items);
}

TEST_CASE("Highlights are counted by level in the order of the scale") {
    const AuditSnapshot snapshot = workedAudit();
    const AreaProfile outcomes = areaOf(profileOf(snapshot), "outcomes");
    REQUIRE(outcomes.highlights.size() == 3);
    CHECK(outcomes.highlights[0].level->id == "start");
    CHECK(outcomes.highlights[0].fully == 1);
    CHECK(outcomes.highlights[1].level->id == "grow");
    CHECK(outcomes.highlights[1].fully == 1);
    CHECK(outcomes.highlights[1].partly == 1);
    CHECK(outcomes.highlights[2].notYet == 2);
}

TEST_CASE("Items on two scales are never counted together") {
    FrameworkData data = smallFramework();
    data.areas[0].items[0].scaleId = "support";
    AuditSnapshot snapshot = emptyAudit(data);
    judge(snapshot, "out-1", "keep");
    judge(snapshot, "out-2", "start");
    const AreaProfile outcomes = areaOf(profileOf(snapshot), "outcomes");
    REQUIRE(outcomes.scales.size() == 2);
    CHECK(outcomes.scales[0].scale->id == "stage"); // file order, though the first item uses the other one
    CHECK(outcomes.scales[0].atLevel == std::vector<int>{1, 0, 0});
    CHECK(outcomes.scales[1].atLevel == std::vector<int>{0, 0, 0, 1});
    CHECK(outcomes.on(snapshot.framework->findScale("support"))->judged() == 1);
}

TEST_CASE("A level of another scale counts as not judged") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "keep");
    judge(snapshot, "out-2", "no-such-level");
    CHECK(judgedLevel(snapshot, "out-1") == nullptr);
    CHECK(profileOf(snapshot).whole.judged() == 0);
}

TEST_CASE("Progress counts states descriptions and judgements") {
    const AuditSnapshot snapshot = workedAudit();
    const ProgressByArea progress = progressOf(snapshot);
    CHECK(progress.whole.items == 7);
    CHECK(progress.whole.judgeable == 5);
    CHECK(progress.whole.described == 2);
    CHECK(progress.whole.judged == 4);
    CHECK(progress.whole.inState(ProgressState::Agreed) == 1);
    CHECK(progress.whole.inState(ProgressState::ReadyForReview) == 1);
    CHECK(progress.whole.inState(ProgressState::InProgress) == 2);
    CHECK(progress.whole.inState(ProgressState::NotStarted) == 3);
    CHECK(progress.whole.judgementsToBegin == 1);
    REQUIRE(progress.areas.size() == 4);
    CHECK(progress.areas[0].items == 3);
    CHECK(progress.areas[3].described == 1);
}

TEST_CASE("An audit is empty until somebody has recorded something") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    CHECK(isEmpty(snapshot));
    describe(snapshot, "out-1", "");
    highlight(snapshot, "out-d1", HighlightState::NotYet);
    judge(snapshot, "out-1", "", "", ProgressState::NotStarted);
    CHECK(isEmpty(snapshot));

    SECTION("a state") {
        judge(snapshot, "out-1", "", "", ProgressState::InProgress);
    }
    SECTION("a level") {
        judge(snapshot, "out-1", "grow", "", ProgressState::NotStarted);
    }
    SECTION("a description") {
        describe(snapshot, "out-1", "We meet.");
    }
    SECTION("a highlight") {
        highlight(snapshot, "out-d1", HighlightState::Partly);
    }
    SECTION("a note") {
        note(snapshot, "out-1", Note::Kind::Remark, "Ask again.");
    }
    SECTION("an action") {
        addAction(snapshot, "Ask", "");
    }
    SECTION("evidence") {
        addEvidence(snapshot, "Register", SourceType::Document, {"out-1"});
    }
    CHECK_FALSE(isEmpty(snapshot));
}

TEST_CASE("Everything that a framework judges is listed area by area") {
    const AuditSnapshot snapshot = emptyAudit(smallFramework());
    std::vector<std::string> ids;
    for (const Subject& subject : judgedSubjects(*snapshot.framework))
        ids.push_back(subject.id);
    CHECK(ids ==
          std::vector<std::string>{"out-1", "out-2", "out-3", "outcomes", "lead-1", "lead-overall", "gov-1"});
}
