#include "core/analysis/first_views.h"
#include "core/review/pack_file.h"
#include "core/review/sealing/container.h"

#include <catch2/catch.hpp>

#include "review/review_fixture.h"

using namespace inclusion;
using namespace inclusion::review;

namespace {

/// A pack to judge apart, recorded in the file.
PackContent packApart(ReviewFixture& file) {
    PackRequest request;
    request.title = "Judge for yourself";
    request.reviewers = {"Deputy head"};
    request.apart = true;
    const auto snapshot = require(file.service->snapshot(file.audit.id));
    auto pack = require(
        buildPack(snapshot, request, ReviewPackId(file.ids.next()), file.clock.now(), std::string(64, 'a')));
    ReviewPack record;
    record.id = pack.id;
    record.auditId = file.audit.id;
    record.title = request.title;
    record.reviewers = request.reviewers;
    file.run(file.service->makeReviewPack(record, packJson(pack)));
    return pack;
}

Reply judged(const PackContent& pack, const std::string& by, const std::string& subject,
             const std::string& level, const std::string& why,
             const std::string& at = "2026-11-25T19:00:00Z") {
    Reply reply;
    reply.id = uuid(90);
    reply.packId = pack.id;
    reply.packHash = std::string(64, 'b');
    reply.reviewer = by;
    reply.writtenAt = moment(at);
    reply.views = {{subject, level, why, moment(at)}};
    return reply;
}

void take(ReviewFixture& file, const Reply& reply, const PackContent& pack) {
    const auto plan = require(planMerge(reply, pack, require(file.service->comments(file.audit.id)),
                                        require(file.service->firstViews(file.audit.id))));
    file.run(file.service->importComments(plan.toImport(), plan.viewsToImport()));
}

} // namespace

TEST_CASE("A pack to judge apart shows no judgement of the school") {
    ReviewFixture file;
    file.run(file.service->setJudgement(file.judgement("leading-1", "settled", "our very own reason")));
    const PackContent pack = packApart(file);
    const PackSubject* subject = pack.find("leading-1");
    REQUIRE(subject != nullptr);
    CHECK(subject->levelId.empty());
    CHECK(subject->rationale.empty());
    CHECK(packJson(pack).find("our very own reason") == std::string::npos);
    CHECK(require(readPack(packJson(pack))).apart);
}

TEST_CASE("Two leaders judge apart and only their differences are shown until they agree") {
    ReviewFixture file;
    file.run(file.service->setJudgement(file.judgement("leading-1", "settled", "we saw it")));
    const PackContent pack = packApart(file);
    take(file, judged(pack, "Deputy head", "leading-1", "starting", "only two classes do it"), pack);
    take(file, judged(pack, "Deputy head", "leading-2", "starting", "yes"), pack); // the same as the school
    const auto open = analysis::openDifferences(require(file.service->snapshot(file.audit.id)));
    REQUIRE(open.size() == 1);
    CHECK(open.front().subjectId == "leading-1");
    REQUIRE(open.front().views.size() == 2);
    CHECK(open.front().views[0].judge == "Deputy head");
    CHECK(open.front().views[1].levelId == "settled");

    file.run(
        file.service->reconcileViews({file.audit.id, "leading-1", "starting", "We walked round together."}));
    const auto snapshot = require(file.service->snapshot(file.audit.id));
    CHECK(analysis::openDifferences(snapshot).empty());
    CHECK(snapshot.judgementOf("leading-1")->levelId == "starting");
    CHECK(snapshot.judgementOf("leading-1")->rationale == "We walked round together.");
    const auto all = analysis::compareViews(snapshot);
    REQUIRE(all.front().agreed);
    REQUIRE(all.front().views.size() == 2); // both first views are kept with what was agreed
    for (const FirstView& view : all.front().views) {
        CHECK(view.agreedReason == "We walked round together.");
        CHECK(view.agreedLevelId == "starting");
        CHECK_FALSE(view.agreedBy.empty());
    }
    CHECK((all.front().views[0].rationale == "we saw it" || all.front().views[1].rationale == "we saw it"));
}

