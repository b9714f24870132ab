#include "core/analysis/progress.h"
#include "core/report/document_text.h"
#include "core/report/report_builder.h"
#include "core/report/report_template.h"
#include "core/report/section_registry.h"

#include <catch2/catch.hpp>

#include <functional>
#include <regex>
#include <set>

#include "audit_fixture.h"
#include "document_dump.h"

using namespace inclusion;
using namespace inclusion::report;
using namespace inclusion::test;

namespace {

ReportOptions options(std::vector<std::string> sectionIds = {}) {
    ReportOptions wanted;
    wanted.sectionIds = std::move(sectionIds);
    wanted.today = fixtureToday();
    wanted.createdAt = *Timestamp::parse("2026-11-21T10:00:00Z");
    return wanted;
}

std::string allText(const ReportDocument& document) {
    std::string all;
    forEachText(document.blocks, [&](const std::string& text) { all += text + "\n"; });
    return all;
}

bool says(const ReportDocument& document, const std::string& text) {
    return allText(document).find(text) != std::string::npos;
}

/// Calls `visit` for each block, also inside columns.
void forEachBlock(const std::vector<Block>& blocks, const std::function<void(const Block&)>& visit) {
    for (const Block& block : blocks) {
        visit(block);
        if (const auto* columns = std::get_if<Columns>(&block.content)) {
            for (const auto& column : columns->columns)
                forEachBlock(column, visit);
        }
    }
}

/// What every document must hold to, whatever is in it.
void checkSound(const ReportDocument& document) {
    int level = 0;
    std::set<std::string> anchors;
    forEachBlock(document.blocks, [&](const Block& block) {
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            INFO("heading " << dump({block}));
            CHECK(heading->level >= 1);
            CHECK(heading->level <= 6);
            CHECK(heading->level <= level + 1);
            CHECK_FALSE(heading->text.empty());
            level = heading->level;
            if (!heading->anchor.empty())
                CHECK(anchors.insert(heading->anchor).second);
        }
        if (const auto* table = std::get_if<Table>(&block.content)) {
            INFO("table " << table->caption);
            CHECK_FALSE(table->caption.empty());
            CHECK_FALSE(table->rows.empty());
            for (const Row& row : table->rows)
                CHECK(row.cells.size() == table->columns.size());
        }
        if (const auto* chart = std::get_if<BarChart>(&block.content)) {
            CHECK_FALSE(chart->alternativeText.empty());
            CHECK_FALSE(chart->bars.empty());
        }
        if (const auto* map = std::get_if<GridChart>(&block.content)) {
            CHECK_FALSE(map->alternativeText.empty());
            for (const auto& row : map->rows)
                CHECK(row.values.size() == map->columnLabels.size());
        }
    });
}

AuditSnapshot withoutScales() {
    AuditSnapshot snapshot = emptyAudit(questionFramework());
    describe(snapshot, "q1", "We are proud of our garden.");
    addEvidence(snapshot, "Photo of the garden", SourceType::Document, {"q1"});
    return snapshot;
}

} // namespace

TEST_CASE("Each section of a worked audit says what its golden file says") {
    const AuditSnapshot snapshot = workedAudit();
    for (const SectionInfo& section : reportSections()) {
        INFO("section " << section.id);
        const ReportDocument document = buildReport(snapshot, options({section.id}));
        CHECK_FALSE(section.title.empty());
        checkSound(document);
        checkGolden(section.id, dump(document.blocks));
    }
}

TEST_CASE("The whole report of a worked audit is sound and the same every time") {
    const AuditSnapshot snapshot = workedAudit();
    const ReportDocument document = buildReport(snapshot, options());
    checkSound(document);
    CHECK(dump(document) == dump(buildReport(snapshot, options())));
    checkGolden("whole", dump(document));
}

TEST_CASE("An audit with nothing in it says kindly how to begin") {
    const ReportDocument document = buildReport(emptyAudit(smallFramework()), options());
    checkSound(document);
    checkGolden("empty", dump(document));
}

