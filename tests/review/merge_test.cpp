#include "core/audit/record_json.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "review/review_fixture.h"

using namespace inclusion;
using namespace inclusion::review;

namespace {

/// All comments of an audit, as one text.
std::string commentsAsText(AuditService& service, const AuditId& audit) {
    std::string text;
    for (const ReviewComment& comment : require(service.comments(audit)))
        text += recordJson(comment) + "\n";
    return text;
}

/// The same reply later, with one of its comments taken back.
Reply takingBack(Reply reply, std::size_t comment, const char* at) {
    reply.id = uuid(3000);
    reply.comments[comment].withdrawnAt = moment(at);
    return reply;
}

/// Imports five replies in all 120 orders into the same file, each time from the start; the comments that
/// stand in it then, which are the same each time.
std::string sameInEveryOrder(ReviewFixture& fixture, const std::vector<Reply>& replies) {
    std::array<std::size_t, 5> order = {0, 1, 2, 3, 4};
    std::string first;
    int orders = 0;
    std::vector<EditPtr> undo;
    do {
        for (const std::size_t each : order) {
            const MergePlan plan = require(planMerge(replies.at(each), fixture.pack,
                                                     require(fixture.service->comments(fixture.audit.id))));
            undo.push_back(require(fixture.service->importComments(plan.toImport())));
            require(fixture.service->run(*undo.back(), "SENCO"));
        }
        const std::string all = commentsAsText(*fixture.service, fixture.audit.id);
        if (first.empty())
            first = all;
        CHECK(all == first);
        ++orders;
        for (; !undo.empty(); undo.pop_back())
            if (!undo.back()->isNoOp())
                require(fixture.service->undo(*undo.back(), "SENCO"));
        REQUIRE(commentsAsText(*fixture.service, fixture.audit.id).empty());
    } while (std::next_permutation(order.begin(), order.end()));
    CHECK(orders == 120);
    return first;
}

} // namespace

TEST_CASE("Five replies in all 120 orders give the same audit") {
    ReviewFixture fixture;
    std::vector<Reply> replies = {fixture.reply(fixture.pack, "Chair", 1),
                                  fixture.reply(fixture.pack, "SEND governor", 2),
                                  fixture.reply(fixture.pack, "Parent governor", 3)};
    // The chair again, with one comment worded anew; and a fifth that disagrees with it about the same
    // moment.
    Reply later = replies[0];
    later.id = uuid(2000);
    later.comments[0].text = "Chair asks again";
    later.comments[0].writtenAt = moment("2026-11-26T09:00:00Z");
    Reply clashing = later;
    clashing.id = uuid(2001);
    clashing.comments[0].text = "Chair asks something else";
    replies.push_back(later);
    replies.push_back(clashing);

    const std::string all = sameInEveryOrder(fixture, replies);
    CHECK(std::count(all.begin(), all.end(), '\n') == 11);
}

TEST_CASE("Five replies that take comments back in all 120 orders give the same audit") {
    ReviewFixture fixture;
    const Reply chair = fixture.reply(fixture.pack, "Chair", 1);
    const Reply parent = fixture.reply(fixture.pack, "Parent governor", 3);
    // One comment is taken back twice, at different moments; and once after it was worded anew, so that the
    // first wording is taken back, too, where it never was before.
    Reply anew = takingBack(chair, 1, "2026-11-28T09:00:00Z");
    anew.comments[0].text = "Chair asks again";
    anew.comments[0].writtenAt = moment("2026-11-26T09:00:00Z");
    const Reply lastWord = takingBack(anew, 0, "2026-11-29T09:00:00Z");
    const std::string all = sameInEveryOrder(
        fixture, {chair, anew, lastWord, takingBack(chair, 1, "2026-11-27T09:00:00Z"), parent});
    CHECK(std::count(all.begin(), all.end(), '\n') == 7);
    // The earliest moment holds.
    CHECK(all.find(R"("withdrawnBy":"Chair","withdrawnAt":"2026-11-27T09:00:00.000Z")") != std::string::npos);
    CHECK(all.find(R"("withdrawnBy":"Chair","withdrawnAt":"2026-11-29T09:00:00.000Z")") != std::string::npos);
    CHECK(all.find("2026-11-28T09:00:00") == std::string::npos);
}

TEST_CASE("The same reply twice changes nothing") {
    ReviewFixture fixture;
    const Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    CHECK(fixture.import(reply, fixture.pack).count(CommentFate::New) == 3);
    const std::string before = commentsAsText(*fixture.service, fixture.audit.id);
    const auto history = require(fixture.service->history(fixture.audit.id)).size();
    CHECK(fixture.import(reply, fixture.pack).count(CommentFate::Known) == 3);
    CHECK(commentsAsText(*fixture.service, fixture.audit.id) == before);
    CHECK(require(fixture.service->history(fixture.audit.id)).size() == history);
}

