#include "core/framework/framework_loader.h"
#include "core/framework/revision_plan.h"

#include <catch2/catch.hpp>

#include "unit/framework_support.h"

using namespace inclusion;

namespace {

std::shared_ptr<const Framework> garden(const char* name) {
    const FrameworkLoad load = loadFramework(testFramework(name), name);
    INFO(words(load.findings));
    REQUIRE(load.framework);
    return load.framework;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : "+") + id;
    return text;
}

} // namespace

TEST_CASE("A plan names what every part of a framework becomes in the next revision") {
    const auto one = garden("garden-1.json");
    const auto two = garden("garden-2.json");
    std::string plan;
    for (const RevisionChange& change : planRevision(*one, *two))
        plan += std::string(idOf(change.kind)) + " " + joined(change.formerIds) + ">" +
                joined(change.newIds) + "\n";
    CHECK(plan == "unchanged beds>beds\n"
                  "unchanged beds-1>beds-1\n"
                  "changed beds-2>beds-2\n"
                  "split beds-3>beds-planted+beds-weeded\n"
                  "unchanged beds-4>beds-light\n"
                  "unchanged beds-overall>beds-overall\n"
                  "unchanged paths>paths\n"
                  "merged paths-1+paths-2>paths-all\n"
                  "added >water\n"
                  "added >water-1\n"
                  "dropped shed>\n"
                  "dropped shed-1>\n");
}

TEST_CASE("Every revision leads to itself without a change") {
    const auto two = garden("garden-2.json");
    for (const RevisionChange& change : planRevision(*two, *two))
        CHECK(change.kind == RevisionChange::Kind::Unchanged);
}

TEST_CASE("Successors follow levels and slots and descriptors and keep to the same kind of part") {
    const auto one = garden("garden-1.json");
    const auto two = garden("garden-2.json");
    const Succession succession(*one, *two);
    CHECK(joined(succession.successorsOf("thriving")) == "in-leaf");
    CHECK(joined(succession.successorsOf("bare")) == "bare");
    CHECK(joined(succession.successorsOf("beds-strengths")) == "beds-good");
    CHECK(joined(succession.successorsOf("beds-4-bare")) == "beds-light-bare");
    CHECK(succession.successorsOf("shed-1").empty());
    CHECK(succession.successorsOf("nothing").empty());
}
