#include "audit_fixture.h"

namespace inclusion::test {

namespace {

Level level(const std::string& id, const std::string& title, const std::string& shortTitle) {
    return {id, title, shortTitle, shortTitle.substr(0, 1), "#6BA3D0", "How it is when it is " + title + ".",
            {}};
}

Scale stages() {
    Scale scale{"stage", "Stages", {}, {}};
    scale.levels = {level("start", "Getting started", "Started"), level("grow", "Growing", "Growing"),
                    level("root", "Well rooted", "Rooted")};
    scale.levels[0].description = {"People know why it matters.", "A few have begun."};
    return scale;
}

Scale support() {
    Scale scale{"support", "Support needed", {"How much help the area needs from outside."}, {}};
    scale.levels = {level("steady", "Steady it", "Steady"), level("mend", "Mend it", "Mend"),
                    level("better", "Better it", "Better"), level("keep", "Keep it", "Keep")};
    return scale;
}

Item statement(const std::string& id, const std::string& number, const std::string& title) {
    Item item;
    item.id = id;
    item.number = number;
    item.title = title;
    item.text = title + " across the whole setting.";
    item.scaleId = "stage";
    return item;
}

Area outcomes() {
    Area area;
    area.id = "outcomes";
    area.number = "1";
    area.title = "Outcomes for learners with SEND";
    area.shortTitle = "Outcomes";
    area.description = {"What learners gain."};
    area.scaleId = "stage";
    area.items = {statement("out-1", "1.1", "Needs are known"),
                  statement("out-2", "1.2", "Progress is strong"),
                  statement("out-3", "1.3", "Next steps are prepared")};
    area.items[0].prompts = {{SourceType::Document, {"The register"}},
                             {SourceType::LearnerVoice, {"Talks with learners"}},
                             {SourceType::ParentVoice, {"A survey"}}};
    area.items[1].statutory = true;
    area.descriptors = {
        {"out-d1", "start", {"out-1"}, "Needs are known in some classes.", "", Provenance::Source},
        {"out-d2", "grow", {"out-1", "out-2"}, "Needs are known in most classes.", "", Provenance::Source},
        {"out-d3",
         "root",
         {"out-1"},
         "Needs are known everywhere.\nEvery adult can name them.",
         "",
         Provenance::Project},
        {"out-d4", "grow", {}, "The area as a whole is growing.", "", Provenance::Source},
        {"out-d5", "root", {"out-2"}, "Progress is strong everywhere.", "", Provenance::Source}};
    return area;
}

Area leadership() {
    Area area;
    area.id = "lead";
    area.number = "2";
    area.title = "Leadership";
    area.items = {statement("lead-1", "2.1", "One vision")};
    area.judgements = {{"lead-overall", "Leadership overall", "support", {}, Provenance::Source}};
    area.criteria = {{"lead-criteria", "To weigh", {"Staff can name the vision."}, Provenance::Source}};
    area.slots = {{"lead-strong", SlotKind::Strengths, "Strengths of leadership", Provenance::Source},
                  {"lead-dev", SlotKind::Development, "Leadership to develop", Provenance::Project}};
    Area inner;
    inner.id = "gov";
    inner.number = "2a";
    inner.title = "Governors";
    inner.provenance = Provenance::Project;
    inner.items = {statement("gov-1", "2a.1", "Governors ask")};
    inner.items[0].provenance = Provenance::Project;
    area.areas = {inner};
    return area;
}

Area facts() {
    Area area;
    area.id = "facts";
    area.number = "3";
    area.title = "Facts and questions";
    Item fact;
    fact.id = "fact-1";
    fact.number = "3.1";
    fact.kind = ItemKind::Fact;
    fact.title = "Attendance";
    fact.text = "Attendance by group.";
    fact.fields = {
        {"rate", "Attendance rate", FieldType::Percentage, "", "", "", {}, {}, {}, false},
        {"late", "Days late", FieldType::Count, "", "", "", {}, {}, {}, false},
        {"rate-some", "Rate: some", FieldType::Percentage, "", "rate", "some", {}, {}, {}, false},
        {"rate-others", "Rate: others", FieldType::Percentage, "", "rate", "non-some", {}, {}, {}, false},
        {"many", "Away: all", FieldType::Count, "", "many", "whole-school", {}, {}, {}, false},
        {"many-some", "Away: some", FieldType::Count, "", "many", "some", {}, {}, {}, false},
        {"many-others", "Away: others", FieldType::Count, "", "many", "non-some", {}, {}, {}, false},
        {"checked", "Checked by a governor", FieldType::YesNo, "", "", "", {}, {}, {}, false},
        {"needs", "Needs", FieldType::CountTable, "", "", "", {}, {}, {{"speech", "Speech"}}, true}};
    Item question;
    question.id = "ask-1";
    question.number = "3.2";
    question.kind = ItemKind::Question;
    question.title = "What are you proud of?";
    question.text = "What are you proud of?";
    area.items = {fact, question};
    return area;
}

std::string uuid(std::size_t group, std::size_t number) {
    std::string text = std::to_string(number);
    return "00000000-0000-4000-800" + std::to_string(group) + "-" + std::string(12 - text.size(), '0') + text;
}

void addWorkedActions(AuditSnapshot& snapshot) {
    Action& overdue = addAction(snapshot, "Brief cover teachers", "2026-11-07");
    overdue.lead = "Deputy head";
    overdue.areaId = "lead";
    overdue.subjectIds = {"lead-1"};
    overdue.purpose = "Every adult knows the vision.";
    overdue.outcome = "Every cover lesson starts with the profile";
    overdue.state = ActionState::InProgress;
    overdue.start = Date::parse("2026-09-10");
    overdue.cost = "Two hours";
    overdue.milestones = {{MilestoneId("m1"), "First briefing", Date::parse("2026-10-01"), true},
                          {MilestoneId("m2"), "All briefed", Date::parse("2026-11-01"), false}};
    overdue.rounds = {{ReviewRoundId("r1"), *Date::parse("2026-10-15"), "Half are briefed.\nIt helps.",
                       "Brief the rest.", "SENCO"},
                      {ReviewRoundId("r2"), *Date::parse("2026-11-12"), "Slower than hoped.", "", ""}};

    Action& soon = addAction(snapshot, "Hear learners", "2026-12-12");
    soon.areaId = "outcomes";
    soon.subjectIds = {"out-d2", "out-3"};
    soon.lead = "SENCO";
    soon.outcome = "Views of twenty learners are in the evidence";

    addAction(snapshot, "Write a parents' page", "");
    Action& later = addAction(snapshot, "Review the timetable", "2027-06-01");
    later.lead = "Headteacher";
    later.outcome = "Fewer changes in a week";
    Action& done = addAction(snapshot, "Share the calendar", "2026-10-01");
    done.state = ActionState::Done;
}

void addWorkedEvidence(AuditSnapshot& snapshot) {
    Evidence& register_ = addEvidence(snapshot, "SEND register", SourceType::Document, {"out-1", "lead-1"});
    register_.summary = "Reviewed each term.";
    register_.holder = "SENCO";
    snapshot.links.front().note = "Needs are listed by class.";
    Evidence& walk = addEvidence(snapshot, "Learning walk", SourceType::Observation, {"out-1"}, "2026-11-02");
    walk.link = "https://example.org/walk";
    addEvidence(snapshot, "Reading ages", SourceType::Data, {"out-2"}, "2025-06-30");
    addEvidence(snapshot, "Policy of old", SourceType::Document, {"out-2", "outcomes"}, "");
    Evidence& titleOnly =
        addEvidence(snapshot, "Talks with learners", SourceType::LearnerVoice, {"out-1"}, "2026-10-20");
    titleOnly.disclosure = Disclosure::TitleOnly;
    titleOnly.holder = "Secret keeper";
    Evidence& leftOut = addEvidence(snapshot, "Letter from a family", SourceType::ParentVoice, {"out-2"});
    leftOut.disclosure = Disclosure::LeaveOut;
}

} // namespace

Date fixtureToday() {
    return *Date::parse("2026-11-21");
}

FrameworkData smallFramework() {
    FrameworkData data;
    data.id = "small-framework";
    data.revision = 2;
    data.title = "Small Framework for Inclusion";
    data.shortTitle = "Small Framework";
    data.summary = "A small framework that has everything.";
    data.source = {"Small Framework", "The Publisher", 2026, "https://example.org/framework", "Free to use."};
    data.wording = "Said again in plain English.";
    data.reporting.note = "Levels are never added up.";
    data.scales = {stages(), support()};
    data.areas = {outcomes(), leadership(), facts()};
    data.groups = {{"whole-school", "Everybody"}, {"some", "Some"}, {"non-some", "Others"}};
    data.focusAreas = FocusAreas{2, 3, {}};
    data.review = ReviewPlan{{"SENCO", "Link worker"}, {{Phase::Primary, ReviewRhythm::Termly}}, {}};
    data.referenceTables = {{"tools",
                             "Screening tools",
                             {"Ask for training first."},
                             "",
                             Provenance::Project,
                             {"Tool", "Ages"},
                             {{"Early Screener", "4 to 6"}, {"Late Screener", ""}}}};
    data.resources = {
        {"case-1",
         ResourceKind::CaseStudy,
         "Quiet corners",
         "A school made room for quiet.",
         {"floor plan", "checklist"},
         {"outcomes"},
         {"lead"},
         "5 to 11",
         "Ask first.",
         Provenance::Source},
        {"tool-1",
         ResourceKind::Tool,
         "Vision wheel",
         "A wheel to talk about vision.",
         {},
         {"lead", "outcomes"},
         {},
         "",
         "",
         Provenance::Source},
        {"doc-1", ResourceKind::Document, "Authority list", "", {}, {}, {}, "", "", Provenance::Source}};
    data.wayOfWorking = {
        {"w1", WayOfWorkingStage::Describe, "List what happens", {"Do not judge yet."}},
        {"w2", WayOfWorkingStage::Judge, "Judge", {"Choose the closest level.", "Say why."}}};
    data.actionPlanColumns = {{"c1", ActionField::Area, "Area of development", ""},
                              {"c2", ActionField::Purpose, "Purpose", ""},
                              {"c3", ActionField::Actions, "Actions", ""},
                              {"c4", ActionField::Lead, "Lead person", ""},
                              {"c5", ActionField::Finish, "Finish by", ""},
                              {"c6", ActionField::Review, "Is it working?", ""}};
    data.glossary = {{"SEND", "special educational needs and disabilities", "Needs beyond the usual."},
                     {"SENCO", "special educational needs co-ordinator", "Leads on SEND."},
                     {"learning walk", "", "A short visit to several lessons."},
                     {"plenary", "", "The end of a lesson."}};
    return data;
}

FrameworkData questionFramework() {
    FrameworkData data;
    data.id = "questions";
    data.title = "Interview";
    data.provenance = Provenance::Project;
    Area area;
    area.id = "talk";
    area.number = "1";
    area.title = "Talk";
    for (int i = 1; i <= 3; ++i) {
        Item item;
        item.id = "q" + std::to_string(i);
        item.number = std::to_string(i);
        item.kind = ItemKind::Question;
        item.title = "Question " + std::to_string(i);
        item.text = "What about " + std::to_string(i) + "?";
        area.items.push_back(item);
    }
    data.areas = {area};
    return data;
}

FrameworkData largeFramework(int areas, int itemsPerArea) {
    FrameworkData data;
    data.id = "large";
    data.title = "Large Framework";
    data.scales = {support()};
    for (int a = 1; a <= areas; ++a) {
        Area area;
        area.id = "a" + std::to_string(a);
        area.number = std::to_string(a);
        area.title = "Area " + std::to_string(a);
        for (int i = 1; i <= itemsPerArea; ++i) {
            const std::string id = area.id + "-i" + std::to_string(i);
            Item item =
                statement(id, area.number + "." + std::to_string(i), "Statement " + std::to_string(i));
            item.scaleId = "support";
            area.items.push_back(item);
            for (const Level& step : data.scales[0].levels)
                area.descriptors.push_back(
                    {id + "-" + step.id, step.id, {id}, "This is how it looks.", "", Provenance::Source});
        }
        data.areas.push_back(area);
    }
    return data;
}

AuditSnapshot emptyAudit(FrameworkData framework) {
    AuditSnapshot snapshot;
    snapshot.setting.name = "Sample Primary School";
    snapshot.setting.sample = true;
    snapshot.audit.cycle = "2026/27";
    snapshot.audit.frameworkId = framework.id;
    snapshot.framework = std::make_shared<Framework>(std::move(framework), "{}");
    return snapshot;
}

/// Figures with a small count among them, an answer, a focus area and two meetings.
static void addWorkedFacts(AuditSnapshot& snapshot) {
    const auto enter = [&](const char* field, FieldType type, const char* value, const char* row = "",
                           const char* label = "") {
        snapshot.facts.push_back({snapshot.audit.id, "fact-1", field, row, label, type, value});
    };
    enter("rate", FieldType::Percentage, "93.4");
    enter("rate-some", FieldType::Percentage, "90.5");
    enter("rate-others", FieldType::Percentage, "95");
    enter("many", FieldType::Count, "42");
    enter("many-some", FieldType::Count, "3");
    enter("many-others", FieldType::Count, "39");
    enter("checked", FieldType::YesNo, "yes");
    enter("needs", FieldType::Count, "12", "speech");
    enter("needs", FieldType::Count, "9", "0a5d0b1c-0000-4000-8000-000000000001", "Hearing");
    snapshot.answers["ask-1"] = {snapshot.audit.id,
                                 "ask-1",
                                 "That learners speak for themselves.\nAnd staff too.",
                                 "Headteacher",
                                 Date::parse("2026-10-14"),
                                 "Read the notes of the council."};
    snapshot.focusAreaIds = {"lead"};
    snapshot.meetings = {{MeetingId("m1"),
                          snapshot.audit.id,
                          *Date::parse("2026-10-15"),
                          {"Link worker", "SENCO"},
                          "The plan holds."},
                         {MeetingId("m2"), snapshot.audit.id, *Date::parse("2026-07-02"), {}, ""}};
}

/// A question that was answered, a challenge that is open, an agreement, one taken back, and two judgements
/// made apart.
static void addWorkedComments(AuditSnapshot& snapshot) {
    const auto at = *Timestamp::parse("2026-11-10T19:00:00Z");
    const auto say = [&](const char* id, const char* subject, CommentStance stance, const char* text) {
        ReviewComment comment;
        comment.id = ReviewCommentId(id);
        comment.auditId = snapshot.audit.id;
        comment.sourceId = id;
        comment.subjectId = subject;
        comment.reviewer = "Chair of governors";
        comment.stance = stance;
        comment.text = text;
        comment.writtenAt = at;
        snapshot.comments.push_back(comment);
        return &snapshot.comments.back();
    };
    ReviewComment* asked = say("c1", "out-1", CommentStance::Question, "How do you know?\nIn every class?");
    asked->state = CommentState::Answered;
    asked->answer = "We look each term.";
    asked->answeredBy = "SENCO";
    asked->answeredAt = at;
    asked->actionId = snapshot.actions.front().id;
    asked->judgementSubject = "out-1";
    ReviewComment* phoned = say("c2", "lead-1", CommentStance::Challenge, "<b>Staff</b> say otherwise.");
    phoned->onBehalf = true;
    phoned->enteredBy = "Clerk";
    say("c3", "", CommentStance::Agree, "");
    say("c4", "out-2", CommentStance::Question, "Taken back")->withdrawnAt = at;
    for (const char* judge : {"Headteacher", "Deputy head"}) {
        FirstView view;
        view.id = FirstViewId(judge);
        view.packId = ReviewPackId("p");
        view.subjectId = "out-2";
        view.judge = judge;
        view.levelId = view.judge == "Headteacher" ? "root" : "start";
        view.rationale = "As I see it.";
        view.writtenAt = at;
        view.agreedLevelId = "root";
        view.agreedReason = "We looked at the books together.";
        view.agreedBy = "SENCO";
        view.agreedAt = at;
        snapshot.firstViews.push_back(view);
    }
}

AuditSnapshot workedAudit() {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    snapshot.setting.reference = "999/1234";
    describe(snapshot, "out-1", "Each class has a sheet.\n- It is read each term.\n- It is kept short.");
    describe(snapshot, "ask-1", "Our register, and the CPOMS notes of the XYZ team.");
    describe(snapshot, "outcomes", "We follow outcomes closely.");
    judge(snapshot, "out-1", "grow", "Most classes know.\nSome do not yet.", ProgressState::Agreed);
    judge(snapshot, "out-2", "root", "");
    judge(snapshot, "lead-1", "start", "One vision is new.", ProgressState::ReadyForReview);
    judge(snapshot, "gov-1", "grow", "They ask each term.");
    judge(snapshot, "outcomes", "grow", "On the whole it grows.");
    judge(snapshot, "lead-overall", "better", "They can do it alone.");
    snapshot.judgements["lead-1"].author = "Headteacher";
    highlight(snapshot, "out-d1", HighlightState::Fully);
    highlight(snapshot, "out-d2", HighlightState::Partly);
    highlight(snapshot, "out-d4", HighlightState::Fully);
    note(snapshot, "out-1", Note::Kind::Strength, "The register is right. Teachers use it in planning.");
    note(snapshot, "out-1", Note::Kind::Development, "Hear learners. They are asked in half of the classes.");
    note(snapshot, "lead-1", Note::Kind::Development, "Share the vision with cover staff.");
    note(snapshot, "lead-1", Note::Kind::Remark, "Talked over in the staff meeting.");
    note(snapshot, "lead-strong", Note::Kind::Strength, "Leaders listen.");
    addWorkedEvidence(snapshot);
    addWorkedActions(snapshot);
    addWorkedComments(snapshot);
    addWorkedFacts(snapshot);
    return snapshot;
}

void judge(AuditSnapshot& snapshot, const std::string& subjectId, const std::string& levelId,
           const std::string& rationale, ProgressState state) {
    snapshot.judgements[subjectId] = {snapshot.audit.id,
                                      subjectId,
                                      levelId,
                                      rationale,
                                      state,
                                      "SENCO",
                                      *Timestamp::parse("2026-11-10T09:00:00Z")};
}

void describe(AuditSnapshot& snapshot, const std::string& subjectId, const std::string& text) {
    snapshot.descriptions[subjectId] = {snapshot.audit.id, subjectId, text};
}

void highlight(AuditSnapshot& snapshot, const std::string& descriptorId, HighlightState state) {
    snapshot.highlights[descriptorId] = {snapshot.audit.id, descriptorId, state};
}

void note(AuditSnapshot& snapshot, const std::string& subjectId, Note::Kind kind, const std::string& text) {
    const std::size_t number = snapshot.notes.size() + 1;
    snapshot.notes.push_back(
        {NoteId(uuid(1, number)), snapshot.audit.id, subjectId, kind, text, static_cast<int>(number)});
}

Evidence& addEvidence(AuditSnapshot& snapshot, const std::string& title, SourceType type,
                      const std::vector<std::string>& subjectIds, const std::string& date) {
    Evidence evidence;
    evidence.id = EvidenceId(uuid(2, snapshot.evidence.size() + 1));
    evidence.title = title;
    evidence.sourceType = type;
    evidence.date = Date::parse(date);
    for (const std::string& subjectId : subjectIds) {
        const EvidenceLinkId linkId(uuid(3, snapshot.links.size() + 1));
        snapshot.links.push_back({linkId, evidence.id, snapshot.audit.id, subjectId, ""});
    }
    snapshot.evidence.push_back(std::move(evidence));
    return snapshot.evidence.back();
}

Action& addAction(AuditSnapshot& snapshot, const std::string& title, const std::string& due) {
    Action action;
    action.id = ActionId(uuid(4, snapshot.actions.size() + 1));
    action.title = title;
    action.due = Date::parse(due);
    snapshot.actions.push_back(std::move(action));
    return snapshot.actions.back();
}

} // namespace inclusion::test