TEST_CASE("A framework of questions gives a report without levels") {
    const ReportDocument document = buildReport(withoutScales(), options());
    checkSound(document);
    checkGolden("questions", dump(document));
    ReportDocument nothing = buildReport(emptyAudit(questionFramework()), options());
    checkSound(nothing);
    CHECK(says(nothing, "Begin small"));
}

TEST_CASE("A framework of questions speaks of answers and not of levels") {
    AuditSnapshot snapshot = emptyAudit(questionFramework());
    const std::string first = snapshot.framework->items().front()->id;
    snapshot.answers[first].itemId = first;
    snapshot.answers[first].text = "Teachers raise a concern.";
    const ReportDocument document = buildReport(snapshot, options());
    checkSound(document);
    CHECK(says(document, "1 answered so far"));
    CHECK(says(document, "Answered so far"));
    CHECK(says(document, "what is asked, what was answered"));
    CHECK_FALSE(says(document, "escribed so far"));
    CHECK_FALSE(says(document, "different levels"));
    CHECK_FALSE(says(document, "Ready for review"));
}

TEST_CASE("What has changed tells of reviews and of actions that were stopped") {
    AuditSnapshot now = workedAudit();
    REQUIRE(now.actions.size() > 1);
    ReportOptions since = options({"summary"});
    since.earlier = std::make_shared<const AuditSnapshot>(now);
    since.earlierDay = *Date::parse("2026-10-21");
    CHECK(says(buildReport(now, since), "Nothing has been recorded since then."));
    now.actions[0].rounds.push_back({});
    now.actions[0].rounds.back().date = *Date::parse("2026-11-18");
    now.actions[1].state = ActionState::Stopped;
    const ReportDocument document = buildReport(now, since);
    CHECK(says(document, "What has changed since 21 October 2026"));
    CHECK(says(document, "One action was reviewed."));
    CHECK(says(document, "One action was stopped."));
    CHECK_FALSE(says(document, "Nothing has been recorded"));
}

TEST_CASE("One kind of evidence that is missing is one kind") {
    const std::string all = allText(buildReport(workedAudit(), options({"areas"})));
    const std::regex one("inds of source that could show this: [a-z]+( [a-z]+)?\\.");
    CHECK(std::regex_search("Kinds of source that could show this: data.", one)); // the net catches fish
    CHECK_FALSE(std::regex_search(all, one));
    CHECK(britishEnglish().counted(Text::MissingKinds, 1, {"data"}) ==
          "Another kind of source that could show this: data.");
}

TEST_CASE("Items that nobody has worked on stand in short lists") {
    AuditSnapshot snapshot = emptyAudit(largeFramework(2, 9));
    for (const char* number : {"1.1", "1.4", "1.9"})
        for (const Item* item : snapshot.framework->items())
            if (item->number == number)
                describe(snapshot, item->id, "What we do for " + item->number);
    const ReportDocument document = buildReport(snapshot, options({"areas"}));
    checkSound(document);
    std::vector<std::string> headings;
    std::vector<std::size_t> lists;
    forEachBlock(document.blocks, [&](const Block& block) {
        if (const auto* heading = std::get_if<Heading>(&block.content); heading && heading->level == 3)
            headings.push_back(dump({block}));
        if (const auto* list = std::get_if<List>(&block.content))
            lists.push_back(list->items.size());
    });
    CHECK(lists == std::vector<std::size_t>{2, 4, 9}); // 1.2 and 1.3; 1.5 to 1.8; the other area
    CHECK(headings.size() == 3 + 3);
    for (const Item* item : snapshot.framework->items()) {
        INFO(item->number);
        CHECK(says(document, item->number + " " + item->title));
    }
}

TEST_CASE("What is worth knowing of a judgement stands directly below it") {
    AuditSnapshot snapshot = workedAudit();
    const ReportDocument document = buildReport(snapshot, options({"areas"}));
    const std::string all = allText(document);
    const std::size_t remark = all.find("Only documents stand behind this.");
    const std::size_t judgement = all.rfind("Judgement\n", remark);
    REQUIRE(remark != std::string::npos);
    REQUIRE(judgement != std::string::npos);
    CHECK(all.substr(judgement, remark - judgement).find("Evidence\n") == std::string::npos);
}

