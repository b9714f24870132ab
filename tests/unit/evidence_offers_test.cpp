#include "core/analysis/evidence_offers.h"

#include <catch2/catch.hpp>

using namespace inclusion;
using namespace inclusion::analysis;

namespace {

Audit audit(const char* id, const char* framework, const char* cycle) {
    Audit made;
    made.id = AuditId(id);
    made.frameworkId = framework;
    made.cycle = cycle;
    return made;
}

std::string linesOf(const std::vector<OfferSource>& sources) {
    std::string text;
    for (const OfferSource& source : sources)
        text +=
            source.audit.id.text() + " " + source.subjectId + " " + std::string(idOf(source.relation)) + "\n";
    return text;
}

} // namespace

TEST_CASE("Evidence comes from linked items and from the same item of other cycles the closest first") {
    auto crosswalk = std::make_shared<Crosswalk>();
    crosswalk->fromFrameworkId = "one";
    crosswalk->toFrameworkId = "two";
    crosswalk->links = {{"a", "x", CrosswalkRelation::Overlaps, "some"},
                        {"a", "y", CrosswalkRelation::PartOf, ""},
                        {"b", "y", CrosswalkRelation::Equal, ""}};
    const std::vector<Audit> audits = {audit("1-old", "one", "2025/26"), audit("1-new", "one", "2026/27"),
                                       audit("2-old", "two", "2025/26"), audit("2-new", "two", "2026/27"),
                                       audit("3-new", "three", "2026/27")};
    const std::vector<std::shared_ptr<const Crosswalk>> crosswalks = {crosswalk};
    CHECK(linesOf(offerSources(audits[1], "a", audits, crosswalks)) == "1-old a same-item\n"
                                                                     "2-new y contains\n"
                                                                     "2-old y contains\n"
                                                                     "2-new x overlaps\n"
                                                                     "2-old x overlaps\n");
    CHECK(linesOf(offerSources(audits[3], "y", audits, crosswalks)) == "2-old y same-item\n"
                                                                     "1-new b equal\n"
                                                                     "1-old b equal\n"
                                                                     "1-new a within\n"
                                                                     "1-old a within\n");
    CHECK(linesOf(offerSources(audits[4], "a", audits, crosswalks)).empty());
    CHECK(offerSources(audits[1], "a", audits, crosswalks)[3].note == "some");
}
