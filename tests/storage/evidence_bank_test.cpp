#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

/// Three pieces: a plan with a file and two tags, an old walk with the same file, a survey that nothing uses.
struct BankFixture : AuditFixture {
    BankFixture() {
        Evidence evidence = this->evidence("plan");
        evidence.sourceType = SourceType::Document;
        evidence.date = day("2026-10-01");
        evidence.holder.clear();
        evidence.tags = {"autumn", "zebra"};
        plan = add(evidence, {"leading-1", "own-1"});
        evidence = this->evidence("Walk");
        evidence.tags.clear();
        evidence.sourceType = SourceType::Observation;
        evidence.date = day("2024-03-01");
        evidence.holder = "Deputy head";
        walk = add(evidence, {"leading-1"});
        evidence = this->evidence("Survey");
        evidence.tags.clear();
        evidence.holder.clear();
        evidence.sourceType = SourceType::ParentVoice;
        evidence.date = std::nullopt;
        evidence.summary = "What parents say about giraffes";
        survey = add(evidence, {});
        run(service->attach(plan, "plan.txt", "text/plain", "the same"));
        run(service->attach(plan, "more.txt", "text/plain", "only here"));
        run(service->attach(walk, "copy.txt", "text/plain", "the same"));
    }

    EvidenceId add(Evidence evidence, const std::vector<std::string>& subjects) {
        return EvidenceId(
            run(service->addEvidence(std::move(evidence), audit.id, subjects)).changes.front().recordId);
    }
    std::vector<EvidenceId> ids(const BankFilter& filter) { return require(service->bankIds(filter)); }

    using Ids = std::vector<EvidenceId>;
    EvidenceId plan;
    EvidenceId walk;
    EvidenceId survey;
};

} // namespace

TEST_CASE("The bank is sorted by each column and what has nothing there comes last") {
    BankFixture bank;
    using Ids = BankFixture::Ids;
    const auto sorted = [&](BankOrder order, bool descending = false) {
        BankFilter filter;
        filter.order = order;
        filter.descending = descending;
        return bank.ids(filter);
    };
    CHECK(sorted(BankOrder::Title) == Ids{bank.plan, bank.survey, bank.walk}); // whichever case
    CHECK(sorted(BankOrder::Title, true) == Ids{bank.walk, bank.survey, bank.plan});
    CHECK(sorted(BankOrder::Date) == Ids{bank.walk, bank.plan, bank.survey});
    CHECK(sorted(BankOrder::Date, true) == Ids{bank.plan, bank.walk, bank.survey});
    CHECK(sorted(BankOrder::Holder).front() == bank.walk);
    CHECK(sorted(BankOrder::Tags).front() == bank.plan);
    CHECK(sorted(BankOrder::Tags, true).front() == bank.plan);
    CHECK(sorted(BankOrder::Attachments, true) == Ids{bank.plan, bank.walk, bank.survey});
    CHECK(sorted(BankOrder::Uses) == Ids{bank.survey, bank.walk, bank.plan});
    CHECK(sorted(BankOrder::Source) == Ids{bank.plan, bank.walk, bank.survey});
}

TEST_CASE("The bank is filtered by everything that is given") {
    BankFixture bank;
    using Ids = BankFixture::Ids;
    BankFilter filter;
    filter.words = "giraf";
    CHECK(bank.ids(filter) == Ids{bank.survey});
    filter.words = "autumn zebra";
    CHECK(bank.ids(filter) == Ids{bank.plan});
    filter.sourceType = SourceType::Meeting;
    CHECK(bank.ids(filter).empty());
    filter = {};
    filter.words = " - ";
    CHECK(bank.ids(filter).size() == 3); // nothing to look for
    filter = {};
    filter.tag = "zebra";
    CHECK(bank.ids(filter) == Ids{bank.plan});
    filter = {};
    filter.unused = true;
    CHECK(bank.ids(filter) == Ids{bank.survey});
    filter = {};
    filter.datedBefore = day("2025-11-22");
    CHECK(bank.ids(filter) == Ids{bank.walk});
    filter = {};
    filter.sharesFile = true;
    CHECK(bank.ids(filter) == Ids{bank.walk, bank.plan});
    filter = {};
    filter.auditId = bank.audit.id;
    CHECK(bank.ids(filter).size() == 2);
    filter.auditId = AuditId("another");
    CHECK(bank.ids(filter).empty());
}

TEST_CASE("Rows of the bank say where evidence is used and whether its file is elsewhere too") {
    BankFixture bank;
    const auto entries =
        require(bank.service->bankEntries({bank.survey, EvidenceId("gone"), bank.plan, bank.walk}));
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].evidence.id == bank.survey);
    CHECK(entries[0].links.empty());
    CHECK(entries[0].attachments == 0);
    CHECK(entries[1].links.size() == 2);
    CHECK(entries[1].attachments == 2);
    CHECK(entries[1].sharesFile);
    CHECK(entries[2].sharesFile);
    bank.run(bank.service->removeEvidence(bank.walk));
    CHECK_FALSE(require(bank.service->bankEntries({bank.plan})).front().sharesFile);
}
