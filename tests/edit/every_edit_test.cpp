// What holds for every edit: applied it is in the file, undone the same rows with the same ids are back, done
// again it is there again; a stale one changes nothing; the history tells it all; the search index follows.
#include "core/edit/edit_names.h"

#include <catch2/catch.hpp>

#include <set>

#include "edit/every_edit.h"

using namespace inclusion;

TEST_CASE("Every edit can be applied undone and done again") {
    for (const EditCase& each : allEdits()) {
        INFO(each.name);
        WorkedFile file;
        const std::string before = file.rows();
        const EditPtr edit = require(each.make(file));
        CHECK(edit->name() == each.name);
        CHECK_FALSE(edit->isNoOp());
        CHECK(file.rows() == before); // making an edit stores nothing

        file.clock.set(moment("2026-11-22T10:05:00Z"));
        const ChangeSet applied = require(file.service->run(*edit, "SENCO"));
        CHECK_FALSE(applied.changes.empty());
        const std::string after = file.rows();
        CHECK(after != before);
        CHECK(require(file.service->check()).empty());

        file.clock.set(moment("2026-11-22T10:10:00Z"));
        const ChangeSet undone = require(file.service->undo(*edit, "Head"));
        CHECK(undone.changes.size() == applied.changes.size());
        CHECK(file.rows() == before);
        CHECK(require(file.service->check()).empty());

        file.clock.set(moment("2026-11-22T10:15:00Z"));
        require(file.service->run(*edit, "SENCO"));
        CHECK(file.rows() == after);
        CHECK(require(file.service->check()).empty());
    }
}

TEST_CASE("Every edit stands in the history with author batch and values") {
    for (const EditCase& each : allEdits()) {
        INFO(each.name);
        WorkedFile file;
        const EditPtr edit = require(each.make(file));
        const auto known = file.history().size();
        file.clock.set(moment("2026-11-22T10:05:00Z"));
        const ChangeSet applied = require(file.service->run(*edit, "SENCO"));
        std::vector<HistoryEntry> entries = file.history();
        entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(known));
        REQUIRE(entries.size() == applied.changes.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const HistoryEntry& entry = entries[i];
            const Change& change = applied.changes[i];
            CHECK(Change{entry.kind, entry.recordId, entry.auditId, entry.subjectId} == change);
            CHECK(entry.editName == each.name);
            CHECK(entry.author == "SENCO");
            CHECK(entry.at == file.clock.now());
            CHECK(entry.batch == entries.front().batch);
            CHECK_FALSE(entry.undo);
            CHECK(isUuid(entry.id.text()));
            CHECK((entry.before.empty() || entry.before.front() == '{'));
            CHECK(entry.before != entry.after);
        }
        // Undoing is recorded too, the other way round, as a batch of its own.
        require(file.service->undo(*edit, "Head"));
        std::vector<HistoryEntry> undone = file.history();
        undone.erase(undone.begin(), undone.begin() + static_cast<std::ptrdiff_t>(known + entries.size()));
        REQUIRE(undone.size() == entries.size());
        for (std::size_t i = 0; i < undone.size(); ++i) {
            const HistoryEntry& forward = entries[entries.size() - 1 - i];
            CHECK(undone[i].undo);
            CHECK(undone[i].author == "Head");
            CHECK(undone[i].recordId == forward.recordId);
            CHECK(undone[i].before == forward.after);
            CHECK(undone[i].after == forward.before);
            CHECK(undone[i].batch != forward.batch);
        }
    }
}

TEST_CASE("An edit that was overtaken is a conflict and changes nothing") {
    for (const EditCase& each : allEdits()) {
        if (each.repeatable)
            continue;
        INFO(each.name);
        WorkedFile file;
        const EditPtr first = require(each.make(file));
        const EditPtr second = require(each.make(file));
        require(file.service->run(*first, "SENCO"));
        const std::string after = file.rows();
        const auto entries = file.history().size();
        const auto overtaken = file.service->run(*second, "SENCO");
        REQUIRE_FALSE(overtaken);
        CHECK(overtaken.error().code == ErrorCode::Conflict);
        CHECK(file.rows() == after);
        CHECK(file.history().size() == entries);
        CHECK(require(file.service->check()).empty());
    }
}

TEST_CASE("An edit that was undone cannot be undone once more") {
    for (const EditCase& each : allEdits()) {
        INFO(each.name);
        WorkedFile file;
        const EditPtr edit = require(each.make(file));
        require(file.service->run(*edit, "SENCO"));
        require(file.service->undo(*edit, "SENCO"));
        const std::string before = file.rows();
        const auto again = file.service->undo(*edit, "SENCO");
        REQUIRE_FALSE(again);
        CHECK(again.error().code == ErrorCode::Conflict);
        CHECK(file.rows() == before);
    }
}

TEST_CASE("Every edit is refused on a file that is open for reading") {
    WorkedFile file;
    file.reopen(OpenMode::ReadOnly);
    const std::string before = file.rows();
    for (const EditCase& each : allEdits()) {
        INFO(each.name);
        const EditPtr edit = require(each.make(file));
        const auto run = file.service->run(*edit, "SENCO");
        REQUIRE_FALSE(run);
        CHECK(run.error().code == ErrorCode::AuditFileReadOnly);
    }
    CHECK(file.service->addAudit(*fullFramework(), "2030/31", "SENCO").error().code ==
          ErrorCode::AuditFileReadOnly);
    CHECK(file.rows() == before);
}

TEST_CASE("Every name of an edit is tried here") {
    std::set<std::string> tried = {edit_names::addAudit}; // not undoable, has a test of its own
    for (const EditCase& each : allEdits())
        tried.insert(each.name);
    tried.insert(edit_names::beginNextAudit); // nor are these
    tried.insert(edit_names::reviseAudit);
    CHECK(tried.size() == 52);
}
