#include "edit/every_edit.h"

#include "core/edit/edit_names.h"

using namespace inclusion;

namespace {

/// Every piece of evidence of the file.
std::vector<EvidenceId> all(const WorkedFile& file) {
    return require(file.service->bankIds({}));
}

} // namespace

const std::vector<EditCase>& allEdits() {
    static const std::vector<EditCase> cases = {
        {edit_names::editSetting,
         [](WorkedFile& file) {
             Setting after = require(file.service->setting());
             after.name = "Ashfield School";
             after.phase = Phase::Special;
             return file.service->editSetting(after);
         }},
        {edit_names::changeAudit,
         [](WorkedFile& file) {
             Audit after = file.audit;
             after.agreed = true;
             return file.service->changeAudit(after);
         }},
        {edit_names::setJudgement,
         [](WorkedFile& file) {
             return file.service->setJudgement(file.judgement("leading-1", "starting", "why"));
         }},
        {edit_names::setJudgement, // taken away
         [](WorkedFile& file) {
             Judgement blank = file.judgement("leading-1", "", "");
             blank.state = ProgressState::NotStarted;
             return file.service->setJudgement(blank);
         }},
        {edit_names::setJudgement, // a new one, on an overall judgement
         [](WorkedFile& file) {
             return file.service->setJudgement(file.judgement("leading-overall", "much", ""));
         }},
        {edit_names::setDescription,
         [](WorkedFile& file) {
             return file.service->setDescription({file.audit.id, "leading-1", "otherwise"});
         }},
        {edit_names::setDescription,
         [](WorkedFile& file) {
             return file.service->setDescription({file.audit.id, "leading-1", ""});
         }},
        {edit_names::setHighlight,
         [](WorkedFile& file) {
             return file.service->setHighlight({file.audit.id, "leading-1-settled", HighlightState::Fully});
         }},
        {edit_names::setHighlight,
         [](WorkedFile& file) {
             return file.service->setHighlight({file.audit.id, "leading-1-settled", HighlightState::NotYet});
         }},
        {edit_names::clearMark,
         [](WorkedFile& file) {
             return file.service->clearMark(file.next.id, "leading-1", SubjectMark::Kind::NotRechecked);
         }},
        {edit_names::setJudgement, // which clears the mark
         [](WorkedFile& file) {
             Judgement judged = file.judgement("leading-1", "settled", "because we saw it");
             judged.auditId = file.next.id;
             return file.service->setJudgement(judged);
         }},
        {edit_names::checkEvidence,
         [](WorkedFile& file) {
             return file.service->checkEvidence(file.next.id, file.walk, EvidenceCheck::Verdict::OutOfDate);
         }},
        {edit_names::checkEvidence, // taken back
         [](WorkedFile& file) {
             return file.service->checkEvidence(file.audit.id, file.walk, std::nullopt);
         }},
        {edit_names::addNote,
         [](WorkedFile& file) {
             Note note = file.note;
             note.id = {};
             note.text = "another";
             return file.service->addNote(note);
         },
         true},
        {edit_names::changeNote,
         [](WorkedFile& file) {
             Note after = file.note;
             after.text = "worded anew";
             after.kind = Note::Kind::Remark;
             return file.service->changeNote(after);
         }},
        {edit_names::removeNote, [](WorkedFile& file) { return file.service->removeNote(file.note.id); }},
        {edit_names::moveNote, [](WorkedFile& file) { return file.service->moveNote(file.note.id, 1); }},
        {edit_names::addEvidence,
         [](WorkedFile& file) {
             return file.service->addEvidence(file.evidence("Book look"), file.audit.id,
                                              {"leading-1", "leading"});
         },
         true},
        {edit_names::addEvidenceRows,
         [](WorkedFile& file) {
             std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
             rows.emplace_back(file.evidence("Row one"), std::vector<std::string>{"leading-1"});
             rows.emplace_back(file.evidence("Row two"), std::vector<std::string>{});
             return file.service->addEvidenceRows(std::move(rows), file.audit.id);
         },
         true},
        {edit_names::changeEvidence,
         [](WorkedFile& file) {
             Evidence after = require(file.service->evidence(file.walk)).value();
             after.title = "Learning walk with governors";
             after.date = std::nullopt;
             after.tags = {"walks", " reading "};
             after.disclosure = Disclosure::TitleOnly;
             return file.service->changeEvidence(after);
         }},
        {edit_names::removeEvidence,
         [](WorkedFile& file) { return file.service->removeEvidence(file.walk); }},
        {edit_names::removeEvidence, // several
         [](WorkedFile& file) { return file.service->removeEvidence(all(file)); }},
        {edit_names::tagEvidence, [](WorkedFile& file) { return file.service->addTag(all(file), "autumn"); }},
        {edit_names::changeEvidence, // several
         [](WorkedFile& file) { return file.service->setDisclosure(all(file), Disclosure::LeaveOut); }},
        {edit_names::linkEvidence, // several
         [](WorkedFile& file) { return file.service->linkEvidence(all(file), file.audit.id, "own-1"); }},
        {edit_names::addEvidence, // with files
         [](WorkedFile& file) {
             return file.service->addEvidence(
                 file.evidence("Two photos"), file.audit.id, {"leading-1"},
                 {{"one.png", "image/png", "first", {}}, {"two.png", "image/png", "second", {}}});
         },
         true},
        {edit_names::attachFile, // several
         [](WorkedFile& file) {
             return file.service->attach(
                 file.walk, {{"one.png", "image/png", "first", {}}, {"two.png", "image/png", "second", {}}});
         },
         true},
        {edit_names::linkEvidence,
         [](WorkedFile& file) {
             return file.service->linkEvidence(file.walk, file.audit.id, "leading-2", "seen in two lessons");
         }},
        {edit_names::unlinkEvidence,
         [](WorkedFile& file) {
             return file.service->unlinkEvidence(require(file.service->linksOf(file.walk)).front().id);
         }},
        {edit_names::attachFile,
         [](WorkedFile& file) {
             return file.service->attach(file.walk, "photo.txt", "text/plain", "a photo");
         },
         true},
        {edit_names::removeAttachment,
         [](WorkedFile& file) {
             return file.service->removeAttachment(
                 require(file.service->attachmentsOf(file.walk)).front().id);
         }},
        {edit_names::addAction,
         [](WorkedFile& file) {
             Action action;
             action.auditId = file.audit.id;
             action.title = "Visit another school";
             action.milestones = {{{}, "Date found", day("2026-12-01"), false}};
             return file.service->addAction(action);
         },
         true},
        {edit_names::changeAction,
         [](WorkedFile& file) {
             Action after = require(file.service->action(file.action)).value();
             after.state = ActionState::InProgress;
             after.due = std::nullopt;
             after.subjectIds = {"leading-2"};
             after.milestones.front().reached = true;
             after.milestones.push_back({{}, "One more", {}, false});
             return file.service->changeAction(after);
         }},
        {edit_names::addReviewRound,
         [](WorkedFile& file) {
             return file.service->addReviewRound(file.action,
                                                 {{}, day("2026-11-20"), "It works", "Go on", ""});
         }},
        {edit_names::removeAction,
         [](WorkedFile& file) { return file.service->removeAction(file.unreviewed); }},
        {edit_names::setFact,
         [](WorkedFile& file) {
             return file.service->setFact({file.audit.id, "attendance", "all", "", "94"});
         }},
        {edit_names::setFact, // a text, which is searched
         [](WorkedFile& file) {
             return file.service->setFact({file.audit.id, "attendance", "details", "", "counted twice"});
         }},
        {edit_names::setFact, // taken away
         [](WorkedFile& file) {
             return file.service->setFact({file.audit.id, "attendance", "details", "", " "});
         }},
        {edit_names::setFact, // a row of the framework
         [](WorkedFile& file) {
             return file.service->setFact({file.audit.id, "attendance", "needs", "speech", "12"});
         }},
        {edit_names::setFact, // a row of the school's own
         [](WorkedFile& file) {
             return file.service->setFact({file.audit.id, "attendance", "needs", "hearing", "8"});
         }},
        {edit_names::setFact, // a new row
         [](WorkedFile& file) {
             return file.service->setFact({file.audit.id, "attendance", "needs", "Sight", "6"});
         },
         true},
        {edit_names::setAnswer,
         [](WorkedFile& file) {
             return file.service->setAnswer({file.audit.id, "voices-1", "we listen", "", {}, ""});
         }},
        {edit_names::setAnswer, // taken away
         [](WorkedFile& file) {
             return file.service->setAnswer({file.audit.id, "voices-1", "", "", {}, ""});
         }},
        {edit_names::makeEvidenceOfAnswer,
         [](WorkedFile& file) { return file.service->makeEvidenceOfAnswer(file.audit.id, "voices-1"); },
         true},
        {edit_names::setFocus,
         [](WorkedFile& file) {
             return file.service->setFocus({file.audit.id, {"own", "leading"}});
         }},
        {edit_names::setFocus, // nothing chosen
         [](WorkedFile& file) {
             return file.service->setFocus({file.audit.id, {}});
         }},
        {edit_names::addMeeting,
         [](WorkedFile& file) {
             return file.service->addMeeting({{}, file.audit.id, day("2026-11-30"), {"SENCO"}, ""});
         },
         true},
        {edit_names::changeMeeting,
         [](WorkedFile& file) {
             Meeting after = file.meeting;
             after.attended = {"Governor", "SENCO", "Link worker"};
             after.notes = "worded anew";
             after.decisions.push_back({"", {}, "meet again in March"});
             return file.service->changeMeeting(after);
         }},
        {edit_names::removeMeeting,
         [](WorkedFile& file) { return file.service->removeMeeting(file.meeting.id); }},
        {edit_names::setSchoolYear,
         [](WorkedFile& file) {
             SchoolYear year = require(file.service->schoolYear("2026/27")).value();
             year.halfTerms[5].last = day("2027-07-21");
             return file.service->setSchoolYear(year);
         }},
        {edit_names::saveTemplate,
         [](WorkedFile& file) {
             return file.service->saveTemplate(
                 {{}, "All", {"summary", "cover"}, "trust", "counts", false, 0});
         },
         true},
        {edit_names::saveTemplate, // over what is there
         [](WorkedFile& file) {
             SavedTemplate after = file.kept;
             after.sectionIds = {"summary", "impact", "cover"};
             return file.service->saveTemplate(after);
         }},
        {edit_names::renameTemplate,
         [](WorkedFile& file) {
             SavedTemplate after = file.kept;
             after.name = "For the board";
             return file.service->saveTemplate(after);
         }},
        {edit_names::removeTemplate,
         [](WorkedFile& file) { return file.service->removeTemplate(file.kept.id); }},
        {edit_names::setLogo,
         [](WorkedFile& file) { return file.service->setLogo("new.jpg", "\xFF\xD8\xFF another"); }},
        {edit_names::removeLogo, [](WorkedFile& file) { return file.service->removeLogo(); }},
        {edit_names::addFramework,
         [](WorkedFile& file) {
             return file.service->addFramework(ownFramework("Ours, second try"), "ours-2.json");
         }},
        {edit_names::removeFramework, [](WorkedFile& file) { return file.service->removeFramework("ours"); }},
        {edit_names::setWording,
         [](WorkedFile& file) {
             return file.service->setWording(
                 {file.audit.frameworkId,
                  "copy.txt",
                  {},
                  {{"leading-1", "As it is printed now."}, {"leading-2", "This too."}}});
         }},
        {edit_names::setWording, // over a framework that had none
         [](WorkedFile& file) {
             return file.service->setWording({"ours", "copy.txt", {}, {{"first-area-1", "Printed."}}});
         }},
        {edit_names::removeWording,
         [](WorkedFile& file) { return file.service->removeWording(file.audit.frameworkId); }},
        {edit_names::makeReviewPack,
         [](WorkedFile& file) {
             ReviewPack pack = file.pack;
             pack.id = {};
             pack.title = "Governors, spring";
             return file.service->makeReviewPack(pack, "what they see then");
         },
         true},
        {edit_names::importReply,
         [](WorkedFile& file) {
             ReviewComment first = require(file.service->comment(file.question)).value();
             first.id = ReviewCommentId("00000000-0000-8000-8000-00000000aaaa");
             first.sourceId = first.id.text();
             ReviewComment second = first;
             second.id = ReviewCommentId("00000000-0000-8000-8000-00000000aaab");
             second.subjectId = "leading-2";
             return file.service->importComments({first, second});
         }},
        {edit_names::addComment,
         [](WorkedFile& file) {
             ReviewComment comment;
             comment.auditId = file.audit.id;
             comment.reviewer = "Parent governor";
             comment.text = "Said on the phone";
             return file.service->addComment(comment);
         },
         true},
        {edit_names::answerComment,
         [](WorkedFile& file) {
             CommentAnswer answer;
             answer.id = file.question;
             answer.text = "We walked round with the link governor.";
             return file.service->answerComment(answer);
         }},
        {edit_names::answerComment, // with all that may come of it
         [](WorkedFile& file) {
             CommentAnswer answer;
             answer.id = file.question;
             answer.text = "You are right.";
             answer.action = Action();
             answer.action->title = "Ask families";
             answer.judgement = file.judgement("leading-1", "starting", "governors asked");
             return file.service->answerComment(answer);
         }},
        {edit_names::settleComment,
         [](WorkedFile& file) { return file.service->settleComment(file.question); }},
        {edit_names::reopenComment,
         [](WorkedFile& file) { return file.service->reopenComment(file.settled); }},
        {edit_names::reopenComment, // one that was taken back
         [](WorkedFile& file) { return file.service->reopenComment(file.withdrawn); }},
        {edit_names::withdrawComment,
         [](WorkedFile& file) { return file.service->withdrawComment(file.question); }},
        {edit_names::importReply, // with a judgement made apart
         [](WorkedFile& file) {
             FirstView view;
             view.id = FirstViewId("00000000-0000-8000-8000-00000000aaac");
             view.auditId = file.audit.id;
             view.packId = file.pack.id;
             view.subjectId = "leading-2";
             view.judge = "Deputy head";
             view.levelId = "settled";
             view.writtenAt = moment("2026-11-20T19:00:00Z");
             return file.service->importComments({}, {view});
         }},
        {edit_names::reconcileViews,
         [](WorkedFile& file) {
             return file.service->reconcileViews(
                 {file.audit.id, "leading-1", "settled", "we looked again together"});
         },
         true},
    };
    return cases;
}
