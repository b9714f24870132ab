// Erasing: no byte of what was written may be left in the file, and the rest of the file is as it was.
#include "core/edit/edit_names.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

/// Words that stand nowhere else, one for each place where a piece of evidence leaves words.
const std::vector<std::string> canaries = {"Zibeltitle",   "zibelsummary", "zibelholder",  "zibellink",
                                           "zibeltag",     "zibelnote",    "zibelfile",    "zibelbytes",
                                           "zibelearlier", "zibelremoved", "zibeloldfile", "zibeloldbytes"};

/// A file with one piece of evidence that was worked on for a while, and one that stays.
struct FileToErase : AuditFixture {
    FileToErase() {
        stays = addEvidence("Pupil survey");
        run(service->attach(stays, "survey.txt", "text/plain", "shared bytes"));
        Evidence piece = evidence("Zibeltitle");
        piece.summary = "zibelearlier";
        piece.holder = "zibelholder";
        piece.link = "https://example.org/zibellink";
        piece.tags = {"zibeltag"};
        piece.id = ids.make<EvidenceId>();
        erased = piece.id;
        run(service->addEvidence(piece, audit.id, {"leading-1"}));
        run(service->linkEvidence(erased, audit.id, "leading-2", "zibelnote"));
        run(service->attach(erased, "zibelfile.txt", "text/plain", "zibelbytes " + std::string(20'000, 'z')));
        run(service->attach(erased, "zibeloldfile.txt", "text/plain", "zibeloldbytes"));
        run(service->attach(erased, "copy.txt", "text/plain", "shared bytes"));
        for (const Attachment& each : require(service->attachmentsOf(erased)))
            if (each.fileName == "zibeloldfile.txt")
                run(service->removeAttachment(each.id));
        Evidence after = require(service->evidence(erased)).value();
        after.summary = "zibelsummary";
        run(service->changeEvidence(after));
        run(service->linkEvidence(erased, audit.id, "leading", "zibelremoved"));
        for (const EvidenceLink& link : require(service->linksOf(erased)))
            if (link.note == "zibelremoved")
                run(service->unlinkEvidence(link.id));
    }

    /// Those of the canaries that stand in the bytes of a file, in any case of letters.
    std::string left(const fs::path& path) {
        service.reset();
        std::string bytes = bytesOf(path);
        for (char& each : bytes)
            each = static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
        std::string found;
        for (std::string canary : canaries) {
            canary.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(canary.front())));
            if (bytes.find(canary) != std::string::npos)
                found += canary + " ";
        }
        return found;
    }

    EvidenceId stays;
    EvidenceId erased;
};

} // namespace

TEST_CASE("The canaries of an erased piece of evidence are in the file before") {
    FileToErase fixture;
    std::string all = fixture.left(fixture.file);
    CHECK(std::count(all.begin(), all.end(), ' ') == static_cast<std::ptrdiff_t>(canaries.size()));
}

TEST_CASE("Erased evidence leaves no word in the bytes of the file") {
    FileToErase fixture;
    require(fixture.service->eraseEvidence(fixture.erased, "SENCO"));
    CHECK(require(fixture.service->check()).empty());
    CHECK_FALSE(require(fixture.service->evidence(fixture.erased)));
    CHECK(require(fixture.service->search("zibelsummary")).empty());
    CHECK(fixture.left(fixture.file) == "");
    CHECK_FALSE(fs::exists(fs::path(fixture.file) += "-journal"));
}

TEST_CASE("Evidence that was removed before is erased from the history") {
    FileToErase fixture;
    fixture.run(fixture.service->removeEvidence(fixture.erased));
    require(fixture.service->eraseEvidence(fixture.erased, "SENCO"));
    CHECK(fixture.left(fixture.file) == "");
}

TEST_CASE("Erasing leaves other evidence and bytes that it shares alone") {
    FileToErase fixture;
    require(fixture.service->eraseEvidence(fixture.erased, "SENCO"));
    const auto evidence = require(fixture.service->evidenceList());
    REQUIRE(evidence.size() == 1);
    CHECK(evidence.front().title == "Pupil survey");
    const auto attached = require(fixture.service->attachmentsOf(fixture.stays));
    REQUIRE(attached.size() == 1);
    CHECK(require(fixture.service->attachmentContent(attached.front().sha256)) == "shared bytes");
    CHECK(require(fixture.service->search("survey")).size() == 1);
    // The past can still be rebuilt, without what was erased.
    const AuditSnapshot past = require(fixture.service->snapshotAt(fixture.audit.id, fixture.clock.now()));
    CHECK(past.evidence.size() == 1);
}

TEST_CASE("The history says that something was erased and by whom and nothing more") {
    FileToErase fixture;
    fixture.clock.set(moment("2026-11-22T11:00:00Z"));
    require(fixture.service->eraseEvidence(fixture.erased, "Head"));
    const HistoryEntry last = require(fixture.service->history(AuditId())).front();
    CHECK(last.editName == edit_names::eraseEvidence);
    CHECK(last.author == "Head");
    CHECK(last.at == fixture.clock.now());
    CHECK(last.recordId == fixture.erased.text());
    CHECK(last.before.empty());
    CHECK(last.after.empty());
}

