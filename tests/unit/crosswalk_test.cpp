#include "core/framework/crosswalk.h"
#include "core/framework/framework_loader.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "unit/framework_support.h"

using namespace inclusion;
using Json = nlohmann::json;

namespace {

std::string findingsAfter(const Json& patch) {
    const std::string text = Json::parse(testFramework("crosswalk.json")).patch(patch).dump();
    const CrosswalkLoad load = loadCrosswalk(text, "planted.json");
    CHECK((load.crosswalk == nullptr) == !load.findings.empty());
    return words(load.findings);
}

std::shared_ptr<const Framework> framework(std::string_view name) {
    return loadFramework(testFramework(name), name).framework;
}

} // namespace

TEST_CASE("A crosswalk keeps its links and finds them from either side") {
    const Result<CrosswalkLoad> load =
        loadCrosswalkFile(INCLUSION_SOURCE_DIR "/tests/data/frameworks/crosswalk.json");
    REQUIRE(load);
    CHECK(words(load->findings) == "");
    const Crosswalk& crosswalk = *load->crosswalk;
    CHECK(crosswalk.id == "full-to-minimal");
    CHECK(crosswalk.fromFrameworkId == "full");
    CHECK(crosswalk.toFrameworkId == "minimal");
    REQUIRE(crosswalk.links.size() == 3);
    CHECK(crosswalk.links[0].note == "Both ask how people are.");
    CHECK(crosswalk.links[1].relation == CrosswalkRelation::PartOf);
    CHECK(idOf(crosswalk.links[2].relation) == "overlaps");
    CHECK(crosswalk.linksOf("minimal", "only-1").size() == 3);
    CHECK(crosswalk.linksOf("full", "leading-1") == std::vector<const CrosswalkLink*>{&crosswalk.links[1]});
    CHECK(crosswalk.linksOf("minimal", "leading-1").empty());
}

TEST_CASE("Each defect planted into a crosswalk gives its finding and no other") {
    CHECK(findingsAfter(R"([{"op":"replace","path":"/format","value":2}])"_json) ==
          "error /format format-version\n");
    CHECK(findingsAfter(R"([{"op":"replace","path":"/links/1/relation","value":"part of"}])"_json) ==
          "error /links/1/relation unknown-word\n");
    CHECK(findingsAfter(R"([{"op":"remove","path":"/links/1/to"}])"_json) == "error /links/1 missing-key\n");
    CHECK(findingsAfter(R"([{"op":"add","path":"/links/1/why","value":"x"}])"_json) ==
          "error /links/1/why unknown-key\n");
    CHECK(findingsAfter(R"([{"op":"replace","path":"/links","value":[]}])"_json) ==
          "error /links list-too-short\n");
    CHECK(findingsAfter(R"([{"op":"replace","path":"/id","value":"Full"}])"_json) == "error /id id-form\n");
    CHECK(findingsAfter(R"([{"op":"replace","path":"/links/0/from","value":"a b"}])"_json) ==
          "error /links/0/from id-form\n");
    CHECK(findingsAfter(R"([{"op":"replace","path":"/to","value":"full"}])"_json) ==
          "error /to crosswalk-same-framework\n");
    CHECK(findingsAfter(R"([{"op":"replace","path":"/links/2/from","value":"voices-1"}])"_json) ==
          "error /links/2 link-repeated\n");
    CHECK(words(loadCrosswalk("{", "cut.json").findings) == "error  syntax\n");
    CHECK(loadCrosswalkFile("/nowhere/at-all.json").error().code == ErrorCode::FileNotFound);
}

TEST_CASE("A crosswalk is held against its two frameworks") {
    const auto crosswalk = loadCrosswalk(testFramework("crosswalk.json"), "crosswalk.json").crosswalk;
    const auto full = framework("full.json");
    const auto minimal = framework("minimal.json");
    CHECK(words(checkCrosswalkItems(*crosswalk, "crosswalk.json", *full, *minimal)) == "");
    Crosswalk wrong = *crosswalk;
    wrong.links[1].fromItemId = "leading-l";
    wrong.links[2].toItemId = "own-1";
    const auto findings = checkCrosswalkItems(wrong, "crosswalk.json", *full, *minimal);
    REQUIRE(words(findings) ==
            "error /links/1/from link-item-unknown\nerror /links/2/to link-item-unknown\n");
    CHECK(findings[0].hint == "Did you mean \"leading-1\"?");
    CHECK(words(checkCrosswalkItems(*crosswalk, "x", *minimal, *full))
              .find("/from crosswalk-other-framework") != std::string::npos);
}
