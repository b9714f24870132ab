#include "core/analysis/export_check.h"
#include "core/analysis/redaction.h"
#include "core/base/base64.h"
#include "core/report/data_tables.h"
#include "core/report/report_template.h"
#include "core/report/section_registry.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "unit/audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;

namespace {

AuditSnapshot withEvidence(Disclosure disclosure) {
    AuditSnapshot snapshot;
    Evidence piece;
    piece.id = EvidenceId("e1");
    piece.title = "A title";
    piece.summary = "A summary";
    piece.holder = "A holder";
    piece.link = "https://example.org";
    piece.tags = {"tag"};
    piece.disclosure = disclosure;
    snapshot.evidence = {piece};
    EvidenceLink link;
    link.evidenceId = piece.id;
    link.note = "A note";
    snapshot.links = {link};
    Attachment file;
    file.evidenceId = piece.id;
    file.fileName = "file.pdf";
    snapshot.attachments = {file};
    return snapshot;
}

} // namespace

TEST_CASE("Redaction takes away and never adds") {
    const AuditSnapshot whole = redacted(withEvidence(Disclosure::Include), Redaction::AsMarked);
    CHECK(whole.evidence.front().summary == "A summary");
    CHECK(whole.attachments.size() == 1);

    for (const AuditSnapshot& titles : {redacted(withEvidence(Disclosure::Include), Redaction::Titles),
                                        redacted(withEvidence(Disclosure::TitleOnly), Redaction::AsMarked)}) {
        const Evidence& piece = titles.evidence.front();
        CHECK(piece.disclosure == Disclosure::TitleOnly);
        CHECK(piece.title == "A title");
        CHECK((piece.summary + piece.holder + piece.link).empty());
        CHECK(piece.tags.empty());
        CHECK(titles.links.front().note.empty());
        CHECK(titles.attachments.empty());
    }
    const AuditSnapshot leftOut = redacted(withEvidence(Disclosure::LeaveOut), Redaction::Titles);
    CHECK(leftOut.evidence.front().disclosure == Disclosure::LeaveOut);
    CHECK(leftOut.evidence.front().title.empty());
    CHECK(redacted(withEvidence(Disclosure::Include), Redaction::Counts).evidence.front().disclosure ==
          Disclosure::LeaveOut);
    for (const Redaction level : allRedactions)
        CHECK(redactionFromId(idOf(level)) == level);
}

TEST_CASE("Names of the list are found as whole words only") {
    const NameWatch names("Ada Quill\r\nMae\n  \nX\n");
    CHECK(names.findsIn("We met ADA  QUILL's mother"));
    CHECK(names.findsIn("mae, and others"));
    CHECK(!names.findsIn("Maelstrom; Ada and Quill"));
    CHECK(!names.findsIn("X marks the spot"));
    CHECK(!names.findsIn(""));
    CHECK(NameWatch("\n\n").isEmpty());
}

TEST_CASE("Texts that count very few children are noticed") {
    CHECK(countsFewChildren("Two pupils moved", 5));
    CHECK(countsFewChildren("for 4 learners, mostly", 5));
    CHECK(!countsFewChildren("5 learners", 5));
    CHECK(!countsFewChildren("No pupils", 5));
    CHECK(!countsFewChildren("29 learners in 2 classes", 5));
    CHECK(!countsFewChildren("Two pupils", 0));
}

TEST_CASE("Findings before an export name each record and concern once") {
    AuditSnapshot snapshot = withEvidence(Disclosure::Include);
    snapshot.evidence.front().summary = "A123456789012 and again A123456789012; born 03/04/2014";
    snapshot.evidence.front().title = "Three pupils";
    const auto findings = exportFindings(snapshot, NameWatch("Pupils"), 5);
    std::vector<ExportConcern> concerns;
    for (const ExportFinding& finding : findings)
        concerns.push_back(finding.concern);
    CHECK(concerns == std::vector<ExportConcern>{ExportConcern::UniquePupilNumber, ExportConcern::DateOfBirth,
                                                 ExportConcern::ListedName, ExportConcern::SmallCount});
    CHECK(!holdsBack(ExportConcern::SmallCount));
    CHECK(exportFindings(redacted(snapshot, Redaction::Counts), NameWatch(), 5).empty());
}

TEST_CASE("Base64 gives back what went in and refuses the rest") {
    for (const std::string& bytes :
         {std::string(), std::string("f"), std::string("fo"), std::string("\0\xFFo", 3)})
        CHECK(fromBase64(base64(bytes)) == bytes);
    CHECK(base64("foobar") == "Zm9vYmFy"); // RFC 4648, section 10
    CHECK(!fromBase64("Zm9vYg"));
    CHECK(!fromBase64("Zm9v!g=="));
}

TEST_CASE("Templates name sections that there are") {
    REQUIRE(report::builtInTemplates().size() == 4);
    for (const report::ReportTemplate& each : report::builtInTemplates()) {
        INFO(each.id);
        for (const std::string& id : each.sectionIds)
            CHECK(report::sectionFor(id) != nullptr);
        CHECK(report::builtInTemplate(each.id)->id == each.id);
    }
    CHECK(!report::builtInTemplate("nonsense"));
}