TEST_CASE("A comment worded anew stands beside the old one and says which is later") {
    ReviewFixture fixture;
    Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    fixture.import(reply, fixture.pack);
    reply.comments[0].text = "better words";
    reply.comments[0].writtenAt = moment("2026-11-27T08:00:00Z");
    const MergePlan plan = fixture.import(reply, fixture.pack);
    CHECK(plan.count(CommentFate::Revised) == 1);
    CHECK(plan.count(CommentFate::Known) == 2);
    const auto all = require(fixture.service->comments(fixture.audit.id));
    REQUIRE(all.size() == 4);
    for (const ReviewComment& comment : all)
        CHECK((versionOf(comment, all) == CommentVersion::Replaced) == (comment.text == "Chair asks"));
    // The old one again: known. A version in between that comes late: earlier.
    reply.comments[0].text = "in between";
    reply.comments[0].writtenAt = moment("2026-11-26T08:00:00Z");
    CHECK(fixture.import(reply, fixture.pack).count(CommentFate::Earlier) == 1);
}

TEST_CASE("A reply that takes a comment back is stored and the comment keeps its words and its answer") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    const Reply later = takingBack(first, 0, "2026-11-27T08:00:00Z");
    CHECK(require(readReply(replyJson(later))) == later);
    fixture.import(first, fixture.pack);
    ReviewComment comment = fixture.commentSaying("Chair asks");
    fixture.run(fixture.service->answerComment({comment.id, "We shall ask families.", {}, {}, {}}));
    const MergePlan plan = fixture.import(later, fixture.pack);
    CHECK(plan.count(CommentFate::Known) == 2);
    CHECK(plan.count(CommentFate::TakenBack) == 1);
    CHECK(plan.withdrawn == 1);
    CHECK(plan.question == 0);
    comment = fixture.commentSaying("Chair asks");
    CHECK(comment.withdrawnBy == "Chair");
    CHECK(comment.withdrawnAt == moment("2026-11-27T08:00:00Z"));
    CHECK(comment.answer == "We shall ask families.");
    CHECK_FALSE(comment.isOpen());
    // The history has it before and after.
    const auto history = require(fixture.service->history(fixture.audit.id, "leading-1"));
    CHECK(history.front().kind == RecordKind::ReviewComment);
    CHECK(history.front().before.find(R"("withdrawnAt":null)") != std::string::npos);
    CHECK(history.front().after.find("2026-11-27T08:00:00.000Z") != std::string::npos);
    // Once more changes nothing, and the first reply does not bring it back.
    const std::string before = commentsAsText(*fixture.service, fixture.audit.id);
    CHECK(fixture.import(later, fixture.pack).toImport().empty());
    CHECK(fixture.import(first, fixture.pack).toImport().empty());
    CHECK(commentsAsText(*fixture.service, fixture.audit.id) == before);
}

TEST_CASE("That a comment is taken back may arrive before the comment") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    const Reply later = takingBack(first, 0, "2026-11-27T08:00:00Z");
    const MergePlan plan = fixture.import(later, fixture.pack);
    CHECK(plan.count(CommentFate::New) == 3);
    CHECK(plan.withdrawn == 1);
    CHECK(fixture.commentSaying("Chair asks").withdrawnBy == "Chair");
    CHECK(fixture.import(first, fixture.pack).count(CommentFate::Known) == 3);
    CHECK(fixture.commentSaying("Chair asks").withdrawnAt == moment("2026-11-27T08:00:00Z"));
}

TEST_CASE("Taking in that a comment is taken back is one step to undo") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    fixture.import(first, fixture.pack);
    const std::string before = commentsAsText(*fixture.service, fixture.audit.id);
    const MergePlan plan = require(planMerge(takingBack(first, 1, "2026-11-27T08:00:00Z"), fixture.pack,
                                             require(fixture.service->comments(fixture.audit.id))));
    const EditPtr edit = require(fixture.service->importComments(plan.toImport()));
    require(fixture.service->run(*edit, "SENCO"));
    CHECK(commentsAsText(*fixture.service, fixture.audit.id) != before);
    require(fixture.service->undo(*edit, "SENCO"));
    CHECK(commentsAsText(*fixture.service, fixture.audit.id) == before);
}