TEST_CASE("Erasing says which backups still hold the evidence and makes none itself") {
    FileToErase fixture;
    const BackupInfo with = require(fixture.service->backUp());
    fixture.clock.set(moment("2026-11-23T10:00:00Z")); // the first edit of a day would make a backup
    const Erasure erasure = require(fixture.service->eraseEvidence(fixture.erased, "SENCO"));
    REQUIRE(erasure.heldBy.size() == 1);
    CHECK(erasure.heldBy.front().path == with.path);
    CHECK(erasure.unreadable.empty());
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
    require(fixture.service->backUp());
    const auto backups = require(AuditService::backups(fixture.file));
    CHECK(fixture.left(backups.front().path) == "");
    CHECK(fixture.left(with.path) != "");
}

TEST_CASE("What is not there cannot be erased and edits from before cannot bring it back") {
    FileToErase fixture;
    const auto nothing = fixture.service->eraseEvidence(fixture.ids.make<EvidenceId>(), "SENCO");
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code == ErrorCode::NotFound);
    const EditPtr change =
        require(fixture.service->linkEvidence(fixture.erased, fixture.audit.id, "attendance"));
    require(fixture.service->run(*change, "SENCO"));
    require(fixture.service->eraseEvidence(fixture.erased, "SENCO"));
    CHECK_FALSE(fixture.service->undo(*change, "SENCO"));
    CHECK_FALSE(fixture.service->run(*change, "SENCO"));
    CHECK(fixture.left(fixture.file) == "");
    fixture.reopen(OpenMode::ReadOnly);
    CHECK(fixture.service->eraseEvidence(fixture.stays, "SENCO").error().code ==
          ErrorCode::AuditFileReadOnly);
}

TEST_CASE("Erased evidence is gone from review packs and its place in them stays") {
    FileToErase fixture;
    const Evidence kept = require(fixture.service->evidence(fixture.stays)).value();
    const std::string content =
        R"({"areas":[{"items":[{"evidence":[{"piece":0,"shows":"zibelnote"},{"piece":1,"shows":"stays"}]}]}],)"
        R"("evidence":[{"title":"Zibeltitle","summary":"zibelearlier","holder":"zibelholder","date":"2026-10-14"},)"
        R"({"title":"Pupil survey","summary":"","holder":"","date":null}]})";
    ReviewPack pack;
    pack.auditId = fixture.audit.id;
    pack.title = "Autumn";
    pack.reviewers = {"Governor"};
    pack.author = "SENCO";
    fixture.run(fixture.service->makeReviewPack(pack, content));
    const ReviewPack made = require(fixture.service->reviewPacks(fixture.audit.id)).front();
    require(fixture.service->eraseEvidence(fixture.erased, "SENCO"));
    const std::string left = require(fixture.service->packContent(made));
    CHECK(left.find("ibel") == std::string::npos);
    CHECK(left.find("(erased)") != std::string::npos);
    CHECK(left.find("Pupil survey") != std::string::npos);
    CHECK(left.find(R"("shows":"stays")") != std::string::npos);
    CHECK(require(fixture.service->reviewPacks(fixture.audit.id)).front() == made);
    CHECK(require(fixture.service->check()).empty());
    CHECK(fixture.left(fixture.file) == "");
}

TEST_CASE("Erased evidence is found in a pack that told its small counts loosely") {
    AuditFixture fixture;
    const EvidenceId id = fixture.addEvidence("What 17 of 20 pupils said");
    ReviewPack pack;
    pack.auditId = fixture.audit.id;
    pack.title = "Autumn";
    pack.reviewers = {"Governor"};
    fixture.run(fixture.service->makeReviewPack(
        pack, R"({"areas":[],"evidence":[{"title":"What more than 15 of 20 pupils said",)"
              R"("summary":"","holder":"","date":null}]})"));
    const ReviewPack made = require(fixture.service->reviewPacks(fixture.audit.id)).front();
    require(fixture.service->eraseEvidence(id, "SENCO"));
    const std::string left = require(fixture.service->packContent(made));
    CHECK(left.find("pupils") == std::string::npos);
    CHECK(left.find("(erased)") != std::string::npos);
}

TEST_CASE("An answer goes with the evidence that was made of it and texts that repeat it are named") {
    AuditFixture fixture;
    const std::string said = "Zwiebelturm was said by a parent";
    Answer answer;
    answer.auditId = fixture.audit.id;
    answer.itemId = "voices-1";
    answer.text = said;
    fixture.run(fixture.service->setAnswer(answer));
    fixture.run(fixture.service->makeEvidenceOfAnswer(fixture.audit.id, "voices-1"));
    fixture.run(fixture.service->setDescription({fixture.audit.id, "leading-1", "As " + said + " once"}));
    fixture.run(fixture.service->setDescription({fixture.audit.id, "own-1", "Nothing of it"}));
    const EvidenceId id = require(fixture.service->evidenceList()).front().id;
    const Erasure erased = require(fixture.service->eraseEvidence(id, "SENCO"));
    CHECK_FALSE(require(fixture.service->answer(fixture.audit.id, "voices-1")));
    REQUIRE(erased.quotedBy.size() == 1);
    CHECK(erased.quotedBy.front() == std::pair<std::string, std::string>("description", "leading-1"));
    fixture.run(fixture.service->setDescription({fixture.audit.id, "leading-1", "Reworded"}));
    for (const HistoryEntry& entry : require(fixture.service->history(fixture.audit.id, "voices-1")))
        CHECK((entry.before + entry.after).find("Zwiebel") == std::string::npos);
    CHECK(require(fixture.service->check()).empty());
}