TEST_CASE("Actions that have not begun are counted below those that have") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    addAction(snapshot, "Begin", "2026-12-01");
    snapshot.actions.back().state = ActionState::InProgress;
    addAction(snapshot, "Wait", "2027-06-01");
    addAction(snapshot, "Give up", "2027-06-01");
    snapshot.actions.back().state = ActionState::Stopped;
    CHECK(says(buildReport(snapshot, options({"impact"})),
               "Two more actions have not begun, or were stopped."));
    snapshot.actions.resize(1);
    CHECK_FALSE(says(buildReport(snapshot, options({"impact"})), "not begun"));
}

TEST_CASE("An action that is still planned has not begun though its first day has passed") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    addAction(snapshot, "Begin", "2026-12-01");
    snapshot.actions.back().state = ActionState::InProgress;
    addAction(snapshot, "Wait", "2026-12-18");
    snapshot.actions.back().start = Date::parse("2026-11-02");
    const ReportDocument document = buildReport(snapshot, options({"impact"}));
    CHECK(says(document, "Begin"));
    CHECK_FALSE(says(document, "Wait"));
    CHECK(says(document, "One more action has not begun, or was stopped."));
}

TEST_CASE("A framework that judges nothing is told without judgements") {
    AuditSnapshot snapshot = withoutScales();
    addAction(snapshot, "Plant more", "2026-12-01");
    snapshot.actions.back().state = ActionState::InProgress;
    snapshot.actions.back().subjectIds = {"q1"};
    const ReportDocument document = buildReport(snapshot, options());
    checkSound(document);
    const std::regex judging("judge", std::regex::icase);
    CHECK(std::regex_search(allText(buildReport(workedAudit(), options())), judging));
    forEachText(document.blocks, [&](const std::string& text) {
        INFO(text);
        CHECK_FALSE(std::regex_search(text, judging));
    });
    FrameworkData plain = questionFramework();
    for (Item& item : plain.areas.front().items)
        item.kind = ItemKind::Statement;
    AuditSnapshot described = emptyAudit(plain);
    describe(described, "q1", "We are proud of our garden.");
    addEvidence(described, "Photo of the garden", SourceType::Document, {"q1"});
    forEachText(buildReport(described, options()).blocks, [&](const std::string& text) {
        INFO(text);
        CHECK_FALSE(std::regex_search(text, std::regex("judge|answer", std::regex::icase)));
    });
}

TEST_CASE("Wording that is partly new is told with its counts") {
    AuditSnapshot snapshot = workedAudit();
    const std::size_t all = snapshot.framework->items().size();
    const std::string foot = buildReport(snapshot, options()).footLeft;
    CHECK(foot == "Not the official text: " + std::to_string(all - 1) + " of " + std::to_string(all) +
                      " items restated from Small Framework (2026), 1 written anew");
    CHECK(says(buildReport(snapshot, options({"method"})),
               "One of its " + std::to_string(all) +
                   " items was written anew, and is marked where it stands."));
    FrameworkData restated = largeFramework(1, 2);
    CHECK(buildReport(emptyAudit(restated), options()).footLeft ==
          "Wording: restated from Large Framework; not the official text");
}

TEST_CASE("A judgement without evidence says which kinds of source could show it") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "grow");
    CHECK(says(buildReport(snapshot, options({"areas"})),
               "Kinds of source that could show this: document, learner voice, parent and carer voice."));
    addEvidence(snapshot, "Register", SourceType::Document, {"out-1"});
    CHECK(says(buildReport(snapshot, options({"areas"})),
               "Other kinds of source that could show this: learner voice, parent and carer voice."));
}

