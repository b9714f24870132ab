// Each thing that `check` looks for, planted into a sound file.
#include "support/another_process.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

struct PlantedFile : AuditFixture {
    PlantedFile() {
        const EvidenceId id = addEvidence("Learning walk", {"leading-1", "leading"});
        run(service->attach(id, "notes.txt", "text/plain", "what was seen"));
        run(service->setJudgement(judgement("leading-1", "settled", "because")));
        run(service->setDescription({audit.id, "leading-1", "we meet"}));
        run(service->setHighlight({audit.id, "leading-1-settled", HighlightState::Partly}));
        Note note;
        note.auditId = audit.id;
        note.subjectId = "leading-strengths";
        note.text = "calm";
        run(service->addNote(note));
        Action action;
        action.auditId = audit.id;
        action.areaId = "leading";
        action.title = "Train";
        action.subjectIds = {"leading-1", "leading-1-settled"};
        run(service->addAction(action));
    }

    /// The rules that `check` names after the statements ran behind the program's back.
    std::vector<std::string> rulesAfter(const std::string& sql) {
        service.reset();
        SQLite::Database(file, SQLite::OPEN_READWRITE).exec(sql);
        reopen(OpenMode::ReadOnly);
        std::vector<std::string> rules;
        for (const FileProblem& problem : require(service->check()))
            rules.push_back(problem.rule);
        return rules;
    }
};

using Rules = std::vector<std::string>;

} // namespace

TEST_CASE("A sound file has no problems whichever way it is open") {
    PlantedFile fixture;
    CHECK(require(fixture.service->check()).empty());
    fixture.reopen(OpenMode::ReadOnly);
    CHECK(require(fixture.service->check()).empty());
    // Checking counts as reading: it leaves the file refusing changes as before.
    CHECK_FALSE(fixture.service->rebuildSearchIndex());
}

TEST_CASE("Dangling references between tables are found") {
    CHECK(PlantedFile().rulesAfter("PRAGMA foreign_keys = OFF;"
                                   "UPDATE evidence_link SET evidence_id = 'nobody'") ==
          Rules{"foreign-key", "foreign-key"});
}

TEST_CASE("An index that does not fit its table is found") {
    PlantedFile fixture;
    fixture.service.reset();
    {
        // Two indexes exchanged behind SQLite's back: each is sound in itself, which is all `quick_check`
        // sees.
        SQLite::Database database(fixture.file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA writable_schema = ON;"
                      "UPDATE sqlite_schema SET rootpage = (SELECT sum(rootpage) FROM sqlite_schema"
                      " WHERE name IN ('note_by_subject', 'action_by_audit')) - rootpage"
                      " WHERE name IN ('note_by_subject', 'action_by_audit')");
    }
    fixture.reopen(OpenMode::ReadOnly);
    const auto problems = require(fixture.service->check());
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.front().rule == "integrity");
}

TEST_CASE("A changed framework text is found and its audit refuses to be read") {
    PlantedFile fixture;
    CHECK(fixture.rulesAfter("UPDATE framework_text SET text = replace(text, 'Leading', 'Leaning')") ==
          Rules{"framework-hash"});
    const auto snapshot = fixture.service->snapshot(fixture.audit.id);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().code == ErrorCode::FrameworkMismatch);
    // What people wrote can still be found.
    CHECK(require(fixture.service->search("because")).front().title == "leading-1");
}

TEST_CASE("A changed attachment is found") {
    CHECK(PlantedFile().rulesAfter("UPDATE attachment_content SET bytes = x'00', size = 1") ==
          Rules{"attachment-hash"});
}

TEST_CASE("References into the framework that lead nowhere are found") {
    for (const char* sql :
         {"UPDATE judgement SET subject_id = 'gone'", "UPDATE judgement SET level_id = 'gone'",
          "UPDATE description SET subject_id = 'gone'", "UPDATE highlight SET descriptor_id = 'gone'",
          "UPDATE note SET subject_id = 'gone'",
          "UPDATE evidence_link SET subject_id = 'gone' WHERE subject_id = 'leading'",
          "UPDATE action SET area_id = 'gone'",
          "UPDATE action_subject SET subject_id = 'gone' WHERE position = 0"}) {
        INFO(sql);
        const Rules rules = PlantedFile().rulesAfter(sql);
        REQUIRE_FALSE(rules.empty());
        CHECK(rules.front() == "reference");
    }
}

TEST_CASE("A search index that does not fit the records is found and can be made anew") {
    for (const char* sql : {"UPDATE evidence SET title = 'Something else'", "DELETE FROM note",
                            "DELETE FROM search_entry WHERE kind = 'action'"}) {
        INFO(sql);
        PlantedFile fixture;
        CHECK(fixture.rulesAfter(sql) == Rules{"search-index"});
        fixture.reopen();
        require(fixture.service->rebuildSearchIndex());
        CHECK(require(fixture.service->check()).empty());
    }
}

TEST_CASE("A file that may not be written can be checked") {
    PlantedFile fixture;
    fixture.service.reset();
    fs::permissions(fixture.folder.path(), fs::perms(0555));
    fs::permissions(fixture.file, fs::perms(0444));
    const auto problems = [&] {
        fixture.reopen(OpenMode::ReadOnly);
        return static_cast<int>(require(fixture.service->check()).size());
    };
    CHECK(asOrdinaryUser(problems) == 0);
    fs::permissions(fixture.folder.path(), fs::perms(0755));
    fs::permissions(fixture.file, fs::perms(0644));
    SQLite::Database(fixture.file, SQLite::OPEN_READWRITE).exec("UPDATE note SET text = 'Something else'");
    fs::permissions(fixture.folder.path(), fs::perms(0555));
    fs::permissions(fixture.file, fs::perms(0444));
    CHECK(asOrdinaryUser(problems) == 1);
    fs::permissions(fixture.folder.path(), fs::perms(0755));
}
