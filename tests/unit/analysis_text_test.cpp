#include "core/analysis/cycle.h"
#include "core/analysis/date_text.h"
#include "core/analysis/glossary_use.h"
#include "core/analysis/natural_order.h"
#include "core/analysis/people.h"
#include "core/analysis/small_number.h"
#include "core/analysis/words.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

std::string startText(const char* cycle) {
    const auto start = startOfCycle(cycle);
    return start ? start->iso() : "";
}

bool occurs(const char* text, const char* term) {
    GlossaryUse use;
    use.add(text);
    return use.occurs(term);
}

std::vector<std::string> termsIn(const std::vector<GlossaryEntry>& entries) {
    std::vector<std::string> terms;
    for (const GlossaryEntry& entry : entries)
        terms.push_back(entry.term);
    return terms;
}

using Terms = std::vector<std::string>;

} // namespace

TEST_CASE("A cycle begins in September or with the calendar year") {
    CHECK(startText("2026/27") == "2026-09-01");
    CHECK(startText("2026-27") == "2026-09-01");
    CHECK(startText("2026\u201327") == "2026-09-01");
    CHECK(startText("2026/2027") == "2026-09-01");
    CHECK(startText("2099/00") == "2099-09-01");
    CHECK(startText("2026") == "2026-01-01");
    for (const char* other : {"", "26/27", "2026/28", "2026/7", "2026/", "2026 autumn", "+026/27",
                              "2026/2028", "2026/-7", "202x/27", "0001/02"})
        CHECK(startText(other).empty());
    CHECK(oldestFreshDay("2026/27")->iso() == "2025-09-01");
    CHECK_FALSE(oldestFreshDay("autumn"));
}

TEST_CASE("Dates are recognised as people write them") {
    for (const std::string date : {"12/03/2015", "2.3.15", "12-03-2015", "2015-03-12", "3 March 2015",
                                   "3rd March 2015", "3rd of March, 2015", "12 Mar. 2015", "1 sept 2015"})
        CHECK(dateLengthAt(date + " and more") == date.size());
    for (const char* other : {"", "12/03", "12/03-2015", "12/03/201", "123/03/2015", "3 marches", "3 2015",
                              "03 March 15", "March 2015", "2015", "1.2", "12//2015"})
        CHECK(dateLengthAt(other) == 0);
}

TEST_CASE("Each day has the end of its term") {
    const auto end = [](const char* day) { return endOfTerm(*Date::parse(day)).iso(); };
    CHECK(end("2026-09-01") == "2026-12-31");
    CHECK(end("2026-12-31") == "2026-12-31");
    CHECK(end("2027-01-01") == "2027-04-15");
    CHECK(end("2027-04-16") == "2027-08-31");
}

TEST_CASE("A count of children under the threshold is not told") {
    CHECK(smallNumber(0) == "0");
    CHECK(smallNumber(1) == "fewer than 5");
    CHECK(smallNumber(4) == "fewer than 5");
    CHECK(smallNumber(5) == "5");
    CHECK(smallNumber(9, 10) == "fewer than 10");
    CHECK(smallNumber(3, 0) == "3");
    CHECK(isSmallNumber(2));
    CHECK_FALSE(isSmallNumber(120));
}

TEST_CASE("Glossary terms match as whole words") {
    CHECK(occurs("We support SEND well.", "SEND"));
    CHECK(occurs("(SEND)", "SEND"));
    CHECK(occurs("SEND-friendly", "SEND"));
    CHECK(occurs("two EHCPs", "EHCP"));
    CHECK(occurs("the SENCO\u2019s view", "SENCO"));
    CHECK(occurs("\u201CSEND\u201D", "SEND"));
    CHECK_FALSE(occurs("We send letters.", "SEND"));
    CHECK_FALSE(occurs("RESEND", "SEND"));
    CHECK_FALSE(occurs("SENDCO", "SEND"));
    CHECK_FALSE(occurs("\u00C9SEND", "SEND"));
    CHECK(occurs("A Learning Walk took place", "learning walk"));
    CHECK(occurs("two learning walks", "learning walk"));
    CHECK_FALSE(occurs("learning walked", "learning walk"));
    CHECK_FALSE(occurs("anything", ""));
}

