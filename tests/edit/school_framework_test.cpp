// What a school brings itself: frameworks and wordings, kept in its file.
#include <catch2/catch.hpp>

#include "edit/worked_file.h"

using namespace inclusion;

TEST_CASE("A framework that the school brought can be named by its id and used for an audit") {
    WorkedFile file;
    const auto own = require(file.service->schoolFrameworks());
    REQUIRE(own.size() == 1);
    CHECK(own.front().frameworkId == "ours");
    CHECK(own.front().origin == "ours.json");
    CHECK(own.front().addedAt == file.clock.now());
    const auto framework = require(file.service->frameworkWithId("ours"));
    CHECK(framework->data().title == "Ours");
    const Audit audit = require(file.service->addAudit(*framework, "2026/27", "SENCO"));

    // A newer text under the same id, and taking it away, leave the audit as it is.
    file.run(file.service->addFramework(ownFramework("Ours, second try"), "ours.json"));
    CHECK(require(file.service->frameworkWithId("ours"))->data().title == "Ours, second try");
    CHECK(require(file.service->frameworkOf(audit))->data().title == "Ours");
    file.run(file.service->removeFramework("ours"));
    CHECK(require(file.service->schoolFrameworks()).empty());
    CHECK(require(file.service->frameworkWithId("ours"))->data().title == "Ours");
    CHECK(require(file.service->check()).empty());
}

TEST_CASE("The same text once more changes nothing") {
    WorkedFile file;
    CHECK(require(file.service->addFramework(ownFramework("Ours"), "elsewhere.json"))->isNoOp());
    SchoolWording wording = require(file.service->schoolWording(file.audit.frameworkId)).value();
    file.clock.set(moment("2026-12-01T10:00:00Z"));
    CHECK(require(file.service->setWording(wording))->isNoOp());
}

TEST_CASE("A framework that the file does not have is unknown and those it has are named") {
    WorkedFile file;
    const auto unknown = file.service->frameworkWithId("theirs");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error() ==
          Error{ErrorCode::FrameworkUnknown, {"theirs", file.audit.frameworkId, "ours"}, {}});
    CHECK(file.service->removeFramework("theirs").error().code == ErrorCode::NotFound);
    CHECK(file.service->setWording({"theirs", "x", {}, {{"a", "b"}}}).error().code ==
          ErrorCode::FrameworkUnknown);
}

TEST_CASE("A wording goes with the snapshot of each audit by its framework") {
    WorkedFile file;
    const AuditSnapshot snapshot = require(file.service->snapshot(file.audit.id));
    REQUIRE(snapshot.wording);
    CHECK(snapshot.wording->origin == "copy.pdf");
    CHECK(snapshot.wordingOf("leading-1") == "As it is printed.");
    CHECK(snapshot.wordingOf("leading-2").empty());
    file.run(file.service->removeWording(file.audit.frameworkId));
    CHECK(require(file.service->snapshot(file.audit.id)).wordingOf("leading-1").empty());
}

TEST_CASE("A wording that is blank or of no item is refused") {
    WorkedFile file;
    const auto refused = [&](std::map<std::string, std::string> texts) {
        return file.service->setWording({file.audit.frameworkId, "x", {}, std::move(texts)}).error().code;
    };
    CHECK(refused({}) == ErrorCode::InvalidValue);
    CHECK(refused({{"leading-1", " "}}) == ErrorCode::InvalidValue);
    CHECK(refused({{"no-such-item", "text"}}) == ErrorCode::NotFound);
}
