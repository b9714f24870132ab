#include "edit/worked_file.h"

#include "core/framework/framework_draft.h"
#include "core/framework/framework_loader.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>

using namespace inclusion;

WorkedFile::WorkedFile() {
    // The text of a framework stays in the file when undo takes the framework away: let both be there.
    run(service->addFramework(ownFramework("Ours, second try"), "/home/desk/ours.json"));
    run(service->addFramework(ownFramework("Ours"), "ours.json"));
    run(service->setWording({audit.frameworkId, "copy.pdf", {}, {{"leading-1", "As it is printed."}}}));
    walk = addEvidence("Learning walk", {"leading-1", "leading"});
    addEvidence("Pupil survey", {"leading-1"});
    run(service->attach(walk, "notes.txt", "text/plain", "what was seen"));
    run(service->setJudgement(judgement("leading-1", "settled", "because we saw it")));
    run(service->setDescription({audit.id, "leading-1", "we meet each week"}));
    run(service->setHighlight({audit.id, "leading-1-settled", HighlightState::Partly}));
    note.auditId = audit.id;
    note.subjectId = "leading-strengths";
    note.kind = Note::Kind::Strength;
    note.text = "calm corridors";
    note.id = NoteId(run(service->addNote(note)).changes.front().recordId);
    Action plan;
    plan.auditId = audit.id;
    plan.areaId = "leading";
    plan.title = "Train all staff";
    plan.purpose = "everyone knows the plan";
    plan.lead = "Deputy head";
    plan.start = day("2026-10-01");
    plan.due = day("2027-02-01");
    plan.outcome = "fewer exclusions";
    plan.subjectIds = {"leading-1", "leading-1-settled"};
    plan.milestones = {{{}, "Trainer booked", day("2026-11-01"), false}};
    plan.rounds = {{{}, day("2026-11-10"), "Half have been", "Book the rest", "SENCO"}};
    action = ActionId(run(service->addAction(plan)).changes.front().recordId);
    pack.id = ReviewPackId(ids.next());
    pack.auditId = audit.id;
    pack.title = "Governors, autumn";
    pack.reviewers = {"Chair", "SEND governor"};
    pack.replyBy = day("2026-12-10");
    run(service->makeReviewPack(pack, "what governors saw"));
    pack = require(service->reviewPack(pack.id)).value();
    const auto comment = [&](const char* subject, const char* text) {
        ReviewComment asked;
        asked.auditId = audit.id;
        asked.packId = pack.id;
        asked.subjectId = subject;
        asked.reviewer = "Chair";
        asked.text = text;
        return ReviewCommentId(run(service->addComment(asked)).changes.front().recordId);
    };
    question = comment("leading-1", "How do you know?");
    settled = comment("leading", "Who leads this?");
    run(service->settleComment(settled));
    withdrawn = comment("leading", "Is this so?");
    run(service->withdrawComment(withdrawn));
    FirstView view;
    view.id = FirstViewId(ids.next());
    view.auditId = audit.id;
    view.packId = pack.id;
    view.subjectId = "leading-1";
    view.judge = "Deputy head";
    view.levelId = "starting";
    view.rationale = "only two classes do it";
    view.writtenAt = moment("2026-11-20T19:00:00Z");
    run(service->importComments({}, {view}));
    Note second = note;
    second.id = {};
    second.text = "short profiles";
    run(service->addNote(second));
    Action other;
    other.auditId = audit.id;
    other.title = "Order books";
    unreviewed = ActionId(run(service->addAction(other)).changes.front().recordId);
    run(service->setFact({audit.id, "attendance", "all", "", "93.4%"}));
    run(service->setFact({audit.id, "attendance", "details", "", "counted by hand"}));
    run(service->setFact({audit.id, "attendance", "needs", "Hearing", "7"}));
    run(service->setAnswer(
        {audit.id, "voices-1", "we ask them", "Headteacher", day("2026-10-14"), "ask again"}));
    run(service->setFocus({audit.id, {"leading"}}));
    meeting = {{},
               audit.id,
               day("2026-10-15"),
               {"Link worker", "Governor"},
               "all is well",
               {{"leading-1", question, "ask families"}}};
    meeting.id = MeetingId(run(service->addMeeting(meeting)).changes.front().recordId);
    SchoolYear year = require(service->schoolYear("2026/27")).value();
    year.halfTerms[0].first = day("2026-09-03");
    run(service->setSchoolYear(year));
    kept = {{}, "For governors", {"cover", "summary"}, "governors", "titles", false, 5};
    kept.id = SavedTemplateId(run(service->saveTemplate(kept)).changes.front().recordId);
    run(service->setLogo("logo.png", "\x89PNG\r\n\x1A\nour sign"));
    run(service->checkEvidence(audit.id, walk, EvidenceCheck::Verdict::StillTrue));
    next = require(service->beginNextAudit(audit.id, "2027/28", "SENCO"));
}

std::shared_ptr<const Framework> ownFramework(const std::string& title) {
    return loadFramework(templateText("ours", title, numberedLevels(3)), "ours.json").framework;
}

std::string WorkedFile::rows() const {
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    std::string all;
    for (const char* table : {"setting",
                              "audit",
                              "framework_text",
                              "judgement",
                              "description",
                              "highlight",
                              "note",
                              "evidence",
                              "evidence_tag",
                              "evidence_link",
                              "attachment",
                              "action",
                              "action_subject",
                              "milestone",
                              "review_round",
                              "school_framework",
                              "school_wording",
                              "school_wording_text",
                              "fact",
                              "answer",
                              "focus_area",
                              "meeting",
                              "meeting_attended",
                              "meeting_decision",
                              "report_template",
                              "report_template_section",
                              "school_logo",
                              "half_term",
                              "review_pack",
                              "review_pack_reviewer",
                              "review_comment",
                              "first_view",
                              "audit_origin",
                              "former_revision",
                              "subject_mark",
                              "evidence_check",
                              "action_origin"}) {
        std::vector<std::string> lines;
        SQLite::Statement row(database, std::string("SELECT * FROM ") + table);
        while (row.executeStep()) {
            std::string line = table;
            for (int i = 0; i < row.getColumnCount(); ++i)
                line += "|" + (row.getColumn(i).isNull() ? "(null)" : row.getColumn(i).getString());
            lines.push_back(line);
        }
        std::sort(lines.begin(), lines.end());
        for (const std::string& line : lines)
            all += line + "\n";
    }
    return all;
}

std::vector<HistoryEntry> WorkedFile::history() const {
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    SQLite::Statement row(database,
                          "SELECT id, at, author, edit_name, batch, undo, kind, record_id, audit_id,"
                          " subject_id, before, after FROM history ORDER BY sequence");
    std::vector<HistoryEntry> entries;
    while (row.executeStep()) {
        const auto text = [&](int column) { return row.getColumn(column).getString(); };
        entries.push_back({HistoryId(text(0)), moment(text(1)), text(2), text(3), text(4),
                           row.getColumn(5).getInt() != 0, recordKindFromId(text(6)).value(), text(7),
                           AuditId(text(8)), text(9), text(10), text(11)});
    }
    return entries;
}