TEST_CASE("A term used only to explain another is explained too") {
    const std::vector<GlossaryEntry> glossary = {
        {"SENCO", "", "Leads on SEND."}, {"SEND", "", "Needs."}, {"EHCP", "", "A plan."}};
    GlossaryUse use;
    use.add("Ask the SENCO.");
    CHECK(termsIn(use.usedOf(glossary)) == Terms{"SENCO", "SEND"});
    CHECK(termsIn(GlossaryUse().usedOf(glossary)).empty());
}

TEST_CASE("Acronyms that nothing explains are named once each") {
    GlossaryUse use;
    use.add("The XYZ team met the SENCO, XYZs and the ABC-led group in the UK; part II. NOTICETHIS is no "
            "acronym.");
    CHECK(use.unexplained({{"SENCO", "", ""}}) == Terms{"ABC", "XYZ"});
}

TEST_CASE("An acronym that the text spells out needs no explanation") {
    GlossaryUse use;
    use.add("The Pre-Exclusion Assessment Process (PEAP) has a meeting; the PEAP is chaired by the head.");
    use.add("Reading Recovery (ABC) and Wide Range (WRX), (DEF).");
    CHECK(use.unexplained({}) == Terms{"ABC", "DEF", "WRX"});
    GlossaryUse first;
    first.add("Early Help (EH)");
    CHECK(first.unexplained({}).empty());
}

TEST_CASE("Words keep their inner apostrophes and hyphens") {
    const auto words = wordsOf("Don't stop \u2013 it\u2019s year-long, \u00E9l\u00E8ve's.");
    CHECK(words ==
          std::vector<std::string_view>{"Don't", "stop", "it\u2019s", "year-long", "\u00E9l\u00E8ve's"});
    CHECK(wordsOf("").empty());
    CHECK(wordsOf("\xFF\xC3").size() <= 1); // broken bytes do no harm
    CHECK(linesOf(" one \r\n\r\n two\nthree") == std::vector<std::string_view>{"one", "two", "three"});
}

TEST_CASE("People are the roles that appear with one spelling each") {
    AuditSnapshot snapshot = workedAudit();
    judge(snapshot, "out-3", "grow");
    snapshot.judgements["out-3"].author = " senco ";
    const std::vector<Person> people = peopleIn(snapshot);
    std::vector<std::string> roles;
    for (const Person& person : people)
        roles.push_back(person.role);
    const std::string expected[] = {"Deputy head", "Headteacher", "SENCO"};
    CHECK(std::includes(roles.begin(), roles.end(), std::begin(expected), std::end(expected)));
    const Person& senco =
        *std::find_if(people.begin(), people.end(), [](const Person& each) { return each.role == "SENCO"; });
    CHECK(senco.judgements == 6);
    CHECK(senco.actions == 1);
    CHECK(senco.reviews == 1);
    CHECK(senco.evidence == 1);
}

TEST_CASE("Who came to a meeting answered or commented took part") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    Meeting meeting;
    meeting.attended = {"Link worker"};
    snapshot.meetings = {meeting};
    Answer answer;
    answer.text = "Our garden.";
    answer.respondent = "Headteacher";
    snapshot.answers["ask-1"] = answer;
    ReviewComment comment;
    comment.reviewer = "Governor";
    snapshot.comments = {comment, comment};
    snapshot.comments.back().reviewer = "Nobody any more";
    snapshot.comments.back().withdrawnAt = Timestamp{};
    const std::vector<Person> people = peopleIn(snapshot);
    REQUIRE(people.size() == 3);
    CHECK((people[0].role == "Governor" && people[0].comments == 1));
    CHECK((people[1].role == "Headteacher" && people[1].answers == 1));
    CHECK((people[2].role == "Link worker" && people[2].meetings == 1));
}

TEST_CASE("Numbers inside texts sort by their value") {
    std::vector<std::string> texts = {"Area 10",  "area 2",    "Area 2",  "Area",
                                      "Area 02b", "Area 9.10", "Area 9.9"};
    std::sort(texts.begin(), texts.end(), comesBefore);
    CHECK(texts == std::vector<std::string>{"Area", "Area 2", "area 2", "Area 02b", "Area 9.9", "Area 9.10",
                                            "Area 10"});
    CHECK_FALSE(comesBefore("same", "same"));
    CHECK(comesBefore("99999999999999999999", "100000000000000000000")); // longer than any integer
}