TEST_CASE("A comment that was taken up again is not taken back by the same reply once more") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    const Reply later = takingBack(first, 0, "2026-11-27T08:00:00Z");
    fixture.import(first, fixture.pack);
    fixture.import(later, fixture.pack);
    const ReviewCommentId id = fixture.commentSaying("Chair asks").id;
    const EditPtr reopened = require(fixture.service->reopenComment(id));
    require(fixture.service->run(*reopened, "SENCO"));
    const std::string before = commentsAsText(*fixture.service, fixture.audit.id);
    CHECK(before.find(R"("withdrawnAt":"2026)") == std::string::npos);
    CHECK(fixture.import(later, fixture.pack).count(CommentFate::Known) == 3);
    CHECK(commentsAsText(*fixture.service, fixture.audit.id) == before);
    // The same being taken back in a further reply, which was written later.
    CHECK(fixture.import(takingBack(first, 0, "2026-11-28T08:00:00Z"), fixture.pack).toImport().empty());
    // Once the taking up is undone, and so is the import, the reply is as new as it was.
    require(fixture.service->undo(*reopened, "SENCO"));
    CHECK(fixture.commentSaying("Chair asks").withdrawnAt.has_value());
    require(fixture.service->run(*reopened, "SENCO"));
    CHECK(fixture.import(later, fixture.pack).toImport().empty());
}

TEST_CASE("Taking back is heard where an import or a taking up was undone") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    const Reply later = takingBack(first, 0, "2026-11-27T08:00:00Z");
    fixture.import(first, fixture.pack);
    const MergePlan plan =
        require(planMerge(later, fixture.pack, require(fixture.service->comments(fixture.audit.id))));
    const EditPtr import = require(fixture.service->importComments(plan.toImport()));
    require(fixture.service->run(*import, "SENCO"));
    const EditPtr reopened = require(fixture.service->reopenComment(fixture.commentSaying("Chair asks").id));
    require(fixture.service->run(*reopened, "SENCO"));
    require(fixture.service->undo(*reopened, "SENCO"));
    require(fixture.service->undo(*import, "SENCO"));
    CHECK(fixture.commentSaying("Chair asks").isOpen());
    CHECK(fixture.import(later, fixture.pack).count(CommentFate::TakenBack) == 1);
    CHECK(fixture.commentSaying("Chair asks").withdrawnBy == "Chair");
}

TEST_CASE("What the school took up again by itself its reviewer can still take back") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    fixture.import(first, fixture.pack);
    const ReviewCommentId id = fixture.commentSaying("Chair asks").id;
    fixture.run(fixture.service->withdrawComment(id)); // by phone, as the school heard it
    fixture.run(fixture.service->reopenComment(id));
    fixture.run(fixture.service->settleComment(id));
    fixture.run(fixture.service->reopenComment(id));
    CHECK(fixture.import(takingBack(first, 0, "2026-11-27T08:00:00Z"), fixture.pack)
              .count(CommentFate::TakenBack) == 1);
    CHECK(fixture.commentSaying("Chair asks").withdrawnBy == "Chair");
}

TEST_CASE("When one of two versions of a moment is taken back the other one holds") {
    ReviewFixture fixture;
    const Reply first = fixture.reply(fixture.pack, "Chair", 1);
    Reply other = first;
    other.comments[0].text = "the other version";
    fixture.import(first, fixture.pack);
    fixture.import(other, fixture.pack);
    fixture.import(takingBack(other, 0, "2026-11-27T08:00:00Z"), fixture.pack);
    const auto all = require(fixture.service->comments(fixture.audit.id));
    for (const ReviewComment& comment : all)
        CHECK(versionOf(comment, all) == CommentVersion::Current);
    CHECK(fixture.commentSaying("Chair asks").isOpen());
}

TEST_CASE("A reply that takes something back at no moment is refused") {
    ReviewFixture fixture;
    Reply reply = takingBack(fixture.reply(fixture.pack, "Chair", 1), 0, "2026-11-27T08:00:00Z");
    reply.comments[0].withdrawnAt = Timestamp();
    CHECK_FALSE(readReply(replyJson(reply)));
}

TEST_CASE("Two versions of the same moment are a conflict that nobody decides but people") {
    ReviewFixture fixture;
    Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    fixture.import(reply, fixture.pack);
    reply.comments[0].text = "the other version";
    CHECK(fixture.import(reply, fixture.pack).count(CommentFate::Conflicting) == 1);
    const auto all = require(fixture.service->comments(fixture.audit.id));
    CHECK(std::count_if(all.begin(), all.end(), [&](const ReviewComment& each) {
              return versionOf(each, all) == CommentVersion::Conflicting;
          }) == 2);
}

