#include "support/sample_document.h"

#include <array>
#include <string>
#include <vector>

namespace inclusion::test {

using namespace inclusion::report;

namespace {

struct SampleStatement {
    const char* title;
    const char* wording;
    int level; ///< 0: not judged
    const char* rationale;
};

struct SampleArea {
    const char* title;
    const char* summary;
    std::vector<SampleStatement> statements;
};

const std::array<const char*, 4> levels{"Not judged yet", "Establishing Foundations",
                                        "Strengthening Practice", "Sustaining Excellence"};

const std::vector<SampleArea>& areas() {
    static const std::vector<SampleArea> all{
        {"Outcomes for learners",
         "Leaders know how learners with SEND do in every subject and act early. Attendance is followed week "
         "by week; "
         "what learners do after Year 6 is known for the last three years.",
         {{"Progress from starting points",
           "Learners with SEND make the progress that their starting points allow, in "
           "every subject and not in English and mathematics alone.",
           2,
           "Work in nine books per year group shows knowledge kept from term to term. In the foundation "
           "subjects the "
           "picture is thinner: we looked at history and science, and at nothing else yet."},
          {"Reading", "Every learner is taught to read, and those who fall behind are noticed within weeks.",
           3,
           "The reading register is reviewed every half-term. All but two learners in Key Stage 2 now read "
           "at the pace "
           "that their books need, and both have a plan that their parents helped to write."},
          {"Attendance", "Leaders look behind absence, and learners with SEND attend as well as their peers.",
           1,
           "The gap has been 3.1 percentage points for two years. We record reasons carefully but have "
           "changed little "
           "because of them. This is the honest weak spot of the area."},
          {"Next steps",
           "Learners leave well prepared for what comes after, with the help that they need in place.", 2,
           "Transition visits start in March for everyone with a plan. Two secondary schools say that our "
           "notes are the "
           "most useful they get; one says that they come too late."}}},
        {"Leadership of SEND",
         "The SENCO sits on the leadership team and has the time the role needs. Governors ask good "
         "questions but seldom "
         "see lessons.",
         {{"Shared vision", "Leaders, governors and staff say the same about inclusion, and act on it.", 3,
           "Staff, governors and midday supervisors were asked the same three questions and gave the same "
           "answers in "
           "their own words. New staff hear it in their first week from the head."},
          {"Role of the SENCO", "The SENCO has the standing, the time and the training that the role needs.",
           2,
           "Two days a week are protected and were kept in 31 of 34 weeks. The qualification is done; "
           "supervision is "
           "not in place."},
          {"Governors", "Governors know the provision, ask for evidence and challenge leaders.", 2,
           "The link governor meets the SENCO every term and writes up what was seen. Minutes show questions "
           "about "
           "money, fewer about what lessons feel like to a learner who finds reading hard."},
          {"Policy and practice", "What the policy says is what happens in classrooms.", 1,
           "The policy is current and clear. In five of twelve lessons seen the adaptations it promises were "
           "missing, "
           "mostly where a cover teacher was in charge."},
          {"Staff development", "All staff learn what they need to teach the learners whom they have.", 2,
           ""},
          {"Working with others",
           "The school draws on specialists and on other schools, and passes on what it knows.", 0, ""}}},
        {"Teaching and learning",
         "Lessons are calm and well explained. How teachers and teaching assistants work together is not yet "
         "looked at.",
         {{"Adaptive teaching",
           "Teachers plan for everyone from the start, so that few need something different.", 2,
           "Walks in autumn saw scaffolds used and taken away again in reading and mathematics. In writing "
           "the same "
           "writing frame stays all year."},
          {"Knowing the learner", "Teachers know what each learner finds hard and what helps.", 2,
           "One-page profiles are used by all class teachers, and learners can say what stands in theirs."},
          {"Assessment in lessons", "Teachers find out what has been understood and change course.", 1,
           "Mini whiteboards are everywhere; what they show changes the lesson only sometimes."},
          {"Teachers and teaching assistants", "Teaching assistants add to teaching and never replace it.", 0,
           ""},
          {"Environment", "Rooms help learners to listen, see, move and be calm.", 0, ""}}},
        {"Learners, parents and carers",
         "Parents trust the school. They are told early, but asked late.",
         {{"Learners' voice", "Learners say what helps, and something changes because of it.", 1,
           "The school council has two members with SEND. Their list from March led to the quiet room; "
           "nothing else on "
           "it has been answered."},
          {"Parents before decisions", "Parents and carers shape plans before they are made.", 1,
           "Of twelve plans looked at, four carry the parents' own words. The others were sent home to be "
           "signed."},
          {"Information", "Families find what the school offers, in words they use.", 0, ""},
          {"Complaints and worries", "Worries are heard early and dealt with openly.", 0, ""},
          {"Independence", "Learners take growing charge of their own learning.", 0, ""}}},
        {"Assessment and identification",
         "The register is right and reviewed every term. Screening starts in Reception.",
         {{"Early identification", "Needs are noticed early, whoever notices them.", 2,
           "Reception staff raise a concern within the first half-term; in Key Stage 2 new arrivals wait for "
           "six weeks "
           "on average."},
          {"Graduated approach",
           "Assess, plan, do, review is a living cycle that learners and parents are part of.", 2,
           "Reviews are on time for 41 of 44 learners. The reviews say what was done more often than what it "
           "changed."},
          {"Screening", "Screening leads to teaching, not to a file.", 1,
           "We screen for language in Reception and for reading in Year 3. Only the second leads to a group "
           "with a "
           "start, an end and a measure."},
          {"Specialist advice", "Advice from specialists is asked for in time and used in class.", 2, ""},
          {"The register", "The register says who needs what, and is kept right.", 3,
           "Reviewed every term for three terms by SENCO, class teacher and phase leader together. Teachers "
           "use it in "
           "planning, and supply staff find a copy in the class folder."},
          {"Barriers beyond school", "Needs that start outside school are understood and met with others.", 3,
           "The family worker meets the SENCO every Monday; eleven families had help within a week."}}},
        {"Monitoring and evaluation",
         "Plans are written well. Whether they work is asked once a year.",
         {{"Provision map", "Leaders know what is offered to whom, at what cost, and with what result.", 1,
           "The map is complete for cost and time. Result is a column that is filled for nine of thirty-one "
           "lines."},
          {"Looking at lessons", "Leaders see lessons through the eyes of learners who find them hardest.", 0,
           ""},
          {"Data", "Figures are read together with what people say and what books show.", 0, ""},
          {"Review with governors", "Governors review the difference that provision makes.", 0, ""},
          {"Acting on findings", "What is found changes what is done, and that is followed up.", 0, ""}}},
        {"Use of resources",
         "Money is spent as planned. Nothing has been judged yet.",
         {{"Notional budget", "Leaders can say how the notional budget is used.", 0, ""},
          {"Staff", "The most skilled adults teach those who need them most.", 0, ""},
          {"Technology", "Technology removes barriers and is at hand when needed.", 0, ""},
          {"Space", "Space is used so that learners belong to their class.", 0, ""},
          {"Partnerships", "Resources are shared with other schools.", 0, ""}}},
        {"Quality of provision",
         "Interventions are many. Which of them work is the question for next year.",
         {{"Universal provision", "What everyone gets is good enough that few need more.", 0, ""},
          {"Targeted help", "Extra help has a reason, a start, an end and a measure.", 0, ""},
          {"Specialist provision", "Plans are delivered as written and reviewed in time.", 0, ""},
          {"Wellbeing", "Learners are safe, known and calm enough to learn.", 0, ""},
          {"Belonging", "Everyone takes part in trips, clubs and playtimes.", 0, ""},
          {"Behaviour", "Behaviour is read as communication, and rules stay fair.", 0, ""}}}};
    return all;
}

const std::array<const char*, 10> sources{"Document",        "Data",         "Observation", "Work scrutiny",
                                          "Learner voice",   "Parent voice", "Staff voice", "Governor",
                                          "External review", "Meeting"};

const std::array<const char*, 12> evidenceTitles{
    "Reading register, half-terms 1 to 4",
    "Learning walk in all classes with the link governor, scaffolds and groupings noted",
    "Attendance by group, weekly",
    "Books of nine learners per year group, history and science",
    "Talk with ten learners about what helps and what does not",
    "Parents' evening: twelve conversations about plans",
    "Questionnaire to all staff",
    "Link governor's visit note",
    "Report of the educational psychologist on whole-school approaches to language, with five "
    "recommendations",
    "Minutes of the inclusion meeting",
    "Provision map 2026/27",
    "Transition notes from two secondary schools"};

std::string areaAnchor(std::size_t area) {
    return "area-" + std::to_string(area + 1);
}

std::string number(std::size_t area, std::size_t statement) {
    return std::to_string(area + 1) + "." + std::to_string(statement + 1);
}

Cell cell(Inlines inlines) {
    return {{std::move(inlines)}};
}

Block heading(int level, const std::string& words, const std::string& anchor = "", bool startsPage = false) {
    return {Heading{.level = level, .text = text(words), .anchor = anchor, .startsPage = startsPage}};
}

Block paragraph(const std::string& words, ParagraphRole role = ParagraphRole::Body) {
    return {Paragraph{text(words), role}};
}

Block cover() {
    Cover cover;
    cover.title = "Inclusion self-evaluation 2026/27";
    cover.subtitle = "Inclusion Audit Framework: 8 areas, 41 statements, three levels. For improvement; it "
                     "has no marks and "
                     "no overall grade.";
    cover.mark = "Sample: an invented school";
    cover.facts = {{"School", "Sample Primary School"},
                   {"Cycle", "2026/27"},
                   {"Status", "Draft for governors"},
                   {"Date", "21 November 2026"},
                   {"Framework", "Inclusion Audit Framework, 2026"},
                   {"Prepared by", "SENCO and headteacher"}};
    cover.notes = {text("The wording of areas, statements and levels is restated from the framework in our "
                        "own words; it is not "
                        "the official text."),
                   text("No learner is named in this report. Counts under five are not shown.")};
    return {cover};
}

BarChart profile() {
    BarChart chart;
    chart.title = "Statements by level in each area";
    chart.alternativeText =
        "Of 41 statements 20 are judged. Most judged statements stand at the middle level. Areas 7 and 8 are "
        "not judged yet.";
    for (std::size_t a = 0; a < areas().size(); ++a) {
        std::array<int, 4> counts{};
        for (const SampleStatement& statement : areas()[a].statements)
            ++counts[static_cast<std::size_t>(statement.level)];
        Bar bar{std::to_string(a + 1) + "  " + areas()[a].title, {}};
        for (const int rank : {1, 2, 3, 0})
            bar.segments.push_back({counts[static_cast<std::size_t>(rank)], rank});
        chart.bars.push_back(bar);
    }
    for (const int rank : {1, 2, 3, 0})
        chart.legend.push_back({rank, levels[static_cast<std::size_t>(rank)]});
    return chart;
}

GridChart evidenceGrid() {
    GridChart grid;
    grid.title = "Evidence by area and kind of source";
    grid.alternativeText =
        "Documents stand behind every area; learners' and parents' voices are missing in four of eight.";
    for (const char* source : sources)
        grid.columnLabels.emplace_back(source);
    for (std::size_t a = 0; a < areas().size(); ++a) {
        GridChart::GridRow row{std::to_string(a + 1) + "  " + areas()[a].title, {}};
        for (std::size_t s = 0; s < sources.size(); ++s) {
            const int value = static_cast<int>((a * 7 + s * 5 + a * s) % 9) - 2;
            row.values.push_back(value < 0 ? 0 : s == 0 ? value + 6 : value);
        }
        grid.rows.push_back(row);
    }
    return grid;
}

Table actionsTable(std::size_t count) {
    Table table;
    table.caption = "Actions with lead, date and measure";
    table.columns = {
        {text("Action"), 2.4}, {text("Lead"), 1.1}, {text("Due"), 1.2}, {text("How we will know"), 3}};
    const std::array<std::array<const char*, 4>, 6> rows{{
        {"Learner voice in the autumn walk", "SENCO", "12 Dec 2026",
         "Views of 20 learners, two per class, in the evidence for 3.2 and 4.4"},
        {"Cover-teacher briefing", "Deputy head", "overdue", "Every cover lesson starts with the profile"},
        {"Termly parent workshop", "not yet named", "30 Jan 2027",
         "Parents of 30 learners shape plans before they start"},
        {"Measure for every intervention", "SENCO", "14 Feb 2027",
         "All 31 lines of the provision map say what changed, or that nothing did, and what follows from "
         "that for the next term"},
        {"Supervision for the SENCO", "Headteacher", "done", "Six sessions booked; first held on 3 November"},
        {"Attendance conversations", "Family worker", "27 Mar 2027",
         "The gap is below two percentage points by Easter"},
    }};
    for (std::size_t i = 0; i < count; ++i) {
        const auto& row = rows[i % rows.size()];
        Inlines due = text(row[2]);
        if (std::string(row[2]) == "overdue")
            due = {TextRun{"▲ 7 Nov, overdue", Emphasis::Attention}};
        if (std::string(row[2]) == "done")
            due = {TextRun{"✓ done 3 Nov", Emphasis::Done}};
        table.rows.push_back({{cell(text(row[0])), cell(text(row[1])), cell(due), cell(text(row[3]))}});
    }
    table.rowHeaders = true;
    return table;
}

void addSummary(std::vector<Block>& blocks) {
    blocks.push_back(heading(1, "Where inclusion stands", "summary", true));
    blocks.push_back(paragraph(
        "Inclusion Audit Framework, 8 areas, 41 statements. 20 judged so far on 121 pieces of evidence. "
        "This is for improvement: it has no marks and no overall grade.",
        ParagraphRole::Lead));
    blocks.push_back(heading(2, "Where we are"));
    blocks.push_back({profile()});
    Columns columns;
    columns.columns.push_back(
        {heading(2, "What is strong"),
         {List{false,
               {{TextRun{"The register is right.", Emphasis::Strong},
                 TextRun{" Reviewed every term; teachers use it in planning ("},
                 TextRun{.text = "5.5", .target = "item-5.5"}, TextRun{")."}},
                {TextRun{"Reading.", Emphasis::Strong},
                 TextRun{" Work in all year groups shows knowledge kept and used (1.2)."}},
                {TextRun{"Leaders share one vision.", Emphasis::Strong},
                 TextRun{" Staff and governors say the same thing (2.1)."}}}}}});
    columns.columns.push_back(
        {heading(2, "What comes first"),
         {List{false,
               {{TextRun{"Hear learners.", Emphasis::Strong},
                 TextRun{" Their voice stands behind 2 of 5 areas judged."}},
                {TextRun{"Teachers and TAs together.", Emphasis::Strong},
                 TextRun{" Not yet judged; walks booked for December ("},
                 TextRun{.text = "3.4", .target = "item-3.4"}, TextRun{")."}},
                {TextRun{"Parents before decisions,", Emphasis::Strong}, TextRun{" not after (4.2)."}}}}}});
    blocks.push_back({columns});
    blocks.push_back(heading(2, "Questions governors may want to ask"));
    blocks.push_back(
        {List{true,
              {text("Nine judgements rest on documents alone. When will lessons and learners confirm them?"),
               text("Two actions are overdue. What stands in the way?"),
               text("What has changed for a learner since October because of this plan?")}}});
    blocks.push_back(heading(2, "Actions this term"));
    Table actions = actionsTable(3);
    actions.captionHidden = true;
    blocks.push_back({actions});
    blocks.push_back({Callout{
        Callout::Kind::Attention,
        "▲ Worth a second look",
        {text("Nine judgements rest on documents alone. Only what people saw and said can confirm them."),
         {TextRun{"The method, and what the levels mean, stand in "},
          TextRun{.text = "How this audit was made", .target = "method"}, TextRun{"."}}}}});
    blocks.push_back(heading(2, "The evidence so far"));
    blocks.push_back({evidenceGrid()});
}

void addStatement(std::vector<Block>& blocks, std::size_t a, std::size_t s) {
    const SampleStatement& statement = areas()[a].statements[s];
    blocks.push_back(heading(3, number(a, s) + "  " + statement.title, "item-" + number(a, s)));
    blocks.push_back(paragraph(statement.wording, ParagraphRole::Statement));
    blocks.push_back(
        {Paragraph{{TextRun{"Judgement: ", Emphasis::Muted},
                    LevelGlyph{statement.level, 3, levels[static_cast<std::size_t>(statement.level)]},
                    TextRun{statement.level == 0 ? "" : "    agreed on 14 October 2026", Emphasis::Muted}}}});
    if (statement.rationale[0] != '\0')
        blocks.push_back(paragraph(statement.rationale));
    else if (statement.level > 0)
        blocks.push_back({Callout{
            Callout::Kind::Attention,
            "▲ No reason given",
            {text("This judgement has no rationale yet. A sentence on why this level, and not the next, "
                  "would help whoever reads it.")}}});
    if (statement.level > 0) {
        Table highlights;
        highlights.caption = "What is evidenced at each level";
        highlights.columns = {{text("Level"), 1.7}, {text("Looks like"), 4.2}, {text("Evidenced"), 1}};
        highlights.rowHeaders = true;
        for (int rank = 1; rank <= 3; ++rank) {
            const auto state = rank < statement.level    ? HighlightMark::State::Fully
                               : rank == statement.level ? HighlightMark::State::Partly
                                                         : HighlightMark::State::NotYet;
            const std::array<const char*, 3> words{"Not yet", "Partly", "Fully"};
            highlights.rows.push_back(
                {{cell({LevelGlyph{rank, 3, levels[static_cast<std::size_t>(rank)]}}),
                  cell(text(rank == 1   ? "Leaders have begun: the approach is written down, known to those "
                                          "who lead it, and tried in some classes."
                            : rank == 2 ? "The approach is used in most classes, looked at by leaders, and "
                                          "changed when it does not help."
                                        : "The approach is part of how everyone works; learners and parents "
                                          "can say what it changes, and other schools learn from it.")),
                  cell({HighlightMark{state, words[static_cast<std::size_t>(state)]}})}});
        }
        blocks.push_back({highlights});
        Table evidence;
        evidence.caption = "Evidence";
        evidence.columns = {{text("Piece of evidence"), 4},
                            {text("Source"), 1.4},
                            {text("Date"), 1.2},
                            {text("Level"), 0.7, Alignment::End}};
        const std::size_t count = 2 + (a * 3 + s * 5) % 4;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t pick = (a * 5 + s * 3 + i * 7) % evidenceTitles.size();
            evidence.rows.push_back(
                {{cell(text(evidenceTitles[pick])), cell(text(sources[(pick + i) % sources.size()])),
                  cell(text(std::to_string(3 + (pick * 5) % 25) + " Oct 2026")),
                  cell({LevelGlyph{static_cast<int>(1 + pick % 3), 3, levels[1 + pick % 3], false}})}});
        }
        blocks.push_back({evidence});
    }
}

void addAreas(std::vector<Block>& blocks) {
    for (std::size_t a = 0; a < areas().size(); ++a) {
        blocks.push_back(heading(1, std::to_string(a + 1) + "  " + areas()[a].title, areaAnchor(a), true));
        blocks.push_back(paragraph(areas()[a].summary, ParagraphRole::Lead));
        Columns columns;
        columns.columns.push_back(
            {heading(2, "Strengths"),
             {List{false,
                   {text("Staff know the learners well and talk about them with respect."),
                    text("Routines are calm in every class.")}}}});
        columns.columns.push_back({heading(2, "To develop"),
                                   {List{false,
                                         {text("Ask learners and parents before plans are made."),
                                          text("Follow up what walks and book looks find.")}}}});
        blocks.push_back({columns});
        blocks.push_back(heading(2, "Statements"));
        for (std::size_t s = 0; s < areas()[a].statements.size(); ++s)
            addStatement(blocks, a, s);
    }
}

void addBack(std::vector<Block>& blocks) {
    blocks.push_back(heading(1, "Action plan", "actions", true));
    blocks.push_back({actionsTable(18)});
    blocks.push_back(heading(2, "Review of 7 November 2026"));
    blocks.push_back({Callout{Callout::Kind::Done,
                              "✓ Working",
                              {text("Supervision has begun, and the SENCO says it already pays: two hard "
                                    "cases were thought through before the meeting and not after it.")}}});
    blocks.push_back({Callout{Callout::Kind::Information,
                              "Changes",
                              {text("The briefing for cover teachers moves to the start of each day, and the "
                                    "deputy head keeps the list.")}}});

    blocks.push_back(heading(1, "Evidence register", "register", true));
    Table evidence;
    evidence.caption = "All 121 pieces of evidence, oldest first";
    evidence.columns = {{text("No."), 0.5, Alignment::End},
                        {text("Piece of evidence"), 4},
                        {text("Source"), 1.4},
                        {text("Date"), 1.2},
                        {text("Supports"), 1.2}};
    for (std::size_t i = 0; i < 121; ++i) {
        const std::size_t pick = (i * 7) % evidenceTitles.size();
        evidence.rows.push_back(
            {{cell(text(std::to_string(i + 1))), cell(text(evidenceTitles[pick])),
              cell(text(sources[(i * 3) % sources.size()])),
              cell(text(std::to_string(1 + i % 28) + (i % 2 == 0 ? " Sep 2026" : " Oct 2026"))),
              cell(text(number(i % 5, i % 4) + ", " + number((i + 2) % 6, (i + 1) % 4)))}});
    }
    blocks.push_back({evidence});

    blocks.push_back(heading(1, "How this audit was made", "method", true));
    blocks.push_back(paragraph(
        "First everything the school does was listed for each statement, without judging it. Then the "
        "descriptors of "
        "all three levels were read, and what is evidenced was marked at every level, because one area may "
        "show parts "
        "of two levels at once. Only then was a level chosen that fits best, and the reason written down."));
    blocks.push_back({List{true,
                           {text("Describe: list all activity for the statement."),
                            text("Highlight: mark what is evidenced, at every level."),
                            text("Judge: choose the level that fits best, and say why."),
                            text("Plan: what does the next level need?")}}});
    blocks.push_back({Paragraph{{TextRun{"The framework is published by the Department for Education; see "},
                                 TextRun{.text = "its page", .uri = "https://www.gov.uk/"}, TextRun{"."}}}});
    blocks.push_back(heading(2, "What the levels mean"));
    for (int rank = 1; rank <= 3; ++rank) {
        blocks.push_back({Paragraph{
            {LevelGlyph{rank, 3, levels[static_cast<std::size_t>(rank)]},
             TextRun{rank == 1   ? ": leaders have begun and know what they want."
                     : rank == 2 ? ": it works in most places, and leaders look whether it does."
                                 : ": it is how everyone works, and it lasts when people leave."}}}});
    }
    blocks.push_back(heading(1, "Glossary", "glossary"));
    Table glossary;
    glossary.caption = "Words and letters used in this report";
    glossary.captionHidden = true;
    glossary.rowHeaders = true;
    glossary.columns = {{text("Short"), 1}, {text("Means"), 4}};
    for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
             {"CAMHS", "child and adolescent mental health services"},
             {"EHCP", "education, health and care plan"},
             {"SENCO", "special educational needs co-ordinator, the teacher who leads on SEND"},
             {"SEND", "special educational needs and disabilities"},
             {"TA", "teaching assistant"}})
        glossary.rows.push_back({{cell(text(a)), cell(text(b))}});
    blocks.push_back({glossary});
    blocks.push_back(paragraph("Made with Inclusion Workbench on 21 November 2026.", ParagraphRole::Small));
}

} // namespace

