#include "core/base/sha256.h"
#include "core/protection/key_ring.h"
#include "core/storage/content_keeper.h"
#include "core/storage/stores/attachment_store.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace inclusion;

namespace {

struct Attached : AuditFixture {
    Attached() : first(addEvidence("Walk")), second(addEvidence("Look")) {}

    AttachmentId attach(const EvidenceId& id, const std::string& name, const std::string& bytes) {
        const ChangeSet changed = run(service->attach(id, name, "text/plain", bytes));
        return AttachmentId(changed.changes.front().recordId);
    }

    EvidenceId first;
    EvidenceId second;
};

std::int64_t contentsIn(AuditFixture& fixture) {
    fixture.service.reset();
    return SQLite::Database(fixture.file, SQLite::OPEN_READONLY)
        .execAndGet("SELECT count(*) FROM attachment_content")
        .getInt64();
}

} // namespace

TEST_CASE("An attachment comes back byte for byte") {
    Attached fixture;
    std::string bytes = "\0zero, \xFF and more";
    bytes += std::string(1, '\0') + "end";
    bytes.insert(0, 1, '\0');
    fixture.attach(fixture.first, "C:\\My files\\notes.txt", bytes);
    fixture.reopen(OpenMode::ReadOnly);
    const auto list = require(fixture.service->attachmentsOf(fixture.first));
    REQUIRE(list.size() == 1);
    CHECK(list.front().fileName == "notes.txt");
    CHECK(list.front().mediaType == "text/plain");
    CHECK(list.front().size == static_cast<std::int64_t>(bytes.size()));
    CHECK(list.front().sha256 == sha256(bytes));
    CHECK(require(fixture.service->attachmentContent(list.front().sha256)) == bytes);
    CHECK(require(fixture.service->summary()).attachmentBytes == list.front().size);
    const auto none = fixture.service->attachmentContent(sha256("other"));
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::NotFound);
}

TEST_CASE("The name of an attachment never holds a folder whatever it was called") {
    Attached fixture;
    const std::vector<std::pair<std::string, std::string>> names = {
        {"../../etc/passwd", "passwd"},
        {"/root/.bashrc", ".bashrc"},
        {"..\\..\\Windows\\run.bat", "run.bat"},
        {"C:\\a/b\\c.txt", "c.txt"},
        {"//server/share/x.pdf", "x.pdf"},
        {"a/../b.txt", "b.txt"},
        {"two\nlines", "twolines"},
        {std::string("nul\0inside", 10), "nulinside"},
        {"annex\u202Efdp.exe", "annexfdp.exe"},
    };
    for (const auto& [given, kept] : names) {
        fixture.attach(fixture.first, given, "content of " + given);
        const auto list = require(fixture.service->attachmentsOf(fixture.first));
        CHECK(std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.fileName == kept; }));
        for (const auto& each : list)
            CHECK(each.fileName.find_first_of("/\\") == std::string::npos);
    }
    for (const std::string& given :
         {std::string(".."), std::string("."), std::string("a/.."), std::string("a/"), std::string("\\"),
          std::string(), std::string("\u200B")}) {
        const auto refused = fixture.service->attach(fixture.first, given, "text/plain", "bytes");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidValue);
    }
}

TEST_CASE("A file whose attachments are named after folders is damaged") {
    Attached fixture;
    fixture.attach(fixture.first, "a.txt", "bytes");
    fixture.service.reset();
    {
        SQLite::Database raw(fixture.file, SQLite::OPEN_READWRITE);
        raw.exec("PRAGMA ignore_check_constraints = ON");
        raw.exec("UPDATE attachment SET file_name = '../../etc/passwd'");
    }
    const auto opened = AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::AuditFileDamaged);
}

TEST_CASE("The same content is stored once however often it is attached") {
    Attached fixture;
    fixture.attach(fixture.first, "a.txt", "the same");
    fixture.attach(fixture.second, "b.txt", "the same");
    CHECK(require(fixture.service->summary()).attachmentCount == 2);
    CHECK(require(fixture.service->summary()).attachmentBytes == 8);
    const auto again = fixture.service->attach(fixture.first, "a.txt", "text/plain", "the same");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::AlreadyThere);
    CHECK(contentsIn(fixture) == 1);
}

