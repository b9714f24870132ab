#include <catch2/catch.hpp>

#include "edit/worked_file.h"

using namespace inclusion;

namespace {

std::vector<std::string> tagsOf(const WorkedFile& file, const EvidenceId& id) {
    return require(file.service->evidence(id)).value().tags;
}

} // namespace

TEST_CASE("A tag is given to many and taken from those that have it as one step") {
    WorkedFile file;
    const auto ids = require(file.service->bankIds({}));
    REQUIRE(ids.size() == 2);
    for (const EvidenceId& id : ids) {
        Evidence evidence = require(file.service->evidence(id)).value();
        evidence.tags.clear();
        if (id == file.walk)
            evidence.tags = {"autumn"};
        file.run(file.service->changeEvidence(evidence));
    }
    const EditPtr tag = require(file.service->addTag(ids, "autumn"));
    const ChangeSet changed = require(file.service->run(*tag, "SENCO"));
    CHECK(changed.changes.size() == 1); // the other one only: one of them has it already
    for (const EvidenceId& id : ids)
        CHECK(tagsOf(file, id) == std::vector<std::string>{"autumn"});
    const EditPtr untag = require(file.service->removeTag(ids, "autumn"));
    require(file.service->run(*untag, "SENCO"));
    CHECK(require(file.service->evidenceTags()).empty());
    require(file.service->undo(*untag, "SENCO"));
    CHECK(require(file.service->evidenceTags()) == std::vector<std::string>{"autumn"});
    CHECK(require(file.service->removeTag(ids, "never given"))->isNoOp());
}

TEST_CASE("Blank tags and tags over two lines are refused or change nothing") {
    WorkedFile file;
    const auto ids = require(file.service->bankIds({}));
    CHECK(require(file.service->addTag(ids, "  "))->isNoOp());
    CHECK(file.service->addTag(ids, "a\nb").error().code == ErrorCode::InvalidValue);
    CHECK(file.service->addTag({EvidenceId("no such")}, "a").error().code == ErrorCode::NotFound);
}

TEST_CASE("Linking many passes over what is linked already") {
    WorkedFile file;
    auto ids = require(file.service->bankIds({}));
    ids.push_back(ids.front()); // named twice
    CHECK(require(file.service->linkEvidence(ids, file.audit.id, "leading-1"))->isNoOp());
    file.run(file.service->linkEvidence(ids, file.audit.id, "leading"));
    EvidenceFilter filter;
    filter.subjectId = "leading";
    CHECK(require(file.service->evidenceList(filter)).size() == 2);
    CHECK(file.service->linkEvidence(ids, file.audit.id, "no-such-item").error().code == ErrorCode::NotFound);
}

TEST_CASE("Files that hang there already are passed over") {
    WorkedFile file;
    const auto again = file.service->attach(file.walk, {{"notes.txt", "text/plain", "what was seen", {}}});
    CHECK(again.error().code == ErrorCode::AlreadyThere);
    file.run(file.service->attach(file.walk, {{"notes.txt", "text/plain", "what was seen", {}},
                                              {"folder/../plan.txt", "text/plain", "a plan", {}},
                                              {"plan.txt", "text/plain", "a plan", {}}}));
    const auto files = require(file.service->attachmentsOf(file.walk));
    REQUIRE(files.size() == 2);
    CHECK(files.back().fileName == "plan.txt");
    CHECK(require(file.service->attachmentContent(files.back().sha256)) == "a plan");
}

TEST_CASE("Evidence with its files comes and goes as one") {
    WorkedFile file;
    const EditPtr added = require(file.service->addEvidence(
        file.evidence("Display"), file.audit.id, {"own-1"}, {{"display.png", "image/png", "pixels", {}}}));
    require(file.service->run(*added, "SENCO"));
    EvidenceFilter filter;
    filter.subjectId = "own-1";
    const auto found = require(file.service->evidenceList(filter));
    REQUIRE(found.size() == 1);
    CHECK(require(file.service->attachmentsOf(found.front().id)).size() == 1);
    require(file.service->undo(*added, "SENCO"));
    CHECK(require(file.service->evidenceList(filter)).empty());
    require(file.service->run(*added, "SENCO"));
    const auto files = require(file.service->attachmentsOf(found.front().id));
    REQUIRE(files.size() == 1);
    CHECK(require(file.service->attachmentContent(files.front().sha256)) == "pixels");
}
