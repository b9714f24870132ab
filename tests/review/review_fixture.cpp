#include "review/review_fixture.h"

#include "core/base/sha256.h"
#include "core/review/taken_up.h"

using namespace inclusion;
using namespace inclusion::review;

std::string uuid(int number) {
    std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

ReviewFixture::ReviewFixture() {
    run(service->setJudgement(judgement("leading-1", "settled", "because we saw it")));
    run(service->setJudgement(judgement("leading-2", "starting", "too early to say")));
    run(service->setDescription({audit.id, "leading-1", "we meet each week"}));
    run(service->setHighlight({audit.id, "leading-1-settled", HighlightState::Partly}));
    const auto add = [&](const char* title, Disclosure disclosure) {
        Evidence piece = evidence(title);
        piece.disclosure = disclosure;
        piece.summary = std::string("summary of ") + title;
        piece.holder = std::string("holder of ") + title;
        run(service->addEvidence(piece, audit.id, {"leading-1"}));
    };
    add("open piece", Disclosure::Include);
    add("title piece", Disclosure::TitleOnly);
    add("hidden piece", Disclosure::LeaveOut);
    Action plan;
    plan.auditId = audit.id;
    plan.areaId = "leading";
    plan.title = "Train all staff";
    run(service->addAction(plan));
    pack = makePack("Governors, autumn");
}

PackContent ReviewFixture::makePack(const std::string& title, PackDetail detail) {
    PackRequest request;
    request.title = title;
    request.detail = detail;
    request.reviewers = {"Chair", "SEND governor"};
    request.note = "Thank you for reading.";
    request.questions = {"What would families say?"};
    request.replyBy = day("2026-12-10");
    const AuditSnapshot snapshot = require(service->snapshot(audit.id));
    const PackContent content =
        require(buildPack(snapshot, request, ids.make<ReviewPackId>(), clock.now(), std::string(64, 'a')));
    ReviewPack record;
    record.id = content.id;
    record.auditId = audit.id;
    record.title = title;
    record.detail = detail;
    record.reviewers = request.reviewers;
    record.replyBy = request.replyBy;
    record.createdAt = content.createdAt;
    run(service->makeReviewPack(record, packJson(content)));
    return content;
}

ReplyComment ReviewFixture::comment(const std::string& id, const std::string& subject, CommentStance stance,
                                    const std::string& text, const std::string& writtenAt) {
    return {id, subject, stance, text, moment(writtenAt)};
}

Reply ReviewFixture::reply(const PackContent& to, const std::string& reviewer, int number) const {
    Reply made;
    made.id = uuid(1000 + number);
    made.packId = to.id;
    made.packHash = sha256(packJson(to));
    made.reviewer = reviewer;
    made.writtenAt = moment("2026-11-25T20:00:00Z");
    made.comments = {
        comment(uuid(10 * number), "leading-1", CommentStance::Question, reviewer + " asks"),
        comment(uuid(10 * number + 1), "leading-2", CommentStance::Challenge, reviewer + " doubts"),
        comment(uuid(10 * number + 2), "leading", CommentStance::Agree, "")};
    return made;
}

MergePlan ReviewFixture::import(const Reply& reply, const PackContent& to) {
    MergePlan plan = require(planMerge(reply, to, require(service->comments(audit.id)), {},
                                       takenUpAgain(require(service->history(audit.id)))));
    const EditPtr edit = require(service->importComments(plan.toImport()));
    require(service->run(*edit, "SENCO"));
    return plan;
}

ReviewComment ReviewFixture::commentSaying(const std::string& words) const {
    for (const ReviewComment& each : require(service->comments(audit.id)))
        if (each.text == words)
            return each;
    throw std::out_of_range(words);
}