TEST_CASE("A chosen level of which nothing is marked is told in a sentence") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "grow");
    const ReportDocument unmarked = buildReport(snapshot, options({"areas"}));
    CHECK(says(unmarked, "What this level looks like:"));
    CHECK(says(unmarked, "Nothing in the description of this level is marked as evidenced yet."));
    CHECK_FALSE(says(unmarked, "not yet evidenced"));
    highlight(snapshot, "out-d2", HighlightState::Fully);
    CHECK_FALSE(says(buildReport(snapshot, options({"areas"})), "What this level looks like:"));
}

TEST_CASE("Points below the chosen level are not told as open") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    highlight(snapshot, "out-d3", HighlightState::Fully);
    judge(snapshot, "out-1", "grow");
    CHECK_FALSE(says(buildReport(snapshot, options({"areas"})), "not yet evidenced"));
    judge(snapshot, "out-1", "start");
    CHECK(says(buildReport(snapshot, options({"areas"})), "One more point is not yet evidenced."));
}

TEST_CASE("A report that counts evidence does not speak of listing it") {
    AuditSnapshot snapshot = workedAudit();
    ReportOptions counted = builtInTemplate("trust")->applied(options());
    CHECK_FALSE(says(buildReport(snapshot, counted), "lists evidence"));
    CHECK_FALSE(says(buildReport(snapshot, counted), "leave the setting"));
    counted.listEvidence = true;
    CHECK(says(buildReport(snapshot, counted), "lists evidence"));
}

TEST_CASE("The states of the work add up to all that is judged") {
    const AuditSnapshot snapshot = workedAudit();
    const ReportDocument document = buildReport(snapshot, options({"profile"}));
    std::vector<int> wanted;
    const analysis::ProgressByArea progress = analysis::progressOf(snapshot);
    for (const analysis::Progress& area : progress.areas)
        wanted.push_back(area.judgeable);
    wanted.push_back(progress.whole.judgeable);
    std::vector<int> sums;
    forEachBlock(document.blocks, [&](const Block& block) {
        const auto* table = std::get_if<Table>(&block.content);
        if (table == nullptr || table->caption != "Progress by area")
            return;
        for (const Row& row : table->rows) {
            const auto number = [&](std::size_t cell) {
                return std::stoi(std::get<TextRun>(row.cells[cell].paragraphs.front().front()).text);
            };
            REQUIRE(row.cells.size() == 8);
            sums.push_back(number(4) + number(5) + number(6) + number(7));
        }
    });
    CHECK(sums == wanted);
}

TEST_CASE("A grid that counts a piece in several areas says so") {
    AuditSnapshot snapshot = emptyAudit(largeFramework(3, 1));
    addEvidence(snapshot, "Survey", SourceType::Data, {"a1-i1", "a2-i1"});
    CHECK(says(buildReport(snapshot, options({"profile"})), "come to more than the whole, one piece"));
    snapshot.links.pop_back();
    CHECK_FALSE(says(buildReport(snapshot, options({"profile"})), "come to more"));
}

TEST_CASE("Evidence of one day is in the order of the numbers in its titles") {
    AuditSnapshot snapshot = emptyAudit(largeFramework(1, 1));
    for (const char* title : {"Survey 10", "Survey 2", "Earlier"})
        addEvidence(snapshot, title, SourceType::Data, {"a1-i1"},
                    title[0] == 'E' ? "2026-10-01" : "2026-10-14");
    addEvidence(snapshot, "Undated", SourceType::Data, {"a1-i1"}, "");
    for (const char* section : {"evidence", "areas"}) {
        const std::string text = allText(buildReport(snapshot, options({section})));
        CHECK(text.find("Earlier") < text.find("Survey 2"));
        CHECK(text.find("Survey 2") < text.find("Survey 10"));
        CHECK(text.find("Survey 10") < text.find("Undated"));
    }
}

TEST_CASE("The register says how much of the evidence it lists") {
    const AuditSnapshot snapshot = workedAudit();
    CHECK(says(buildReport(snapshot, options({"evidence"})),
               "Listed here in full: 4. By title only: 1. Not listed, because it stays in the setting: 1."));
}