TEST_CASE("A reply to an older pack of the same audit is taken and keeps its pack") {
    ReviewFixture fixture;
    const PackContent older = fixture.pack;
    fixture.clock.set(moment("2026-11-23T10:00:00Z"));
    fixture.makePack("Governors, once more");
    fixture.import(fixture.reply(older, "Chair", 1), older);
    for (const ReviewComment& comment : require(fixture.service->comments(fixture.audit.id)))
        CHECK(comment.packId == older.id);
    CHECK(require(fixture.service->reviewPacks(fixture.audit.id)).front().title == "Governors, once more");
}

TEST_CASE("A reply about what the pack did not show is refused whole") {
    ReviewFixture fixture;
    Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    reply.comments[2].subjectId = "elsewhere";
    const auto plan = planMerge(reply, fixture.pack, {});
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == ErrorCode::ReviewFileDamaged);
}

TEST_CASE("A reply is read back as written and refused when it holds anything odd") {
    ReviewFixture fixture;
    const Reply reply = fixture.reply(fixture.pack, "Chair", 1);
    CHECK(require(readReply(replyJson(reply))) == reply);
    const auto refused = [&](auto change) {
        Reply odd = reply;
        change(odd);
        return !readReply(replyJson(odd));
    };
    CHECK(refused([](Reply& odd) { odd.reviewer = " "; }));
    CHECK(refused([](Reply& odd) { odd.reviewer = "Chair\nof governors"; }));
    CHECK(refused([](Reply& odd) { odd.comments[0].text = "  "; }));
    CHECK(refused([](Reply& odd) { odd.comments[0].id = "1"; }));
    CHECK(refused([](Reply& odd) { odd.comments[1].id = odd.comments[0].id; }));
    CHECK(refused([](Reply& odd) { odd.comments[0].text = std::string(300'000, 'x'); }));
    CHECK(refused([](Reply& odd) { odd.packHash = "short"; }));
    CHECK_FALSE(refused([](Reply& odd) { odd.comments[2].text.clear(); })); // agreeing needs no words
}

TEST_CASE("A comment lives from open to answered to settled with who and when") {
    ReviewFixture fixture;
    fixture.import(fixture.reply(fixture.pack, "Chair", 1), fixture.pack);
    ReviewComment comment = require(fixture.service->comments(fixture.audit.id)).front();
    CommentAnswer answer;
    answer.id = comment.id;
    answer.text = "We will ask families.";
    answer.action = Action();
    answer.action->title = "Ask families";
    answer.judgement = fixture.judgement(comment.subjectId.empty() ? "leading-1" : "leading-1", "starting",
                                         "after the question");
    fixture.clock.set(moment("2026-11-28T10:00:00Z"));
    fixture.run(fixture.service->answerComment(answer));
    comment = require(fixture.service->comment(comment.id)).value();
    CHECK(comment.state == CommentState::Answered);
    CHECK(comment.answeredBy == "SENCO");
    CHECK(comment.answeredAt == fixture.clock.now());
    CHECK(require(fixture.service->action(comment.actionId))->title == "Ask families");
    CHECK(comment.judgementSubject == "leading-1");
    CHECK(require(fixture.service->judgement(fixture.audit.id, "leading-1"))->levelId == "starting");
    fixture.run(fixture.service->settleComment(comment.id));
    comment = require(fixture.service->comment(comment.id)).value();
    CHECK(comment.state == CommentState::Settled);
    CHECK(comment.settledBy == "SENCO");
    fixture.run(fixture.service->reopenComment(comment.id));
    CHECK(require(fixture.service->comment(comment.id))->state == CommentState::Answered);
    answer.text = "  ";
    CHECK_FALSE(fixture.service->answerComment(answer));
}

TEST_CASE("A comment typed in for a governor says so and by whom") {
    ReviewFixture fixture;
    ReviewComment comment;
    comment.auditId = fixture.audit.id;
    comment.subjectId = "leading-2";
    comment.reviewer = "Parent governor";
    comment.stance = CommentStance::Challenge;
    comment.text = "Not what I hear.";
    fixture.run(fixture.service->addComment(comment));
    const ReviewComment stored = require(fixture.service->comments(fixture.audit.id)).front();
    CHECK(stored.onBehalf);
    CHECK(stored.enteredBy == "SENCO");
    comment.subjectId = "elsewhere";
    CHECK(fixture.service->addComment(comment).error().code == ErrorCode::NotFound);
    comment.subjectId = "leading-2";
    comment.text.clear();
    CHECK(fixture.service->addComment(comment).error().code == ErrorCode::InvalidValue);
}
