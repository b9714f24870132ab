#include "support/qt_strings.h"
#include "widgets/controls/summary_table.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>

#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

std::string factInFile(WindowFixture& fixture, const std::string& field) {
    for (const Fact& fact : require(fixture.stored().facts(fixture.audit.id)))
        if (fact.fieldId == field)
            return fact.value;
    return {};
}

} // namespace

TEST_CASE("A figure is typed as people write it and kept exact") {
    WindowFixture fixture;
    fixture.choose("attendance");
    auto& funding = fixture.find<QLineEdit>("fact-funding");
    funding.setFocus();
    fixture.type("12,345.6");
    fixture.press(Qt::Key_Return);
    CHECK(factInFile(fixture, "funding") == "12345.60");
    CHECK(funding.text() == QStringLiteral("£12,345.60"));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(factInFile(fixture, "funding").empty());
}

TEST_CASE("A figure that cannot be right stays on the screen with the reason beside it") {
    WindowFixture fixture;
    fixture.choose("attendance");
    auto& all = fixture.find<QLineEdit>("fact-all");
    all.setFocus();
    fixture.type("110");
    fixture.press(Qt::Key_Return);
    CHECK(factInFile(fixture, "all").empty());
    CHECK(fixture.find<QLabel>("fact-all-problem").text().contains("between 0 and 100"));
    CHECK(all.accessibleDescription().contains("between 0 and 100"));
    CHECK(all.text() == QStringLiteral("110"));
    all.setFocus();
    all.selectAll();
    fixture.type("93.4");
    CHECK_FALSE(fixture.isShown("fact-all-problem"));
    fixture.press(Qt::Key_Return);
    CHECK(factInFile(fixture, "all") == "93.4");
    CHECK(all.text() == QStringLiteral("93.4%"));
}

TEST_CASE("A row is added to a count table by its name") {
    WindowFixture fixture;
    fixture.choose("attendance");
    fixture.find<QLineEdit>("newRow").setFocus();
    fixture.type("Hearing");
    fixture.press(Qt::Key_Return);
    fixture.type("7");
    fixture.press(Qt::Key_Return);
    const auto facts = require(fixture.stored().facts(fixture.audit.id));
    REQUIRE(facts.size() == 1);
    CHECK(facts.front().rowLabel == "Hearing");
    CHECK(facts.front().value == "7");
}

TEST_CASE("An answer is written down and becomes evidence in one step") {
    WindowFixture fixture;
    fixture.choose("voices-1");
    fixture.find<QPlainTextEdit>("answerText").setFocus();
    fixture.type("We ask them each week");
    fixture.find<QLineEdit>("answerFrom").setFocus();
    fixture.type("Headteacher");
    fixture.press(Qt::Key_Return);
    fixture.click(fixture.find("answerEvidence"));
    const auto answer = require(fixture.stored().answer(fixture.audit.id, "voices-1"));
    REQUIRE(answer);
    CHECK(answer->text == "We ask them each week");
    CHECK(answer->respondent == "Headteacher");
    const auto evidence = fixture.evidenceInFile("voices-1");
    REQUIRE(evidence.size() == 1);
    CHECK(evidence.front().summary == "We ask them each week");
    fixture.choose("leading-1");
    CHECK_FALSE(fixture.isShown("answerText"));
}

TEST_CASE("An area is put in focus and the note says how many are asked for") {
    WindowFixture fixture;
    fixture.choose("leading");
    fixture.find("inFocus").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(require(fixture.stored().focusAreas(fixture.audit.id)) == std::vector<std::string>{"leading"});
    CHECK(fixture.find<QLabel>("focusNote").text() ==
          QStringLiteral("1 area is chosen; the framework asks for 1 to 2."));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(fixture.find<QCheckBox>("inFocus").isChecked());
}