TEST_CASE("The way of working instructs only those who have not begun") {
    CHECK(says(buildReport(emptyAudit(smallFramework()), options({"method"})), "Choose the closest level."));
    const ReportDocument worked = buildReport(workedAudit(), options({"method"}));
    CHECK_FALSE(says(worked, "Choose the closest level."));
    CHECK(says(worked, "List what happens"));
    CHECK(says(worked, "What was done"));
    CHECK_FALSE(says(buildReport(emptyAudit(smallFramework()), options({"method"})), "was done"));
}

TEST_CASE("Reports bear the name of their framework") {
    AuditSnapshot snapshot = workedAudit();
    CHECK(buildReport(snapshot, options()).title == "Small Framework 2026/27: Sample Primary School");
    snapshot.audit.cycle.clear();
    CHECK(buildReport(snapshot, options()).title == "Small Framework: Sample Primary School");
}

TEST_CASE("The report describes three resources of an area and counts the others") {
    FrameworkData data = smallFramework();
    for (const char* id : {"one", "two", "three", "four", "five"}) {
        Resource resource = data.resources.front();
        resource.id = id;
        resource.title = std::string("Case ") + id;
        resource.areaIds = {"lead"};
        resource.alsoAreaIds = {"outcomes"};
        data.resources.push_back(resource);
    }
    AuditSnapshot snapshot = emptyAudit(data);
    judge(snapshot, "out-1", "start");
    judge(snapshot, "lead-1", "start");
    const std::string text = dump(buildReport(snapshot, options({"sources"})).blocks);
    CHECK(text.find("### Case three") != std::string::npos);
    CHECK(text.find("Case four") == std::string::npos);
    CHECK(text.find("The framework names two more for this area.") != std::string::npos);
}

TEST_CASE("A framework without any area still gives a report") {
    FrameworkData data;
    data.id = "none";
    data.title = "Nothing yet";
    AuditSnapshot snapshot = emptyAudit(data);
    addAction(snapshot, "Write a framework", "2026-12-01");
    const ReportDocument document = buildReport(snapshot, options());
    checkSound(document);
    CHECK(says(document, "Write a framework"));
}

TEST_CASE("A framework of 500 items gives a report of all of them") {
    AuditSnapshot snapshot = emptyAudit(largeFramework(20, 25));
    for (const Item* item : snapshot.framework->items()) {
        judge(snapshot, item->id, "better");
        highlight(snapshot, item->id + "-better", HighlightState::Fully);
        addEvidence(snapshot, "Evidence of " + item->number, SourceType::Data, {item->id});
    }
    const ReportDocument document = buildReport(snapshot, options());
    checkSound(document);
    CHECK(says(document, "500 statements"));
    CHECK(says(document, "Evidence of 20.25"));
}

TEST_CASE("Evidence leaves the setting only as far as it may") {
    const AuditSnapshot snapshot = workedAudit();
    const ReportDocument document = buildReport(snapshot, options());
    CHECK(says(document, "SEND register"));
    CHECK(says(document, "Reviewed each term."));
    CHECK(says(document, "Talks with learners"));
    CHECK_FALSE(says(document, "Secret keeper"));
    CHECK_FALSE(says(document, "20 Oct 2026"));
    CHECK_FALSE(says(document, "Letter from a family"));
    CHECK(says(document, "One piece of evidence is counted here, and not listed"));

    ReportOptions counted = options();
    counted.listEvidence = false;
    const ReportDocument brief = buildReport(snapshot, counted);
    checkSound(brief);
    CHECK_FALSE(says(brief, "Reviewed each term."));
    CHECK_FALSE(says(brief, "Talks with learners"));
    CHECK(says(brief, "counted and not listed"));
}

TEST_CASE("Only the wanted sections are there and links into others are plain") {
    const AuditSnapshot snapshot = workedAudit();
    const ReportDocument summary = buildReport(snapshot, options({"summary", "no-such-section"}));
    CHECK(dump(summary).find("](#") == std::string::npos);
    const ReportDocument both = buildReport(snapshot, options({"areas", "summary"}));
    const std::string text = dump(both);
    CHECK(text.find("](#subject-out-1)") != std::string::npos);
    CHECK(text.find("# Area by area") < text.find("# Summary")); // in the order asked for
}

