#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "unit/framework_support.h"

using namespace inclusion;
using Json = nlohmann::json;

namespace {

std::shared_ptr<const Framework> framework(const Json& patch = Json::array()) {
    const std::string text = Json::parse(testFramework("full.json")).patch(patch).dump();
    const FrameworkLoad load = loadFramework(text, "full.json");
    INFO(words(load.findings));
    REQUIRE(load.framework != nullptr);
    return load.framework;
}

Json replaceAt(const char* path, const Json& value) {
    return Json::array({{{"op", "replace"}, {"path", path}, {"value", value}}});
}

std::vector<std::string> idsOf(const std::vector<const Descriptor*>& descriptors) {
    std::vector<std::string> ids;
    for (const Descriptor* descriptor : descriptors)
        ids.push_back(descriptor->id);
    return ids;
}

} // namespace

TEST_CASE("A framework keeps everything its file says") {
    const auto loaded = framework();
    const FrameworkData& data = loaded->data();
    CHECK(data.revision == 3);
    CHECK(data.language == "en-GB");
    CHECK(data.description == Paragraphs{"Made for tests.", "Café, naïve, Gâteau: text beyond ASCII."});
    CHECK(data.source.publisher == "Inclusion Workbench");
    CHECK(data.source.year == 2026);
    CHECK(data.phases == std::vector<Phase>{Phase::Primary, Phase::Secondary, Phase::Special});
    CHECK(data.supersedes == std::vector<std::pair<std::string, std::string>>{{"leading-old", "leading-1"},
                                                                              {"numbers-old", "numbers"}});
    CHECK(data.groups.at(1).title == "Learners with SEND");
    CHECK(data.scales.at(0).levels.at(2).colour == "#1F5A94");
    const Item& item = data.areas.at(0).items.at(0);
    CHECK(item.statutory);
    CHECK(item.prompts.size() == 10);
    CHECK(item.prompts.at(5).sourceType == SourceType::ParentVoice);
    CHECK(item.prompts.at(5).texts ==
          std::vector<std::string>{"A question in the survey of parents and carers"});
    const Field& share = data.areas.at(1).items.at(0).fields.at(0);
    CHECK(share.type == FieldType::Percentage);
    CHECK(share.measure == "attendance");
    CHECK(share.groupId == "whole-school");
    CHECK(share.maximum == 100.0);
    const Field& table = data.areas.at(1).items.at(0).fields.at(8);
    CHECK(table.rows.at(1).label == "Physical");
    CHECK(table.openRows);
    CHECK_FALSE(table.minimum);
    CHECK(data.areas.at(0).slots.at(1).kind == SlotKind::Development);
    CHECK(data.areas.at(0).criteria.at(0).points.size() == 2);
    CHECK(data.resources.at(0).alsoAreaIds == std::vector<std::string>{"voices"});
    CHECK(data.focusAreas->maximum == 2);
    CHECK(data.wayOfWorking.at(3).stage == WayOfWorkingStage::Judge);
    CHECK(data.actionPlanColumns.at(9).field == ActionField::NextActions);
    CHECK(data.review->rhythm.at(1) == std::pair(Phase::Secondary, ReviewRhythm::HalfTermly));
    CHECK(data.glossary.at(0).expansion == "special educational needs and disabilities");
    CHECK(data.translations.at(0).texts.size() == 6);
}

TEST_CASE("Provenance that is not given is that of what holds the thing") {
    const auto loaded = framework();
    CHECK(loaded->findItem("leading-2")->provenance == Provenance::Source);
    CHECK(loaded->findItem("attendance")->provenance == Provenance::Project);
    CHECK(loaded->findArea("voices")->provenance == Provenance::Project);
    CHECK(loaded->findItem("voices-1")->provenance == Provenance::Project);
    CHECK(loaded->findDescriptor("own-1-settled")->provenance == Provenance::Project);
    CHECK(loaded->findSlot("leading-development")->provenance == Provenance::Project);
    CHECK(loaded->findResource("checker")->provenance == Provenance::Source);
}

TEST_CASE("Everything with an id is found by it and by nothing else") {
    const auto loaded = framework();
    CHECK(loaded->findScale("support")->levels.size() == 2);
    CHECK(loaded->findLevel("settled")->symbol == "2");
    CHECK(loaded->findArea("voices")->number == "2.2");
    CHECK(loaded->findItem("voices-1")->number == "2.2.1");
    CHECK(loaded->findDescriptor("leading-whole")->levelId == "leading-the-way");
    CHECK(loaded->findOverallJudgement("leading-overall")->scaleId == "support");
    CHECK(loaded->findSlot("leading-strengths")->kind == SlotKind::Strengths);
    CHECK(loaded->findResource("checker")->kind == ResourceKind::Tool);
    CHECK(loaded->findItem("leading") == nullptr);
    CHECK(loaded->findArea("leading-1") == nullptr);
    CHECK(loaded->findItem("") == nullptr);
    CHECK(loaded->findLevel("practice") == nullptr);
}

TEST_CASE("Areas and items come in file order with nested areas after their holder") {
    const auto loaded = framework();
    std::vector<std::string> areas;
    for (const Area* area : loaded->areas())
        areas.push_back(area->id);
    CHECK(areas == std::vector<std::string>{"leading", "numbers", "voices", "own"});
    std::vector<std::string> items;
    for (const Item* item : loaded->items())
        items.push_back(item->id);
    CHECK(items == std::vector<std::string>{"leading-1", "leading-2", "attendance", "voices-1", "own-1"});
}

