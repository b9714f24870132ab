#include "core/storage/stores/search_query.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace inclusion;

namespace {

std::vector<std::string> titlesFound(const AuditService& service, std::string_view words) {
    std::vector<std::string> titles;
    for (const SearchHit& hit : require(service.search(words)))
        titles.push_back(hit.title);
    return titles;
}

/// How often the words stand in a file that nobody has open, whichever case.
std::size_t occurrences(const std::filesystem::path& file, const std::string& word) {
    std::string bytes = bytesOf(file);
    std::transform(bytes.begin(), bytes.end(), bytes.begin(),
                   [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    std::size_t count = 0;
    for (std::size_t at = bytes.find(word); at != std::string::npos; at = bytes.find(word, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("What a user types becomes words and nothing else") {
    CHECK(searchExpression("") == "");
    CHECK(searchExpression(" \t\n") == "");
    CHECK(searchExpression("- * ( ) ^ + , \" :") == "");
    CHECK(searchExpression("reading") == "\"reading\"*");
    CHECK(searchExpression("  reading   age ") == "\"reading\" \"age\"*");
    CHECK(searchExpression("cat OR dog NOT mouse") == "\"cat\" \"OR\" \"dog\" \"NOT\" \"mouse\"*");
    CHECK(searchExpression("title:walk") == "\"title:walk\"*");
    CHECK(searchExpression("say \"no\"") == "\"say\" \"\"\"no\"\"\"*");
    CHECK(searchExpression(std::string_view("a\0b", 3)) == "\"a b\"*");
    CHECK(searchExpression("– é") == "\"–\" \"é\"*");
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "word ";
    CHECK(searchExpression(many).size() == 16 * 7); // sixteen words, spaces between, one star
}

TEST_CASE("Whatever is typed searches and never fails") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    for (const char* typed : {"\"", "\"\"\"", "*", "NEAR(a b)", "a AND", "{title}:x", "^x", "a*b*", "–",
                              "'; DROP", "\xFF\xFE", "(((((", "\\", "walk\"*"})
        CHECK(fixture.service->search(typed));
    CHECK(require(fixture.service->search("–")).empty());
    CHECK(titlesFound(*fixture.service, "walk – learning").size() == 1);
}

TEST_CASE("All words must be there and the last one may be a beginning") {
    AuditFixture fixture;
    fixture.addEvidence("Reading ages in year 4");
    fixture.addEvidence("Attendance in year 4");
    CHECK(titlesFound(*fixture.service, "year age") == std::vector<std::string>{"Reading ages in year 4"});
    CHECK(titlesFound(*fixture.service, "age year").empty());
    CHECK(titlesFound(*fixture.service, "YEAR 4").size() == 2);
    CHECK(require(fixture.service->search("year", 1)).size() == 1);
}

TEST_CASE("Accents and case do not matter") {
    AuditFixture fixture;
    fixture.addEvidence("Café morning for parents");
    CHECK(titlesFound(*fixture.service, "cafe").size() == 1);
    CHECK(titlesFound(*fixture.service, "CAFÉ").size() == 1);
}

TEST_CASE("What reviewers say and what is answered and decided is found") {
    AuditFixture fixture;
    ReviewComment comment;
    comment.auditId = fixture.audit.id;
    comment.subjectId = "leading-1";
    comment.reviewer = "Parent governor";
    comment.text = "Who feeds the zebra?";
    fixture.run(fixture.service->addComment(comment));
    const SearchHit asked = require(fixture.service->search("zebra")).at(0);
    CHECK(asked.kind == RecordKind::ReviewComment);
    CHECK(asked.auditId == fixture.audit.id);
    CHECK(asked.subjectId == "leading-1");
    CHECK(asked.title == fullFramework()->labelOf("leading-1"));
    CHECK(require(fixture.service->search("parent governor")).size() == 1);
    CommentAnswer answer;
    answer.id = ReviewCommentId(asked.recordId);
    answer.text = "The keeper does, with quaggas.";
    const auto edit = require(fixture.service->answerComment(answer));
    require(fixture.service->run(*edit, "SENCO"));
    CHECK(require(fixture.service->search("quaggas")).size() == 1);
    require(fixture.service->undo(*edit, "SENCO"));
    CHECK(require(fixture.service->search("quaggas")).empty());
    comment.subjectId.clear();
    comment.text = "All of it is like an okapi.";
    fixture.run(fixture.service->addComment(comment));
    CHECK(require(fixture.service->search("okapi")).at(0).subjectId.empty()); // the audit as a whole
    Meeting meeting;
    meeting.auditId = fixture.audit.id;
    meeting.date = day("2026-11-24");
    meeting.decisions = {{"leading-1", answer.id, "A giraffe is bought."}};
    fixture.run(fixture.service->addMeeting(meeting));
    const SearchHit decided = require(fixture.service->search("giraffe")).at(0);
    CHECK(decided.kind == RecordKind::Meeting);
    CHECK(decided.title == "2026-11-24");
    REQUIRE(fixture.service->rebuildSearchIndex().has_value());
    CHECK(require(fixture.service->search("zebra")).size() == 1);
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("Every kind of text is found with the place where it stands") {
    AuditFixture fixture;
    fixture.run(fixture.service->setJudgement(fixture.judgement("leading-1", "", "because zebra")));
    fixture.run(fixture.service->setDescription({fixture.audit.id, "leading-2", "we do zebra"}));
    Note note;
    note.auditId = fixture.audit.id;
    note.subjectId = "leading";
    note.text = "a zebra strength";
    fixture.run(fixture.service->addNote(note));
    Evidence evidence = fixture.evidence("Zebra crossing plan");
    evidence.tags = {"quagga"};
    evidence.holder = "Okapi office";
    fixture.run(fixture.service->addEvidence(evidence, fixture.audit.id, {}));
    Action action;
    action.auditId = fixture.audit.id;
    action.title = "Buy a zebra";
    action.milestones = {{{}, "Found a seller of giraffes", {}, false}};
    action.rounds = {{{}, day("2026-11-01"), "Gnus came", "More gnus", "SENCO"}};
    fixture.run(fixture.service->addAction(action));

    std::map<RecordKind, SearchHit> hits;
    for (const SearchHit& hit : require(fixture.service->search("zebra")))
        hits.emplace(hit.kind, hit);
    REQUIRE(hits.size() == 5);
    CHECK(hits.at(RecordKind::Judgement).subjectId == "leading-1");
    CHECK(hits.at(RecordKind::Judgement).title == fullFramework()->labelOf("leading-1"));
    CHECK(hits.at(RecordKind::Judgement).snippet == "because \u2068zebra\u2069");
    CHECK(hits.at(RecordKind::Description).subjectId == "leading-2");
    CHECK(hits.at(RecordKind::Note).subjectId == "leading");
    CHECK(hits.at(RecordKind::Note).auditId == fixture.audit.id);
    CHECK(hits.at(RecordKind::Evidence).title == "Zebra crossing plan");
    CHECK(hits.at(RecordKind::Evidence).auditId.isEmpty());
    CHECK(hits.at(RecordKind::Action).title == "Buy a zebra");
    for (const char* word : {"quagga", "okapi", "giraffes", "gnus"})
        CHECK(require(fixture.service->search(word)).size() == 1);
}

TEST_CASE("A word in a title counts more than one in the text") {
    AuditFixture fixture;
    Evidence body = fixture.evidence("Some notes");
    body.summary = "attendance attendance";
    fixture.run(fixture.service->addEvidence(body, fixture.audit.id, {}));
    Evidence title = fixture.evidence("Attendance");
    title.summary = "a long text about other things that goes on for quite some while";
    fixture.run(fixture.service->addEvidence(title, fixture.audit.id, {}));
    CHECK(titlesFound(*fixture.service, "attendance") ==
          std::vector<std::string>{"Attendance", "Some notes"});
}

TEST_CASE("The index follows every change and every undo") {
    AuditFixture fixture;
    const EvidenceId id = fixture.addEvidence("Learning walk");
    Evidence after = require(fixture.service->evidence(id)).value();
    after.title = "Book look";
    const EditPtr change = require(fixture.service->changeEvidence(after));
    require(fixture.service->run(*change, "SENCO"));
    CHECK(titlesFound(*fixture.service, "walk").empty());
    CHECK(titlesFound(*fixture.service, "book").size() == 1);
    require(fixture.service->undo(*change, "SENCO"));
    CHECK(titlesFound(*fixture.service, "walk").size() == 1);
    CHECK(titlesFound(*fixture.service, "book").empty());
    const EditPtr removal = require(fixture.service->removeEvidence(id));
    require(fixture.service->run(*removal, "SENCO"));
    CHECK(titlesFound(*fixture.service, "walk").empty());
    require(fixture.service->undo(*removal, "SENCO"));
    CHECK(titlesFound(*fixture.service, "walk").size() == 1);
    // A rationale that goes takes the judgement out of the index, not out of the file.
    fixture.run(fixture.service->setJudgement(fixture.judgement("leading-1", "settled", "because zebra")));
    fixture.run(fixture.service->setJudgement(fixture.judgement("leading-1", "settled", "")));
    CHECK(titlesFound(*fixture.service, "zebra").empty());
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("The index merges little at a time and loses nothing by it") {
    AuditFixture fixture;
    EvidenceId kept;
    for (int i = 0; i < 300; ++i) { // each is a part of the index of its own until it is merged
        const EvidenceId added = fixture.addEvidence("Walk number" + std::to_string(i));
        if (i == 0)
            kept = added;
        else if (i % 3 == 0)
            fixture.run(fixture.service->removeEvidence({added}));
    }
    CHECK(titlesFound(*fixture.service, "number0") == std::vector<std::string>{"Walk number0"});
    CHECK(titlesFound(*fixture.service, "number298") == std::vector<std::string>{"Walk number298"});
    CHECK(titlesFound(*fixture.service, "number297").empty());
    CHECK(require(fixture.service->check()).empty());
    fixture.service.reset();
    SQLite::Database database(fixture.file, SQLite::OPEN_READONLY);
    CHECK(database.execAndGet("SELECT v FROM search_index_config WHERE k = 'automerge'").getInt() == 0);
    // Sixteen parts of a size become one: of 400 edits few are left.
    CHECK(
        database.execAndGet("SELECT count(DISTINCT id >> 37) FROM search_index_data WHERE id > 10").getInt() <
        40);
}

TEST_CASE("Rebuilding leaves no word of what was removed") {
    AuditFixture fixture;
    for (int i = 0; i < 50; ++i)
        fixture.addEvidence("Piece " + std::to_string(i));
    fixture.run(fixture.service->removeEvidence(fixture.addEvidence("Interview with Xanthippe Quill")));
    fixture.service.reset();
    {
        // The history still knows; an erasure takes that away too. What is looked at here is the index.
        SQLite::Database database(fixture.file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA secure_delete = ON; DELETE FROM history");
    }
    REQUIRE(occurrences(fixture.file, "xanthippe") > 0);
    fixture.reopen();
    require(fixture.service->rebuildSearchIndex());
    const auto copy = fixture.folder / "copy.inclusion";
    require(fixture.service->saveCopy(copy));
    CHECK(titlesFound(*fixture.service, "piece").size() == 50);
    CHECK(require(fixture.service->check()).empty());
    fixture.service.reset();
    CHECK(occurrences(fixture.file, "xanthippe") == 0);
    CHECK(occurrences(copy, "xanthippe") == 0);
}

TEST_CASE("A saved copy has no word of what was removed although the file itself still does") {
    AuditFixture fixture;
    fixture.run(fixture.service->removeEvidence(fixture.addEvidence("Interview with Xanthippe Quill")));
    fixture.service.reset();
    SQLite::Database(fixture.file, SQLite::OPEN_READWRITE).exec("DELETE FROM history");
    fixture.reopen(OpenMode::ReadOnly);
    const auto copy = fixture.folder / "copy.inclusion";
    require(fixture.service->saveCopy(copy));
    fixture.service.reset();
    CHECK(occurrences(fixture.file, "xanthippe") > 0);
    CHECK(occurrences(copy, "xanthippe") == 0);
}
