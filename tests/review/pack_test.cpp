#include "core/base/sha256.h"

#include <catch2/catch.hpp>

#include "review/review_fixture.h"

using namespace inclusion;
using namespace inclusion::review;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A pack holds judgements reasons descriptors evidence and actions") {
    ReviewFixture fixture;
    const PackSubject* subject = fixture.pack.find("leading-1");
    REQUIRE(subject != nullptr);
    CHECK(subject->levelId == "settled");
    CHECK(subject->rationale == "because we saw it");
    CHECK(subject->description == "we meet each week");
    CHECK_FALSE(subject->descriptors.empty());
    CHECK(subject->evidence.size() == 2);
    CHECK(subject->evidenceLeftOut == 1);
    CHECK(fixture.pack.actions.size() == 1);
    CHECK(fixture.pack.areas.size() == fullFramework()->areas().size());
}

TEST_CASE("A piece of evidence goes only as far as it and the pack allow") {
    ReviewFixture fixture;
    const std::string full = packJson(fixture.pack);
    CHECK(holds(full, "summary of open piece"));
    CHECK(holds(full, "title piece"));
    CHECK_FALSE(holds(full, "summary of title piece"));
    CHECK_FALSE(holds(full, "holder of title piece"));
    CHECK_FALSE(holds(full, "hidden piece"));
    const std::string titles = packJson(fixture.makePack("Titles", PackDetail::TitlesOnly));
    CHECK(holds(titles, "open piece"));
    CHECK_FALSE(holds(titles, "summary of open piece"));
    const std::string none = packJson(fixture.makePack("None", PackDetail::NoEvidence));
    CHECK_FALSE(holds(none, "piece\","));
    CHECK_FALSE(holds(none, "open piece"));
}

TEST_CASE("A pack tells no small count of children and none that could be worked out") {
    ReviewFixture fixture;
    AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    snapshot.judgements["leading-1"].rationale = "17 of 20 pupils say so, and 3 of 12 pupils (25%) do not.";
    for (Evidence& piece : snapshot.evidence)
        piece.title = "Two pupils spoke";
    for (Action& action : snapshot.actions)
        action.outcome = "One child stays.";
    PackRequest request;
    request.title = "For two pupils";
    request.note = "About four learners.";
    request.questions = {"What of three pupils?"};
    const std::string json = packJson(require(
        buildPack(snapshot, request, ReviewPackId(uuid(1)), fixture.clock.now(), std::string(64, 'b'))));
    for (const char* small :
         {"17 of", "3 of", "25%", "wo pupils", "four learners", "three pupils", "One child"}) {
        INFO(small);
        CHECK_FALSE(holds(json, small));
    }
    CHECK(holds(json,
                "More than 15 of 20 pupils say so, and fewer than 5 of 12 pupils (percentage not shown)"));
    CHECK(holds(json, "Fewer than 5 pupils spoke"));
}

TEST_CASE("A pack of one area holds nothing of the others") {
    ReviewFixture fixture;
    PackRequest request;
    request.title = "One area";
    request.reviewers = {"Chair"};
    request.areaIds = {"attending"};
    const AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    const std::string area = snapshot.framework->areas().back()->id;
    request.areaIds = {area};
    const PackContent pack = require(
        buildPack(snapshot, request, ReviewPackId(uuid(1)), fixture.clock.now(), std::string(64, 'b')));
    CHECK(pack.find("leading-1") == nullptr);
    CHECK(pack.find(area) != nullptr);
    CHECK_FALSE(holds(packJson(pack), "because we saw it"));
    CHECK_FALSE(holds(packJson(pack), "open piece"));
    request.areaIds = {"no-such-area"};
    CHECK(buildPack(snapshot, request, ReviewPackId(uuid(1)), fixture.clock.now(), std::string(64, 'b'))
              .error()
              .code == ErrorCode::NotFound);
}

TEST_CASE("A pack is read back as it was written") {
    ReviewFixture fixture;
    const std::string json = packJson(fixture.pack);
    const PackContent again = require(readPack(json));
    CHECK(packJson(again) == json);
}

TEST_CASE("What governors saw stays as it was whatever changes since") {
    ReviewFixture fixture;
    const ReviewPack record = require(fixture.service->reviewPack(fixture.pack.id)).value();
    fixture.run(fixture.service->setJudgement(fixture.judgement("leading-1", "starting", "changed since")));
    fixture.reopen();
    const std::string content = require(fixture.service->packContent(record));
    CHECK(sha256(content) == record.contentHash);
    CHECK(require(readPack(content)).find("leading-1")->rationale == "because we saw it");
}

TEST_CASE("Bytes that are no pack are refused in words of their own") {
    ReviewFixture fixture;
    const std::string json = packJson(fixture.pack);
    CHECK(readPack("").error().code == ErrorCode::NotAReviewFile);
    CHECK(readPack("{}").error().code == ErrorCode::NotAReviewFile);
    CHECK(readPack(std::string(100'000, '[')).error().code == ErrorCode::NotAReviewFile);
    // What was cut off is told apart from what never was a pack.
    CHECK(readPack(json.substr(0, json.size() / 2)).error().code == ErrorCode::ReviewFileDamaged);
    std::string newer = json;
    newer.replace(newer.find("\"version\":1"), 11, "\"version\":2");
    CHECK(readPack(newer).error().code == ErrorCode::ReviewFileTooNew);
    std::string odd = json;
    odd.replace(odd.find("\"levelId\":\"settled\""), 19, "\"levelId\":[7]");
    CHECK(readPack(odd).error().code == ErrorCode::ReviewFileDamaged);
    std::string beyond = json;
    beyond.replace(beyond.find("\"piece\":0"), 9, "\"piece\":99");
    CHECK(readPack(beyond).error().code == ErrorCode::ReviewFileDamaged);
}