TEST_CASE("An empty file can be attached") {
    Attached fixture;
    fixture.attach(fixture.first, "empty.txt", "");
    CHECK(require(fixture.service->attachmentContent(sha256(""))).empty());
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("A file beyond the limit is refused with size and limit") {
    Attached fixture;
    const std::string bytes(static_cast<std::size_t>(largestAttachment), 'x');
    const auto refused = fixture.service->attach(fixture.first, "big.pdf", "application/pdf", bytes + "y");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::FileTooLarge);
    CHECK(refused.error().parameters == std::vector<std::string>{"big.pdf", "26214401", "26214400"});
    fixture.attach(fixture.first, "just.pdf", bytes);
    fixture.reopen();
    CHECK(require(fixture.service->attachmentContent(sha256(bytes))).size() == bytes.size());
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("Removed attachments come back by undo and their bytes go when the file is opened anew") {
    Attached fixture;
    const AttachmentId id = fixture.attach(fixture.first, "a.txt", "what was seen");
    const EditPtr removal = require(fixture.service->removeAttachment(id));
    require(fixture.service->run(*removal, "SENCO"));
    CHECK(require(fixture.service->attachmentsOf(fixture.first)).empty());
    require(fixture.service->undo(*removal, "SENCO"));
    const auto back = require(fixture.service->attachmentsOf(fixture.first));
    REQUIRE(back.size() == 1);
    CHECK(back.front().id == id);
    CHECK(require(fixture.service->attachmentContent(back.front().sha256)) == "what was seen");
    require(fixture.service->run(*removal, "SENCO"));
    CHECK(contentsIn(fixture) == 1);
    fixture.reopen(OpenMode::ReadOnly);
    CHECK(contentsIn(fixture) == 1);
    fixture.reopen();
    CHECK(contentsIn(fixture) == 0);
}

TEST_CASE("An attachment can be undone and done again after its bytes were let go") {
    Attached fixture;
    const EditPtr edit = require(fixture.service->attach(fixture.first, "a.txt", "text/plain", "seen"));
    require(fixture.service->run(*edit, "SENCO"));
    require(fixture.service->undo(*edit, "SENCO"));
    CHECK(require(fixture.service->attachmentsOf(fixture.first)).empty());
    require(fixture.service->run(*edit, "SENCO"));
    CHECK(require(fixture.service->attachmentContent(sha256("seen"))) == "seen");
}

TEST_CASE("An attachment whose bytes another program has cleared away is a conflict and not a hole") {
    Attached fixture;
    const AttachmentId id = fixture.attach(fixture.first, "a.txt", "what was seen");
    const EditPtr removal = require(fixture.service->removeAttachment(id));
    require(fixture.service->run(*removal, "SENCO"));
    fixture.reopen(); // tidies
    const auto undone = fixture.service->undo(*removal, "SENCO");
    REQUIRE_FALSE(undone);
    CHECK(undone.error().code == ErrorCode::Conflict);
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("Bytes that were kept ahead are found by the edit and dropped later when nothing attaches them") {
    Attached fixture;
    const bool sealed = GENERATE(false, true);
    if (sealed) {
        fixture.protect();
        fixture.reopen();
    }
    const std::string walk(300'000, 'w');
    const std::string orphan(100'000, 'o');
    const auto keep = [&](const std::string& bytes) {
        // As in the window: in a thread of its own while the file is open.
        Result<> kept;
        std::thread([&] {
            kept = keepContentAhead(fixture.file, unlockBy(&fixture.keys), sha256(bytes), bytes);
        }).join();
        require(std::move(kept));
    };
    keep(walk);
    keep(orphan);
    keep(walk); // once
    fixture.attach(fixture.first, "walk.txt", walk);
    CHECK(require(fixture.service->attachmentContent(sha256(walk))) == walk);
    fixture.reopen();
    CHECK(require(fixture.service->attachmentContent(sha256(walk))) == walk);
    CHECK_FALSE(fixture.service->attachmentContent(sha256(orphan)));
}

TEST_CASE("Keeping bytes ahead fails with a reason where the file cannot be written") {
    Attached fixture;
    const auto locked = keepContentAhead(fixture.folder / "missing.inclusion", noKey, sha256("a"), "a");
    REQUIRE_FALSE(locked);
    fixture.protect();
    const auto shut = keepContentAhead(fixture.file, noKey, sha256("a"), "a");
    REQUIRE_FALSE(shut);
    CHECK(shut.error().code == ErrorCode::PassphraseNeeded);
}