TEST_CASE("The area of a thing and the scale of a subject are known") {
    const auto loaded = framework();
    for (const char* id :
         {"leading", "leading-1", "leading-1-settled", "leading-overall", "leading-strengths"})
        CHECK(loaded->areaOf(id) == loaded->findArea("leading"));
    CHECK(loaded->areaOf("voices-1") == loaded->findArea("voices"));
    CHECK(loaded->areaOf("practice") == nullptr);
    CHECK(loaded->areaOf("checker") == nullptr);
    CHECK(loaded->scaleOf("leading-1") == loaded->findScale("practice"));
    CHECK(loaded->scaleOf("leading") == loaded->findScale("practice"));
    CHECK(loaded->scaleOf("leading-overall") == loaded->findScale("support"));
    CHECK(loaded->scaleOf("attendance") == nullptr);
    CHECK(loaded->scaleOf("numbers") == nullptr);
    CHECK(loaded->scaleOf("nothing") == nullptr);
}

TEST_CASE("Levels have a rank within their scale") {
    const auto loaded = framework();
    const Scale& practice = *loaded->findScale("practice");
    CHECK(practice.rankOf("starting") == 1);
    CHECK(practice.rankOf("leading-the-way") == 3);
    CHECK(practice.rankOf("much") == 0);
    CHECK(practice.findLevel("settled")->title == "Settled practice");
    CHECK(practice.findLevel("much") == nullptr);
}

TEST_CASE("Descriptors are found by item or by the area as a whole") {
    const auto loaded = framework();
    CHECK(idsOf(loaded->descriptorsOf("leading-1")) ==
          std::vector<std::string>{"leading-1-starting", "leading-1-settled"});
    CHECK(idsOf(loaded->descriptorsOf("leading-2")) == std::vector<std::string>{"leading-1-starting"});
    CHECK(idsOf(loaded->descriptorsOf("leading")) == std::vector<std::string>{"leading-whole"});
    CHECK(loaded->descriptorsOf("attendance").empty());
}

TEST_CASE("Subjects are labelled by number and title") {
    const auto loaded = framework();
    CHECK(loaded->labelOf("leading-1") == "1.1 Leaders know the school");
    CHECK(loaded->labelOf("voices") == "2.2 Voices");
    CHECK(loaded->labelOf("leading-overall") == "Overall judgement for leading");
    CHECK(loaded->labelOf("nothing") == "nothing");
    CHECK(loaded->shownTitle() == "Every key");
    CHECK(loaded->findArea("leading")->shownTitle() == "Leading");
    CHECK(loaded->findArea("voices")->shownTitle() == "Voices");
}

TEST_CASE("The hash of an item's text changes with what is asked and with nothing else") {
    const std::string hash = framework()->textHash("leading-1");
    const auto after = [](const char* path, const Json& value) {
        return framework(replaceAt(path, value))->textHash("leading-1");
    };
    CHECK(hash.size() == 64);
    CHECK(after("/areas/0/items/0/number", "1.9") == hash);
    CHECK(after("/areas/0/items/0/reference", "Chapter 9") == hash);
    CHECK(after("/areas/0/items/0/prompts/data", Json::array({"Another table"})) == hash);
    CHECK(after("/areas/0/items/1/text", "Another item.") == hash);
    CHECK(after("/areas/0/title", "Another area") == hash);
    CHECK(after("/scales/0/levels/0/colour", "#000000") == hash);
    CHECK(after("/areas/0/descriptors/1/id", "renamed") == hash);

    CHECK(after("/areas/0/items/0/text", "Leaders know how most learners are getting on.") != hash);
    CHECK(after("/areas/0/items/0/title", "Leaders know") != hash);
    CHECK(after("/areas/0/items/0/statutory", false) != hash);
    CHECK(after("/areas/0/items/0/guidance", Json::array({"Ask four leaders."})) != hash);
    CHECK(after("/scales/0/levels/0/title", "Beginning") != hash);
    CHECK(after("/scales/0/levels/1/description", Json::array({"It is known."})) != hash);
    CHECK(after("/areas/0/descriptors/1/text", "Nearly all leaders know.") != hash);
    CHECK(after("/areas/0/descriptors/0/items", Json::array({"leading-2"})) != hash);
    CHECK(framework()->textHash("leading-2") != hash);
    CHECK(framework()->textHash("nothing").empty());
    const std::string facts = framework()->textHash("attendance");
    CHECK(framework(replaceAt("/areas/1/items/0/fields/0/label", "Attendance"))->textHash("attendance") !=
          facts);
}

TEST_CASE("Every word of the format leads to a value and back") {
    for (const SourceType type : allSourceTypes)
        CHECK(sourceTypeFromId(idOf(type)) == type);
    CHECK_FALSE(sourceTypeFromId("rumour"));
    for (const Phase phase : {Phase::Nursery, Phase::Primary, Phase::Secondary, Phase::AllThrough,
                              Phase::Special, Phase::Alternative, Phase::Post16})
        CHECK(phaseFromId(idOf(phase)) == phase);
    CHECK_FALSE(phaseFromId("upper"));
    CHECK(idOf(ItemKind::Criterion) == "criterion");
    CHECK(idOf(FieldType::CountTable) == "count-table");
    CHECK(idOf(ResourceKind::CaseStudy) == "case-study");
    CHECK(idOf(WayOfWorkingStage::Highlight) == "highlight");
    CHECK(idOf(ReviewRhythm::HalfTermly) == "half-termly");
    CHECK(idOf(ActionField::NextActions) == "next-actions");
    CHECK(idOf(SlotKind::Development) == "development");
    CHECK(idOf(Provenance::Project) == "project");
}
