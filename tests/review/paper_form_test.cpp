#include "core/report/document_text.h"
#include "core/review/paper_form.h"

#include <catch2/catch.hpp>

#include "review/review_fixture.h"

using namespace inclusion;
using namespace inclusion::review;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

std::string formText(const PackContent& pack) {
    std::string text;
    report::forEachText(paperForm(pack).blocks, [&](const std::string& each) { text += each + "\n"; });
    return text;
}

} // namespace

TEST_CASE("The form on paper has a box for every judgement and shows what stands behind it") {
    ReviewFixture fixture;
    const std::string text = formText(fixture.pack);
    std::size_t subjects = 1; // the audit as a whole
    for (const PackArea& area : fixture.pack.areas)
        subjects += 1 + area.overall.size() + area.items.size();
    CHECK(count(text, "I challenge this") == subjects);
    CHECK(count(text, "because we saw it") == 1);
    CHECK(count(text, "open piece") == 2); // its title and its summary
    CHECK(count(text, "title piece") == 1);
    CHECK(count(text, "1 piece stays in the school.") == 1);
    CHECK(count(text, "summary of open piece") == 1);
    CHECK(count(text, "summary of") == 1);
    CHECK(count(text, "hidden piece") == 0);
    CHECK(count(text, "Train all staff") == 1);
    CHECK(count(text, "What would families say?") == 1);
}

TEST_CASE("The form on paper keeps hostile text as it is") {
    ReviewFixture fixture;
    fixture.pack.note = "<script>alert(1)</script> =1+1 \u202egnp.exe";
    CHECK(count(formText(fixture.pack), fixture.pack.note) == 1);
}
