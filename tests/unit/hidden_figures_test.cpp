// Texts that tell what the tables of figures leave out.
#include "core/analysis/export_check.h"
#include "core/analysis/hidden_figures.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "unit/audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

constexpr int fewerThan = 5;

/// A table of needs with two small rows and a row that is left out to protect them, and counts of two groups
/// that are left out with their whole.
AuditSnapshot withFigures() {
    FrameworkData data = smallFramework();
    Item item;
    item.id = "figures";
    item.number = "9.1";
    item.kind = ItemKind::Fact;
    Field needs;
    needs.id = "needs";
    needs.label = "Learners by primary need";
    needs.type = FieldType::CountTable;
    needs.openRows = true;
    needs.rows = {{"mld", "Moderate learning difficulty (MLD)"},
                  {"spld", "Specific learning difficulty (SpLD)"}};
    Field suspended;
    suspended.id = "suspended";
    suspended.label = "Suspensions: whole school (learners)";
    suspended.type = FieldType::Count;
    suspended.measure = "suspended-count";
    suspended.groupId = "whole-school";
    Field some = suspended;
    some.id = "suspended-some";
    some.label = "Suspensions: some (learners)";
    some.groupId = "some";
    Field others = some;
    others.id = "suspended-others";
    others.label = "Suspensions: others (learners)";
    others.groupId = "non-some";
    item.fields = {needs, suspended, some, others};
    data.areas.front().items.push_back(item);
    AuditSnapshot snapshot = emptyAudit(std::move(data));
    const auto put = [&](const char* field, const char* value, const char* row = "", const char* label = "") {
        snapshot.facts.push_back({snapshot.audit.id, "figures", field, row, label, FieldType::Count, value});
    };
    put("needs", "16", "mld");
    put("needs", "6", "spld");
    put("needs", "3", "hearing", "Hearing or vision");
    put("needs", "4", "physical", "Physical disability");
    put("suspended", "8");
    put("suspended-some", "4");
    put("suspended-others", "4");
    return snapshot;
}

} // namespace

TEST_CASE("A number beside the name of a row that is left out is found") {
    const HiddenFigures hidden(withFigures(), fewerThan);
    CHECK(hidden.toldIn("29 with communication needs, 7 under sensory and physical."));
    CHECK(hidden.toldIn("For the seven with physical needs the group is small."));
    CHECK(hidden.toldIn("SpLD: we know of it. 6 SpLD, by test"));
    CHECK(hidden.toldIn("Half of the 12 in the vision group"));
}

TEST_CASE("Numbers that name no row which is left out stay unnoticed") {
    const HiddenFigures hidden(withFigures(), fewerThan);
    CHECK_FALSE(hidden.toldIn("16 with MLD"));                                   // shown in the table
    CHECK_FALSE(hidden.toldIn("22 learners with learning difficulties"));        // rows share these words
    CHECK_FALSE(hidden.toldIn("Sensory and physical is the smallest group"));    // no number
    CHECK_FALSE(hidden.toldIn("76 on the register, physical needs among them")); // another clause
    CHECK_FALSE(hidden.toldIn("The physical plan 2026"));                        // a year
    CHECK_FALSE(hidden.toldIn("Fewer than 5 learners with a physical need"));    // told loosely already
    CHECK_FALSE(hidden.toldIn(""));
}

TEST_CASE("The very number of another figure that is left out is found beside its label") {
    const HiddenFigures hidden(withFigures(), fewerThan);
    CHECK(hidden.toldIn("Suspensions fell on eight, of whom half came back well."));
    CHECK_FALSE(hidden.toldIn("There were 13 suspensions."));
    CHECK_FALSE(hidden.toldIn("Eight came. Suspensions were talked about."));
}

TEST_CASE("Where every figure is shown there is nothing to find") {
    AuditSnapshot snapshot = withFigures();
    CHECK(HiddenFigures(snapshot, 0).isEmpty());
    snapshot.facts.resize(1);
    CHECK(HiddenFigures(snapshot, fewerThan).isEmpty());
}

TEST_CASE("The check before a report leaves names texts that tell what the tables leave out") {
    AuditSnapshot snapshot = withFigures();
    describe(snapshot, "out-1", "One sheet for each area of need: 7 under sensory and physical.");
    note(snapshot, "out-2", Note::Kind::Remark, "Three learners with physical needs"); // loosened by itself
    const auto findings = exportFindings(snapshot, NameWatch(), fewerThan);
    const auto count = [&](ExportConcern concern) {
        return std::count_if(findings.begin(), findings.end(),
                             [&](const ExportFinding& each) { return each.concern == concern; });
    };
    CHECK(count(ExportConcern::HiddenFigure) == 1);
    CHECK(count(ExportConcern::SmallCount) == 1);
    CHECK(holdsBack(ExportConcern::HiddenFigure)); // nothing tells it otherwise
}
