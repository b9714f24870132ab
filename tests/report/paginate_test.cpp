#include "report/pdf/layout/paginate.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace inclusion;
using namespace inclusion::report;

namespace {

/// Strips of 100 each; the string says how: '.' plain, '-' keeps with the one before, '~' wishes to, ',' more
/// so, '|' begins a chapter, '!' begins a page.
pdf::Flow stripsOf(const std::string& pattern) {
    pdf::Flow flow;
    for (const char c : pattern) {
        pdf::Strip strip;
        strip.height = 100;
        strip.keepsWithPrevious = c == '-';
        strip.wish = c == '~'   ? pdf::Wish::Whole
                     : c == ',' ? pdf::Wish::Close
                     : c == ';' ? pdf::Wish::Note
                                : pdf::Wish::None;
        strip.pageStart = c == '|'   ? pdf::PageStart::Chapter
                          : c == '!' ? pdf::PageStart::Always
                                     : pdf::PageStart::No;
        flow.strips.push_back(strip);
    }
    return flow;
}

/// How many strips stand on each page of 400.
std::vector<std::size_t> counts(const pdf::Flow& flow) {
    std::vector<std::size_t> result;
    for (const pdf::StackedStrips& page : pdf::paginate(flow, 400))
        result.push_back(page.places.size());
    return result;
}

std::vector<std::size_t> counts(const std::string& pattern) {
    return counts(stripsOf(pattern));
}

/// The same with strips of 20, of which a page holds 20.
std::vector<std::size_t> pagesWith(const std::string& pattern) {
    pdf::Flow flow = stripsOf(pattern);
    for (pdf::Strip& strip : flow.strips)
        strip.height = 20;
    return counts(flow);
}

} // namespace

TEST_CASE("pages break where strips allow it") {
    CHECK(counts("").empty());
    CHECK(counts("....") == std::vector<std::size_t>{4});
    CHECK(counts(".....") == std::vector<std::size_t>{4, 1});
    CHECK(counts("....-") == std::vector<std::size_t>{3, 2});
    CHECK(counts("...--") == std::vector<std::size_t>{2, 3});
    CHECK(counts("...|..") == std::vector<std::size_t>{3, 3});
    CHECK(counts("|..") == std::vector<std::size_t>{3});
    // A chapter goes on where half of the page before it would stay empty, and a cover stands alone.
    CHECK(counts(".|..") == std::vector<std::size_t>{4});
    CHECK(counts("..|..") == std::vector<std::size_t>{4, 1});
    CHECK(counts(".....|..") == std::vector<std::size_t>{4, 4});
    CHECK(counts(".......|..") == std::vector<std::size_t>{4, 3, 3});
    CHECK(counts(".!..") == std::vector<std::size_t>{1, 3});
    CHECK(counts(".|---.") == std::vector<std::size_t>{1, 4, 1});
    // A chain that is longer than a page breaks where the page is full, and as seldom as can be.
    CHECK(counts(".-----") == std::vector<std::size_t>{4, 2});
    CHECK(counts("..-----") == std::vector<std::size_t>{4, 3});
}

TEST_CASE("wishes to stay together are met unless much of a page would stay empty") {
    // Of 20 strips on a page at most three may stay out for a wish ('~').
    const std::string after(30, '.');
    CHECK(pagesWith(std::string(17, '.') + ".~~~~" + after).front() == 17);
    CHECK(pagesWith(std::string(16, '.') + ".~~~~" + after).front() == 20);
    CHECK(pagesWith(std::string(16, '.') + ".-~~~" + after).front() == 20);
    // Where a whole would leave too much empty, its last parts still stay together.
    CHECK(pagesWith(std::string(14, '.') + ".~~~~,," + after).front() == 18);
    CHECK(pagesWith(std::string(14, '.') + ".~~~~~~," + after).front() == 20);
    CHECK(pagesWith(std::string(13, '.') + ",,,,,,," + after).front() == 20);
    CHECK(pagesWith(std::string(13, '.') + ",,,,,,,;" + after).front() == 19); // a note never alone
    // What has to stay together does all the same.
    CHECK(pagesWith(std::string(14, '.') + ".~~~~--" + after).front() == 18);
}

TEST_CASE("a last page that would stay nearly empty takes some of the one before") {
    const std::string page(20, '.');
    CHECK(pagesWith(page + ".") == std::vector<std::size_t>{18, 3});
    CHECK(pagesWith(page + "..") == std::vector<std::size_t>{19, 3});
    CHECK(pagesWith(page + "...") == std::vector<std::size_t>{20, 3}); // enough
    CHECK(pagesWith(page + page + ".") == std::vector<std::size_t>{19, 19, 3});
    CHECK(pagesWith(std::string(14, '.') + "---....") == std::vector<std::size_t>{18, 3});
    CHECK(pagesWith(std::string(15, '.') + "-----.") == std::vector<std::size_t>{20, 1}); // a hole is worse
    CHECK(pagesWith(page + "!.") == std::vector<std::size_t>{20, 2}); // what begins a page stays whole
}

TEST_CASE("what stays empty is weighed over all pages and not page by page") {
    // Two full pages would divide what had better be whole. The five lines before it that are too few for a
    // second page are as well too many to leave empty there, but not two and three.
    const std::vector<std::size_t> pages = pagesWith(std::string(35, '.') + ".~~~~~~" + std::string(30, '.'));
    REQUIRE(pages.size() == 4);
    CHECK(pages[0] + pages[1] == 35);
    CHECK(pages[0] >= 17);
    CHECK(pages[1] >= 17);
    CHECK(pages[2] == 20);
}

TEST_CASE("a table is divided where the page is full and not before") {
    const std::string pattern = std::string(35, '.') + ".~~~~~~" + std::string(30, '.');
    pdf::Flow flow = stripsOf(pattern);
    flow.frames.push_back(std::make_shared<pdf::Frame>());
    for (std::size_t i = 0; i < flow.strips.size(); ++i) {
        flow.strips[i].height = 20;
        flow.strips[i].frame = i < 35 ? 0 : -1;
    }
    // As above, but the lines that were shared out between two pages are rows of a table.
    CHECK(counts(flow).front() == 20);
}

TEST_CASE("a chapter does not run over for the sake of later pages") {
    // Three lines overleaf would let the next chapter begin there and fill its page before what stays whole.
    CHECK(pagesWith(std::string(20, '.') + "|" + std::string(14, '.') + ".;;;;;;" + std::string(20, '.'))
              .front() == 20);
}

TEST_CASE("a strip taller than a page gets a page of its own") {
    pdf::Flow flow = stripsOf("...");
    flow.strips[1].height = 1000;
    CHECK(counts(flow) == std::vector<std::size_t>{1, 1, 1});
}
