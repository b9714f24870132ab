#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

TEST_CASE("Offered evidence is what stands behind the item elsewhere and is gone once it is linked") {
    AuditFixture fixture;
    const EvidenceId walk = fixture.addEvidence("Learning walk", {"leading-1"});
    fixture.addEvidence("Survey", {"leading-2"});
    const Audit next = require(fixture.service->addAudit(*fullFramework(), "2027/28", "SENCO"));
    const auto offers = require(fixture.service->evidenceOffers(next.id, "leading-1", {}));
    REQUIRE(offers.size() == 1);
    CHECK(offers[0].evidence.id == walk);
    CHECK(offers[0].from.audit == fixture.audit);
    CHECK(offers[0].from.relation == analysis::OfferRelation::SameItem);
    fixture.run(fixture.service->linkEvidence(walk, next.id, "leading-1"));
    CHECK(require(fixture.service->evidenceOffers(next.id, "leading-1", {})).empty());
    CHECK(require(fixture.service->evidenceOffers(fixture.audit.id, "leading-1", {})).empty());
}