TEST_CASE("The frame names setting state audience and day") {
    AuditSnapshot snapshot = workedAudit();
    ReportDocument document = buildReport(snapshot, options());
    CHECK(document.headLeft == "Sample Primary School (sample data)");
    CHECK(document.headRight == "Draft \u00B7 for governors \u00B7 21 November 2026");
    CHECK(document.createdAt == "2026-11-21T10:00:00.000Z");
    CHECK(says(document, "Sample: an invented school"));

    snapshot.setting.sample = false;
    snapshot.audit.agreed = true;
    ReportOptions leaders = options();
    leaders.audience = Audience::Leaders;
    document = buildReport(snapshot, leaders);
    CHECK(document.headLeft == "Sample Primary School");
    CHECK(document.headRight == "Agreed \u00B7 for leaders \u00B7 21 November 2026");
    CHECK_FALSE(says(document, "invented"));
    CHECK_FALSE(says(document, "Questions governors"));
}

TEST_CASE("Reports speak of marks grades scores and averages only to say that there are none") {
    const std::regex forbidden(
        "\\b(grades?|graded|grading|scores?|scored|averages?|marks|rank(ed|ing)?|league|"
        "percent|mean score)\\b",
        std::regex::icase);
    std::set<std::string> allowed;
    const TextTable texts = britishEnglish();
    for (const Text id : {Text::ForImprovement, Text::ProfileIntroduction, Text::ProfileIntroductionPlain})
        allowed.insert(texts[id]);
    const std::vector<AuditSnapshot> audits = {workedAudit(), withoutScales(), emptyAudit(smallFramework())};
    int sentences = 0;
    for (const AuditSnapshot& snapshot : audits) {
        forEachText(buildReport(snapshot, options()).blocks, [&](const std::string& text) {
            std::string rest = text;
            for (const std::string& sentence : allowed) {
                if (const std::size_t at = rest.find(sentence); at != std::string::npos) {
                    rest.erase(at, sentence.size());
                    ++sentences;
                }
            }
            INFO(text);
            CHECK_FALSE(std::regex_search(rest, forbidden));
        });
    }
    CHECK(sentences > 0);
    CHECK(std::regex_search("an average of 2", forbidden)); // the net catches fish
}

TEST_CASE("Levels of any length of scale and judgements of areas as a whole are shown in words") {
    const AuditSnapshot snapshot = workedAudit();
    const std::string text = dump(buildReport(snapshot, options({"areas"})));
    CHECK(text.find("<3/4 Better it>") != std::string::npos);
    CHECK(text.find("<2/3 Growing>") != std::string::npos);
    CHECK(text.find("### Leadership overall") != std::string::npos);
    CHECK(text.find("#### 2a.1 Governors ask") != std::string::npos);
}

TEST_CASE("Sections and audiences are found by their ids") {
    std::set<std::string> ids;
    for (const SectionInfo& section : reportSections()) {
        CHECK(ids.insert(section.id).second);
        REQUIRE(sectionFor(section.id));
        CHECK(sectionFor(section.id)->id() == section.id);
    }
    CHECK(ids.size() == 17);
    CHECK_FALSE(sectionFor("no-such-section"));
    for (const Audience audience : allAudiences)
        CHECK(audienceFromId(idOf(audience)) == audience);
    CHECK_FALSE(audienceFromId("nobody"));
}

TEST_CASE("Another table of texts replaces every sentence") {
    const TextTable empty({{{Text::SectionSummary, "Zusammenfassung"}}, {}, {}, "de"});
    ReportOptions german = options();
    german.texts = &empty;
    const ReportDocument document = buildReport(workedAudit(), german);
    CHECK(document.language == "de");
    CHECK(says(document, "Zusammenfassung"));
    CHECK_FALSE(says(document, "Where we are"));
    CHECK_FALSE(says(document, "overdue"));
}