TEST_CASE("What was entered the cycle before stands beside the field and is read out with it") {
    WindowFixture fixture(false);
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    fixture.run(fixture.service->setFact({fixture.audit.id, "attendance", "funding", {}, "1250"}));
    fixture.run(fixture.service->setFact({fixture.audit.id, "attendance", "needs", "Dyslexia", "9"}));
    fixture.audit = require(fixture.service->beginNextAudit(fixture.audit.id, "2027/28", "SENCO"));
    fixture.run(fixture.service->setFact({fixture.audit.id, "attendance", "needs", "dyslexia", "11"}));
    fixture.service.reset();
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    require(fixture.window->session()->showAudit(fixture.audit.id));
    fixture.choose("attendance");
    CHECK(fixture.find<QLabel>("fact-funding-before").text() == QStringLiteral("2026/27: £1,250"));
    CHECK(fixture.find<QLineEdit>("fact-funding").accessibleDescription().contains("2026/27"));
    CHECK(fixture.find<QLineEdit>("fact-funding").text().isEmpty());
    CHECK_FALSE(fixture.isShown("fact-all-before"));
    int rows = 0;
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        rows += label->isVisible() && label->text() == QStringLiteral("2026/27: 9") ? 1 : 0;
    CHECK(rows == 1);
}

TEST_CASE("Too few and too many focus areas are said softly and kept") {
    WindowFixture fixture;
    const auto inFocus = [&](const char* area) {
        fixture.choose(area);
        fixture.find<QCheckBox>("inFocus").setFocus();
        fixture.press(Qt::Key_Space);
        return fixture.find<QLabel>("focusNote").text();
    };
    std::vector<std::string> areas;
    const auto framework = fullFramework();
    for (const Area* area : framework->areas())
        areas.push_back(area->id);
    REQUIRE(areas.size() >= 3);
    CHECK(inFocus(areas[0].c_str()).startsWith("1 area is chosen"));
    CHECK(inFocus(areas[1].c_str()).startsWith("2 areas are chosen"));
    const QString three = inFocus(areas[2].c_str());
    CHECK(three.startsWith("3 areas are chosen"));
    CHECK(three.contains("asks for 1 to 2"));
    CHECK(require(fixture.stored().focusAreas(fixture.audit.id)).size() == 3);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().focusAreas(fixture.audit.id)).size() == 2);
}

TEST_CASE("The history of an item tells figures and answers from and to") {
    WindowFixture fixture;
    const auto history = [&] {
        fixture.click(fixture.find("historyToggle"));
        const QAbstractItemModel& lines = fixture.find<SummaryTable>("history").rows();
        QStringList said;
        for (int row = 0; row < lines.rowCount(); ++row)
            said.append(lines.index(row, 2).data().toString());
        fixture.click(fixture.find("historyToggle"));
        return said;
    };
    fixture.choose("attendance");
    const auto enter = [&](const char* figure) {
        fixture.find("fact-funding").setFocus();
        fixture.find<QLineEdit>("fact-funding").selectAll();
        fixture.type(figure);
        fixture.press(Qt::Key_Return);
    };
    enter("1200");
    enter("1350.50");
    fixture.find("newRow").setFocus();
    fixture.type("Hearing");
    fixture.press(Qt::Key_Return);
    fixture.type("7");
    fixture.press(Qt::Key_Return);
    const QString said = history().join('\n');
    CHECK_THAT(said.toStdString(), Catch::Contains("nothing entered → “£1,200”"));
    CHECK_THAT(said.toStdString(), Catch::Contains("“£1,200” → “£1,350.50”"));
    CHECK_THAT(said.toStdString(), Catch::Contains("Hearing: nothing entered → “7”"));
    fixture.choose("voices-1");
    fixture.find("answerText").setFocus();
    fixture.type("Every Friday");
    fixture.find("answerFrom").setFocus();
    fixture.type("Headteacher");
    fixture.press(Qt::Key_Tab);
    const QStringList answers = history();
    CHECK(answers.contains(QStringLiteral("Answer written: “Every Friday”")));
    CHECK(answers.contains(QStringLiteral("Who answered written: “Headteacher”")));
}