Inlines text(const std::string& words) {
    return {TextRun{words}};
}

Inlines strong(const std::string& words) {
    return {TextRun{words, Emphasis::Strong}};
}

ReportDocument documentOf(std::vector<Block> blocks) {
    ReportDocument document;
    document.title = "Inclusion self-evaluation 2026/27";
    document.author = "Sample Primary School";
    document.subject = "Self-evaluation against the Inclusion Audit Framework";
    document.createdAt = "2026-11-21T09:30:00.000Z";
    document.headLeft = "Sample Primary School (sample data)";
    document.headRight = "Draft · for governors · 21 November 2026";
    document.footLeft = "Wording: restated from the Inclusion Audit Framework (2026); not the official text";
    document.blocks = std::move(blocks);
    return document;
}

ReportDocument sampleReport() {
    std::vector<Block> blocks;
    blocks.push_back(cover());
    blocks.push_back({TableOfContents{"Contents", 2, true}});
    addSummary(blocks);
    addAreas(blocks);
    addBack(blocks);
    return documentOf(std::move(blocks));
}

ReportDocument everyKindOfBlock() {
    std::vector<Block> blocks;
    blocks.push_back(cover());
    blocks.push_back({TableOfContents{"Contents", 2, true}});
    blocks.push_back(heading(1, "First heading", "first"));
    blocks.push_back(paragraph("The opening sentence.", ParagraphRole::Lead));
    blocks.push_back(heading(2, "Second heading", "second"));
    blocks.push_back({Paragraph{
        {TextRun{"A link to "}, TextRun{.text = "the first heading", .target = "first"},
         TextRun{" and one to "},
         TextRun{.text = "a page outside", .uri = "https://example.org/a?b=(c)&d=\u00e9"}, TextRun{"."}}}});
    blocks.push_back(paragraph("What the framework says.", ParagraphRole::Statement));
    blocks.push_back(
        paragraph("Welcome in Hebrew: \u05d1\u05e8\u05d5\u05db\u05d9\u05dd \u05d4\u05d1\u05d0\u05d9\u05dd"));
    blocks.push_back({List{false, {text("one"), text("two")}}});
    blocks.push_back({List{true, {text("first"), text("second")}}});
    blocks.push_back({profile()});
    blocks.push_back({evidenceGrid()});
    blocks.push_back({actionsTable(3)});
    blocks.push_back({Paragraph{{LevelGlyph{2, 3, "Strengthening Practice"}, TextRun{" "},
                                 LevelGlyph{1, 3, "Establishing Foundations", false}, TextRun{" "},
                                 HighlightMark{HighlightMark::State::Partly, "Partly"}}}});
    blocks.push_back({Callout{Callout::Kind::Information, "Note", {text("A remark.")}}});
    Columns columns;
    columns.columns = {{heading(3, "Left"), paragraph("In the left column.")},
                       {heading(3, "Right"), paragraph("In the right column.")}};
    blocks.push_back({columns});
    blocks.push_back(paragraph("A note.", ParagraphRole::Small));
    return documentOf(std::move(blocks));
}

} // namespace inclusion::test
