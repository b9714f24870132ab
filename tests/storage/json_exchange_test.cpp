#include "core/audit_service.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace inclusion;
using Json = nlohmann::ordered_json;

namespace {

/// A file with something of every kind in it.
struct WorkedFile : AuditFixture {
    WorkedFile() {
        const EvidenceId first = addEvidence("Reading register", {"leading-1", "leading-2"});
        addEvidence("Only in the bank", {});
        run(service->setJudgement(
            judgement("leading-1", "settled", "Because \"of\" this\n\u00e9 \U0001F600")));
        run(service->attach(first, "notes.bin", "application/octet-stream",
                            std::string("\0\x01\xFF bytes", 9)));
        Note note;
        note.auditId = audit.id;
        note.subjectId = "leading-1";
        note.kind = Note::Kind::Strength;
        note.text = "Staff know the register";
        run(service->addNote(note));
        Action action;
        action.auditId = audit.id;
        action.title = "Read together";
        action.subjectIds = {"leading-1"};
        action.due = day("2027-01-31");
        action.milestones = {{MilestoneId(), "Begun", day("2026-12-01"), true}};
        run(service->addAction(action));
    }

    std::string exported(const JsonExportOptions& options = {}) {
        return require(service->exportJson(options));
    }
    Error refused(const Json& json) {
        const auto made = AuditService::importJson(json.dump(), "a.json", folder / "new.inclusion");
        REQUIRE(!made);
        CHECK(!std::filesystem::exists(folder / "new.inclusion"));
        // Nothing half-made lies about either.
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            CHECK(entry.path().extension() != ".part");
        return made.error();
    }
};

} // namespace

TEST_CASE("A file that went out as JSON and came back is the same") {
    WorkedFile worked;
    const std::string first = worked.exported();
    require(AuditService::importJson(first, "a.json", worked.folder / "new.inclusion"));
    const auto again = require(
        AuditService::open(worked.folder / "new.inclusion", OpenMode::ReadWrite, worked.dependencies()));
    const std::string second = require(again->exportJson());
    const bool isSame = first == second;
    CHECK(isSame);
    CHECK(require(again->check()).empty());
    CHECK(require(again->search("register")).size() == require(worked.service->search("register")).size());
    const auto attachments = require(again->snapshot(worked.audit.id)).attachments;
    REQUIRE(attachments.size() == 1);
    CHECK(require(again->attachmentContent(attachments.front().sha256)) ==
          std::string("\0\x01\xFF bytes", 9));
}

TEST_CASE("The JSON of a file holds every table that people fill") {
    WorkedFile worked;
    const Json json = Json::parse(worked.exported());
    CHECK(json["format"] == "inclusion-audit");
    for (const char* table :
         {"setting", "audit", "framework_text", "judgement", "note", "evidence", "evidence_link",
          "attachment", "attachment_content", "action", "action_subject", "milestone", "history"}) {
        INFO(table);
        CHECK(!json["tables"][table].empty());
    }
    for (const auto& [name, rows] : json["tables"].items())
        CHECK(!name.starts_with("search"));
}

TEST_CASE("Attachments can be left out of the JSON of a file") {
    WorkedFile worked;
    const std::string text = worked.exported({.withAttachments = false});
    CHECK(text.find("base64") == std::string::npos);
    require(AuditService::importJson(text, "a.json", worked.folder / "new.inclusion"));
    const auto again = require(
        AuditService::open(worked.folder / "new.inclusion", OpenMode::ReadOnly, worked.dependencies()));
    CHECK(require(again->snapshot(worked.audit.id)).attachments.empty());
    CHECK(require(again->snapshot(worked.audit.id)).evidence.size() == 1);
}

TEST_CASE("JSON that no file could hold is refused with its place") {
    WorkedFile worked;
    const Json good = Json::parse(worked.exported());
    const auto place = [&](const Json& json) {
        const Error error = worked.refused(json);
        CHECK(error.code == ErrorCode::ImportInvalid);
        return error.parameters.at(1);
    };
    Json json = good;
    json["format"] = "other";
    CHECK(place(json) == "/format");
    json = good;
    json["tables"]["judgement"][0]["state"] = "finished";
    CHECK(place(json) == "/tables/judgement/0");
    json = good;
    json["tables"]["judgement"][0]["rationale"] = 7;
    CHECK(place(json) == "/tables/judgement/0/rationale");
    json = good;
    json["tables"]["judgement"][0]["rationale"] = std::string("a\0b", 3);
    CHECK(place(json) == "/tables/judgement/0/rationale");
    json = good;
    json["tables"]["judgement"][0].erase("author");
    CHECK(place(json) == "/tables/judgement/0");
    json = good;
    json["tables"]["pupil"] = Json::array();
    CHECK(place(json) == "/tables/pupil");
    json = good;
    json["tables"].erase("note");
    CHECK(place(json) == "/tables/note");
    json = good;
    json["tables"]["evidence_link"][0]["evidence_id"] = "00000000-0000-4000-8000-999999999999";
    CHECK(place(json) == "/tables");
    json = good;
    json["tables"]["attachment_content"][0]["bytes"]["base64"] = "not base64!";
    CHECK(place(json) == "/tables/attachment_content/0/bytes");
    json = good; // other bytes than those that were attached
    json["tables"]["attachment_content"][0]["bytes"]["base64"] = "AAAAAAAAAAAA";
    CHECK(place(json) == "/tables");
    json = good;
    json["tables"]["framework_text"][0]["text"] = "{}";
    CHECK(place(json) == "/tables");
    json = good;
    json["leftOut"] = {"history"};
    CHECK(place(json) == "/leftOut");
    json = good;
    json["schemaVersion"] = 9999;
    CHECK(worked.refused(json).code == ErrorCode::AuditFileTooNew);
    const auto noJson = AuditService::importJson("{\"format\":", "a.json", worked.folder / "new.inclusion");
    REQUIRE(!noJson);
    CHECK(noJson.error().code == ErrorCode::ImportInvalid);
    const auto taken = AuditService::importJson(good.dump(), "a.json", worked.file);
    REQUIRE(!taken);
    CHECK(taken.error().code == ErrorCode::FileExists);
}
