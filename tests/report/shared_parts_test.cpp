#include "report/charts/bar_geometry.h"
#include "report/style/palette.h"
#include "report/text/document_outline.h"
#include "report/text/plain_text.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace inclusion::report;

TEST_CASE("text is cleaned to what every format may carry") {
    CHECK(cleanText("plain £ – \u05d0 \U0001F600") == "plain £ – \u05d0 \U0001F600");
    CHECK(cleanText("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te");
    CHECK(cleanText(std::string_view("a\0b\x07\x7F", 5)) == "ab");
    CHECK(cleanText("\xFF|\xC3|\xE2\x82|\xF0\x9F\x98") == "\uFFFD|\uFFFD|\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD");
    CHECK(cleanText("\xC0\xAF") == "\uFFFD\uFFFD");                                 // overlong
    CHECK(cleanText("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");                       // surrogate
    CHECK(cleanText("\xEF\xBF\xBE\xEF\xBF\xBF\xF0\x9F\xBF\xBF\xEF\xB7\x90") == ""); // no characters
    CHECK(cleanText("\xE2\x80\xA8") == "\n");                                       // U+2028
    CHECK(cleanText("a\u202egnp.exe\u202c \u2067b\u2069") == "agnp.exe b");         // turns what follows
}

TEST_CASE("long texts are cut between characters") {
    CHECK(shortened("short", 10) == "short");
    CHECK(shortened("exactly 10", 10) == "exactly 10");
    CHECK(shortened("more than 10", 10) == "more th…");
    CHECK(shortened("ééééé", 8) == "éé…");
}

TEST_CASE("only outside addresses that cannot do harm become links") {
    for (const char* good : {"https://example.org/", "http://a", "mailto:a@b.org", "HTTPS://EXAMPLE.ORG"})
        CHECK(isSafeUri(good));
    for (const char* bad :
         {"", "https://", "javascript:alert(1)", "file:///etc/passwd", " https://a", "https://a b",
          "https://a\nb", "https://a\"b", "data:text/html,x", "//example.org", "https:/a"})
        CHECK_FALSE(isSafeUri(bad));
}

TEST_CASE("language tags are well formed or the usual one") {
    CHECK(safeLanguage("cy") == "cy");
    CHECK(safeLanguage("zh-Hant-TW") == "zh-Hant-TW");
    for (const char* bad : {"", "-", "en-", "en_GB", "en GB", "1a", "abcdefghi", "en--GB", "en\"x"})
        CHECK(safeLanguage(bad) == "en-GB");
}

TEST_CASE("heading levels have no gaps") {
    HeadingLevels levels;
    std::vector<int> given;
    for (const int wanted : {3, 3, 1, 2, 5, 9, 9, 9, 9, 0})
        given.push_back(levels.next(wanted));
    CHECK(given == std::vector<int>{1, 2, 1, 2, 3, 4, 5, 6, 6, 1});
}

TEST_CASE("bar pieces fill the bar in proportion") {
    const std::vector<BarPiece> pieces = barPieces({"b", {{1, 1}, {0, 2}, {3, 3}}}, 400, 10);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].width == Approx(100));
    CHECK(pieces[1].x == Approx(100));
    CHECK(pieces[1].width == Approx(300));
    CHECK(pieces[1].rank == 3);
    CHECK(pieces[1].label == "3");
}

TEST_CASE("narrow bar pieces stay wide enough for their number") {
    const std::vector<BarPiece> pieces = barPieces({"b", {{1, 1}, {1, 2}, {998, 3}}}, 400, 14);
    CHECK(pieces[0].width == Approx(14));
    CHECK(pieces[1].width == Approx(14));
    CHECK(pieces[2].x + pieces[2].width == Approx(400));
    const std::vector<BarPiece> crowded =
        barPieces({"b", std::vector<BarSegment>(100, BarSegment{1, 1})}, 400, 14);
    CHECK(crowded.back().x + crowded.back().width == Approx(400));
    CHECK(crowded.front().width == Approx(4));
    CHECK(barPieces({"b", {}}, 400, 14).empty());
    CHECK(barPieces({"b", {{0, 1}}}, 400, 14).empty());
}

TEST_CASE("hatching stays inside its box") {
    const std::vector<Line> lines = hatching(10, 20, 50, 12, 3);
    CHECK(lines.size() > 10);
    for (const Line& line : lines) {
        CHECK(std::min(line.x1, line.x2) >= 10);
        CHECK(std::max(line.x1, line.x2) <= 60 + 1e-9);
        CHECK(std::min(line.y1, line.y2) >= 20 - 1e-9);
        CHECK(std::max(line.y1, line.y2) <= 32 + 1e-9);
        CHECK(std::abs(line.x2 - line.x1) == Approx(std::abs(line.y2 - line.y1)));
    }
}

TEST_CASE("the tones of every scale are apart in grey and carry readable numbers") {
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
        for (int count = 2; count <= 10; ++count) {
            for (int rank = 1; rank <= count; ++rank) {
                const Colour tone = palette->tone(rank, count);
                INFO(rank << " of " << count << ": " << tone.hex());
                CHECK(contrast(palette->textOn(tone), tone) >= 4.5);
                if (rank > 1)
                    CHECK(contrast(tone, palette->tone(rank - 1, count)) > 1.1);
            }
        }
    }
    CHECK(Palette::light().tone(1, 3).hex() == "#BFD8EE");
    CHECK(Palette::light().tone(2, 3).hex() == "#6BA3D0");
    CHECK(Palette::light().tone(3, 3).hex() == "#1F5A94");
}

TEST_CASE("text colours keep their contrast on their grounds") {
    for (const Palette* p : {&Palette::light(), &Palette::dark()}) {
        for (const Colour& colour : {p->text, p->muted, p->accent, p->attention, p->done})
            CHECK(contrast(colour, p->ground) >= 4.5);
        CHECK(contrast(p->accent, p->accentFill) >= 4.5);
        CHECK(contrast(p->attention, p->attentionFill) >= 4.5);
        CHECK(contrast(p->done, p->doneFill) >= 4.5);
        CHECK(contrast(p->text, p->accentFill) >= 7);
        CHECK(contrast(p->text, p->attentionFill) >= 7);
        CHECK(contrast(p->controlLine, p->ground) >= 3);
        CHECK(contrast(p->ground, p->accent) >= 4.5);
    }
}
