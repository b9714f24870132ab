#include "support/qt_strings.h"
#include "support/temporary_folder.h"
#include "workbench/qt_convert.h"
#include "workbench/writing/glossary.h"
#include "workbench/writing/prose_words.h"
#include "workbench/writing/spell_checker.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace inclusion;

namespace {

QStringList spelt(const QString& text) {
    QStringList words;
    for (const TextSpan& span : wordsToSpell(text))
        words.append(text.mid(span.start, span.length));
    return words;
}

/// A checker that has read the dictionary of this computer.
struct LoadedChecker {
    TemporaryFolder folder;
    QString own = fromPath(folder.path() / "settings" / "my-words.txt");
    SpellChecker checker{
        SpellChecker::Sources{{QStringLiteral("/usr/share/hunspell")},
                              QStringLiteral("en_GB"),
                              own,
                              QStringLiteral(INCLUSION_SOURCE_DIR "/resources/writing/words.txt")}};
    LoadedChecker() {
        checker.load();
        REQUIRE(QTest::qWaitFor([this] { return checker.isReady(); }, 30'000));
    }
};

} // namespace

TEST_CASE("Words to spell leave out what no dictionary knows") {
    CHECK(spelt("The SENCO met 3 TAs in Y6 on the 3rd") == QStringList{"The", "met", "in", "on", "the"});
    CHECK(spelt("See https://example.org/abc?x=y or mail a.bee@example.org now") ==
          QStringList{"See", "or", "mail", "now"});
    CHECK(spelt("co-produced, don't; the learners’ ‘voice’") ==
          QStringList{"co", "produced", "don't", "the", "learners", "voice"});
    CHECK(spelt("") == QStringList{});
    CHECK(spelt("naïve café") == QStringList{"naïve", "café"});
}

TEST_CASE("Words are counted as people count them") {
    CHECK(countWords(u"") == 0);
    CHECK(countWords(u"  \n ") == 0);
    CHECK(countWords(u"One") == 1);
    CHECK(countWords(u"Well-being is up – by 3\nin all") == 7);
}

TEST_CASE("The word at a place is found from its middle and from both ends") {
    const QString text = QStringLiteral("The EHCP's (plan)");
    const auto at = [&](qsizetype place) {
        const TextSpan span = wordAt(text, place);
        return text.mid(span.start, span.length);
    };
    CHECK(at(4) == "EHCP's");
    CHECK(at(6) == "EHCP's");
    CHECK(at(10) == "EHCP's");
    CHECK(at(12) == "plan");
    CHECK(at(text.size()) == "");
}

TEST_CASE("British spelling and the words of schools are right and slips are wrong") {
    LoadedChecker loaded;
    for (const char* right : {"behaviour", "organised", "neurodivergent", "wellbeing", "don't", "don’t",
                              "Ofsted", "SENCO's", "learners", "Neurodiversity"}) {
        INFO(right);
        CHECK(loaded.checker.knows(QString::fromUtf8(right)));
    }
    for (const char* wrong : {"behavoir", "recieve", "teh", "inclusivness"}) {
        INFO(wrong);
        CHECK_FALSE(loaded.checker.knows(QString::fromUtf8(wrong)));
    }
    CHECK(loaded.checker.suggestionsFor("recieve").value(0) == "receive");
    CHECK(loaded.checker.suggestionsFor("recieve").size() <= 6);
    CHECK(loaded.checker.suggestionsFor("senco").value(0) == "SENCO");
}

TEST_CASE("An own word is kept in a file of the person and known ever after") {
    LoadedChecker loaded;
    CHECK_FALSE(loaded.checker.knows("Oakfieldian"));
    const QSignalSpy changes(&loaded.checker, &SpellChecker::changed);
    REQUIRE(loaded.checker.addPersonal("Oakfieldian"));
    REQUIRE(loaded.checker.addPersonal("Oakfieldian"));
    CHECK(changes.count() == 1);
    CHECK(loaded.checker.knows("Oakfieldian"));
    CHECK(loaded.checker.knows("Oakfieldian's"));
    QFile file(loaded.own);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "Oakfieldian\n");
    SpellChecker next(SpellChecker::Sources{
        {QStringLiteral("/usr/share/hunspell")}, QStringLiteral("en_GB"), loaded.own, {}});
    next.load();
    REQUIRE(QTest::qWaitFor([&] { return next.isReady(); }, 30'000));
    CHECK(next.knows("Oakfieldian"));
}

TEST_CASE("An own word that cannot be kept is a failure and nothing else") {
    TemporaryFolder folder;
    const QString blocked = fromPath(folder.path() / "file");
    QFile file(blocked);
    REQUIRE(file.open(QIODevice::WriteOnly));
    SpellChecker checker(SpellChecker::Sources{{}, QStringLiteral("en_GB"), blocked + "/words.txt", {}});
    CHECK_FALSE(checker.addPersonal("Oakfieldian"));
}

TEST_CASE("Without a dictionary nothing is marked wrong") {
    SpellChecker checker(
        SpellChecker::Sources{{QStringLiteral("/no/such/folder")}, QStringLiteral("en_GB"), {}, {}});
    CHECK_FALSE(checker.isInstalled());
    checker.load();
    CHECK_FALSE(checker.isReady());
    CHECK(checker.knows("recieve"));
    CHECK(checker.suggestionsFor("recieve").isEmpty());
}

TEST_CASE("Short forms are explained also in the plural and with a possessive") {
    const Glossary glossary;
    const auto term = [&](const char* word) {
        const GlossaryEntry* entry = glossary.find(QString::fromUtf8(word));
        return entry ? entry->term : std::string("-");
    };
    CHECK(term("EHCP") == "EHCP");
    CHECK(term("EHCPs") == "EHCP");
    CHECK(term("CAMHS’s") == "CAMHS");
    CHECK(term("ehcp") == "-"); // a short form is one in capitals only
    CHECK(term("learners") == "-");
    CHECK(Glossary::hint(*glossary.find(u"EHCP")).startsWith("EHCP: education, health and care plan. "));
    const auto used = glossary.usedIn({"The DSL and the ENT", "an EHCP"});
    REQUIRE(used.size() >= 2);
    CHECK(used.front().term == "DSL");
}
