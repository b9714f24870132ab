#include "core/analysis/pupil_data.h"

#include <catch2/catch.hpp>

#include <string>

#include "audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

std::string kindsIn(const std::string& text) {
    std::string kinds;
    for (const PupilDataHit& hit : possiblePupilData(text))
        kinds += (kinds.empty() ? "" : " ") + std::string(idOf(hit.kind));
    return kinds;
}

} // namespace

TEST_CASE("Unique pupil numbers are found") {
    CHECK(kindsIn("See A123456789012.") == "unique-pupil-number");
    CHECK(kindsIn("upn h801200001001") == "unique-pupil-number");
    // A temporary number ends in a letter; then the check letter must be right.
    // Value of B in the last place is 1: 1*2+2*3+3*4+4*5+5*6+6*7+7*8+8*9+9*10+0*11+1*12+1*13 = 355 = 10
    // mod 23.
    CHECK(kindsIn("L12345678901B") == "unique-pupil-number");
    CHECK(kindsIn("M12345678901B").empty());
    CHECK(kindsIn("I123456789012").empty()); // I, O and S are not used
    CHECK(kindsIn("A12345678901").empty());
    CHECK(kindsIn("A1234567890123").empty());
    CHECK(kindsIn("XA123456789012").empty());
}

TEST_CASE("Dates of birth are found by the word before or the name beside them") {
    for (const char* text :
         {"born 12/03/2015", "Born on 3 March 2015", "DOB: 12.03.15", "d.o.b. 2015-03-12",
          "Date of birth: 12th March 2015", "her birthday is 3rd of March 2015", "Ada Byron, 12/03/2015",
          "1. Ada Byron (12/03/2015)", "Mary Anne Evans - 3 March 2015", "D. O. B. (12/03/2015)",
          "dates of birth: 1/2/15"})
        CHECK(kindsIn(text) == "date-of-birth");
    for (const char* text :
         {"Walk on 12/03/2026", "Newborn unit, opened 12/03/2015", "SEND Policy, 12/03/2015",
          "born and bred here", "Learning Walk 12/03/2026", "Review of 2026-03-12"})
        CHECK(kindsIn(text).empty());
}

TEST_CASE("Lists of names are found on lines and between commas") {
    for (const char* text :
         {"Ada Byron\nMary Evans\nEmily Stone", "Present: Ada Byron, Mary Evans, Emily Stone",
          "- Ada Byron (Y4)\n- Mary Evans (Y4)\n- Emily O'Neil (Y5)",
          "1. Ada Byron 4B\n2. Mary Evans 4B\n3. Zo\u00EB Smith-Jones 4B", "A. Byron; M. Evans; E. Stone",
          "Ada Byron, Year 4; Mary Evans, Year 4; Emily Stone", "Ada Byron\tMary Evans\tEmily Stone"})
        CHECK(kindsIn(text) == "name-list");
    for (const char* text : {"", "Ada Byron\nMary Evans", "Behaviour Policy\nSEND Policy\nTeaching Strategy",
                             "Deputy Head, Class Teacher, Year Lead", "Spring Term\nSummer Term\nAutumn Term",
                             "We met. Then we ate, drank, and left.", "maths, reading, writing",
                             "Leaders use what they know, Governors ask, Staff plan"})
        CHECK(kindsIn(text).empty());
}

TEST_CASE("A hit says where it is") {
    const std::string text = "Notes\nAda Byron, Mary Evans, Emily Stone\nA123456789012";
    const auto hits = possiblePupilData(text);
    REQUIRE(hits.size() == 2);
    CHECK(text.substr(hits[0].offset, hits[0].length) == "Ada Byron, Mary Evans, Emily Stone");
    CHECK(text.substr(hits[1].offset, hits[1].length) == "A123456789012");
}

TEST_CASE("Long and odd texts are looked through without harm") {
    CHECK(kindsIn("born" + std::string(200000, ' ') + "12/03/2015").empty());
    CHECK(kindsIn(std::string(200000, 'A')).empty());
    CHECK(kindsIn(std::string(100000, '(')).empty());
    CHECK(kindsIn("A" + std::string(100000, '1')).empty());
    std::string commas;
    for (int i = 0; i < 50000; ++i)
        commas += "x,";
    CHECK(kindsIn(commas).empty());
    CHECK(kindsIn("\xFF\xFE, \xC3, \xE2\x80").empty());
}

TEST_CASE("Everything that people wrote in an audit is looked through") {
    AuditSnapshot snapshot = workedAudit();
    CHECK(pupilDataIn(snapshot).empty());

    const std::string upn = "A123456789012";
    const auto only = [&] {
        const auto places = pupilDataIn(snapshot);
        return places.size() == 1 ? std::string(idOf(places[0].record)) + " " + places[0].id : std::string();
    };
    SECTION("a rationale") {
        snapshot.judgements["out-1"].rationale = upn;
        CHECK(only() == "judgement out-1");
    }
    SECTION("a description") {
        describe(snapshot, "out-2", upn + " and " + upn);
        CHECK(only() == "description out-2");
    }
    SECTION("a note") {
        note(snapshot, "out-3", Note::Kind::Remark, upn);
        CHECK(only() == "note out-3");
    }
    SECTION("evidence") {
        snapshot.evidence[1].summary = upn;
        CHECK(only() == "evidence " + snapshot.evidence[1].id.text());
    }
    SECTION("what evidence shows") {
        snapshot.links[1].note = upn;
        CHECK(only() == "evidence-link " + snapshot.links[1].id.text());
    }
    SECTION("a file name") {
        snapshot.attachments.push_back(
            {AttachmentId("f1"), snapshot.evidence[0].id, upn + ".pdf", "application/pdf", "", 1, {}});
        CHECK(only() == "attachment f1");
    }
    SECTION("a review round") {
        snapshot.actions[0].rounds[0].nextActions = upn;
        CHECK(only() == "action " + snapshot.actions[0].id.text());
    }
    SECTION("a milestone") {
        snapshot.actions[0].milestones[0].title = upn;
        CHECK(only() == "action " + snapshot.actions[0].id.text());
    }
}
