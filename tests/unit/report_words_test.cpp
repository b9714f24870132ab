#include "core/report/document_builder.h"
#include "core/report/document_text.h"
#include "core/report/phrases.h"
#include "core/report/text_table.h"

#include <catch2/catch.hpp>

#include "document_dump.h"

using namespace inclusion;
using namespace inclusion::report;

namespace {

TextTable table(std::string text) {
    return TextTable(
        {{{Text::And, " and "}, {Text::CountAreas, std::move(text)}}, {"none", "one", "two"}, {}, "en"});
}

} // namespace

TEST_CASE("British English has a text for everything") {
    const TextTable texts = britishEnglish();
    for (int id = 0; id <= static_cast<int>(Text::Last); ++id) {
        INFO("text number " << id);
        CHECK_FALSE(texts[static_cast<Text>(id)].empty());
    }
    CHECK(texts.language() == "en-GB");
}

TEST_CASE("Texts go by number") {
    const TextTable texts = table("{n} area of {0}|{n} areas of {0}|no area of {0}");
    CHECK(texts.counted(Text::CountAreas, 1, {"ten"}) == "1 area of ten");
    CHECK(texts.counted(Text::CountAreas, 7, {"ten"}) == "7 areas of ten");
    CHECK(texts.counted(Text::CountAreas, 0, {"ten"}) == "no area of ten");
    CHECK(table("{W} areas, {w}").counted(Text::CountAreas, 2) == "Two areas, two");
    CHECK(table("{W}").counted(Text::CountAreas, 14) == "14");
    CHECK(table("{W}").counted(Text::CountAreas, -1) == "-1");
}

TEST_CASE("What is filled in is never read as a placeholder") {
    const TextTable texts = table("{0} and {1}{2}");
    CHECK(texts.with(Text::CountAreas, {"{1}", "b {0} {"}) == "{1} and b {0} {");
    CHECK(table("open { brace").with(Text::CountAreas, {"x"}) == "open { brace");
    CHECK(texts[Text::Last].empty());
}

TEST_CASE("Parts are joined as people say them") {
    const TextTable texts = table("");
    CHECK(texts.list({}).empty());
    CHECK(texts.list({"a"}) == "a");
    CHECK(texts.list({"a", "b"}) == "a and b");
    CHECK(texts.list({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("Sentences are parted where they end") {
    using Pair = std::pair<std::string, std::string>;
    CHECK(firstSentence("The register is right. Teachers use it.") ==
          Pair("The register is right.", "Teachers use it."));
    CHECK(firstSentence("One only") == Pair("One only", ""));
    CHECK(firstSentence("Read by e.g. All staff. Then more.") ==
          Pair("Read by e.g. All staff.", "Then more."));
    CHECK(firstSentence("At 8.40 a.m. We meet.").second.empty());
    CHECK(firstSentence("Really? Yes.") == Pair("Really?", "Yes."));
    CHECK(firstSentence("").first.empty());
    CHECK(leadingSentences("Aa bb. Cc dd. Ee ff.", 13) == "Aa bb. Cc dd.");
    CHECK(leadingSentences("A very long first sentence.", 5) == "A very long first sentence.");
}

TEST_CASE("Written text becomes paragraphs and lists") {
    DocumentBuilder builder;
    builder.written("One.\r\n\r\n- a\n\u2022 b\n\u2013 c\nTwo - still a paragraph.");
    CHECK(test::dump(builder.blocks()) == "One.\n- a\n- b\n- c\nTwo - still a paragraph.\n");
    DocumentBuilder nothing;
    nothing.written("  \n ");
    nothing.paragraph(std::string());
    nothing.list({});
    CHECK(nothing.isEmpty());
}

TEST_CASE("Links that lead nowhere lose their target and others keep it") {
    DocumentBuilder inner;
    inner.heading(2, "Inside", {"inside", true, false});
    DocumentBuilder builder;
    builder.add(Columns{{inner.take()}});
    Table table;
    table.columns = {column("A")};
    table.rows = {{{cell(Inlines{linkTo("there", "inside"), linkTo("gone", "outside")})}}};
    builder.add(table);
    std::vector<Block> blocks = builder.take();
    dropDeadLinks(blocks);
    const auto& cells = std::get<Table>(blocks[1].content).rows[0].cells[0].paragraphs[0];
    CHECK(std::get<TextRun>(cells[0]).target == "inside");
    CHECK(std::get<TextRun>(cells[1]).target.empty());
}