TEST_CASE("The same judgement taken in twice changes nothing and a later one opens the difference again") {
    ReviewFixture file;
    const PackContent pack = packApart(file);
    const Reply first = judged(pack, "Deputy head", "leading-1", "starting", "seen");
    take(file, first, pack);
    const auto again = require(planMerge(first, pack, {}, require(file.service->firstViews(file.audit.id))));
    CHECK(again.count(CommentFate::Known) == 1);
    CHECK(again.viewsToImport().empty());
    file.run(file.service->reconcileViews({file.audit.id, "leading-1", "settled", "agreed"}));
    take(file, judged(pack, "Deputy head", "leading-1", "starting", "no, still", "2026-11-27T19:00:00Z"),
         pack);
    const auto snapshot = require(file.service->snapshot(file.audit.id));
    const auto open = analysis::openDifferences(snapshot);
    REQUIRE(open.size() == 1);
    CHECK(open.front().views.size() == 2);
    CHECK(require(planMerge(judged(pack, "Deputy head", "leading-1", "settled", "other"), pack, {},
                            require(file.service->firstViews(file.audit.id))))
              .count(CommentFate::Conflicting) == 1);
}

TEST_CASE("A judgement that nobody asked for is not taken") {
    ReviewFixture file;
    const auto refused = [](const Reply& reply, const PackContent& pack) {
        return planMerge(reply, pack, {}, {}).error().code;
    };
    CHECK(refused(judged(file.pack, "Chair", "leading-1", "settled", "x"), file.pack) ==
          ErrorCode::ReviewFileDamaged);
    const PackContent pack = packApart(file);
    CHECK(refused(judged(pack, "Chair", "leading-1", "no-such-level", "x"), pack) ==
          ErrorCode::ReviewFileDamaged);
    CHECK(refused(judged(pack, "Chair", "nowhere", "settled", "x"), pack) == ErrorCode::ReviewFileDamaged);
    CHECK(file.service->reconcileViews({file.audit.id, "leading-1", "settled", "x"}).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("A reply with judgements is read back from its JSON") {
    ReviewFixture file;
    Reply reply = judged(packApart(file), "Deputy head", "leading-1", "settled", "seen");
    CHECK(require(readReply(replyJson(reply))) == reply);
    reply.views.push_back(reply.views.front());
    CHECK(readReply(replyJson(reply)).error().code == ErrorCode::ReviewFileDamaged);
}

TEST_CASE("A withdrawn comment is kept and waits for nobody") {
    ReviewFixture file;
    ReviewComment asked;
    asked.auditId = file.audit.id;
    asked.reviewer = "Chair";
    asked.text = "How do you know?";
    const ReviewCommentId id(file.run(file.service->addComment(asked)).changes.front().recordId);
    file.run(file.service->withdrawComment(id));
    const auto withdrawn = require(file.service->comment(id)).value();
    CHECK_FALSE(withdrawn.isOpen());
    CHECK(withdrawn.text == "How do you know?");
    CHECK_FALSE(withdrawn.withdrawnBy.empty());
    file.run(file.service->reopenComment(id));
    CHECK(require(file.service->comment(id)).value().isOpen());
}

TEST_CASE("A pack file opens sealed and unsealed and tells what keeps it shut") {
    ReviewFixture file;
    const std::string json = packJson(file.pack);
    CHECK(require(openPackFile(json, "")).content.title == file.pack.title);
    const std::string sealed = require(sealContainer(json, "one two", {1, 8}));
    CHECK(isSealed(sealed));
    CHECK_FALSE(isSealed(json));
    const auto opened = require(openPackFile(sealed, " One  Two "));
    CHECK(opened.content.id == file.pack.id);
    CHECK(opened.hash == require(openPackFile(json, "")).hash);
    CHECK(openPackFile(sealed, "other").error().code == ErrorCode::PassphraseWrong);
    CHECK(openPackFile("no pack", "").error().code == ErrorCode::NotAReviewFile);
    CHECK(openPackFile(sealed.substr(0, sealed.size() - 3), "one two").error().code !=
          ErrorCode::NotAReviewFile);
}
