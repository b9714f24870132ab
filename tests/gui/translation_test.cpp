#include "support/qt_strings.h"
#include "widgets/dialogs/new_audit_dialog.h"
#include "widgets/dialogs/reading_dialog.h"
#include "widgets/dialogs/shortcuts_dialog.h"
#include "widgets/panels/panel_registry.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/clipped_text.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// The whole test speaks the made-up language.
struct InPseudo {
    PseudoTranslator translator;
    InPseudo() { QApplication::installTranslator(&translator); }
    ~InPseudo() { QApplication::removeTranslator(&translator); }
};

/// A file with something in every place.
struct UnfoldedWindow : WindowFixture {
    UnfoldedWindow() : WindowFixture(false) {
        reopen();
        Setting setting = require(service->setting());
        setting.phase = Phase::Secondary; // its meetings have a rhythm
        run(service->editSetting(setting));
        run(service->setJudgement(judgement("own-1", "starting", "seen in lessons")));
        run(service->setHighlight({audit.id, "own-1-settled", HighlightState::Partly}));
        addEvidence("Learning walk", {"own-1"});
        addEvidence("Parent survey", {});
        Action action;
        action.auditId = audit.id;
        action.title = "Coach new staff";
        action.subjectIds = {"own-1"};
        action.milestones.push_back({{}, "First visits", day("2026-12-18"), false});
        run(service->addAction(action));
        require(service->backUp());
        service.reset();
        start(true);
    }
};

std::string clipped(const QWidget& window) {
    return clippedTexts(window).join(QLatin1Char('\n')).toStdString();
}

} // namespace

TEST_CASE("The made-up language is longer and keeps places and mnemonics") {
    const PseudoTranslator translator;
    const QString text = translator.translate("Panel", "&Undo %1", nullptr, -1);
    CHECK(text.startsWith(QString::fromUtf8("&Uñdó %1 ę")));
    CHECK(text.size() >= 12);
    CHECK(translator.translate("Panel", "Ctrl+K", nullptr, -1).isEmpty());
    CHECK(translator.translate("QPlatformTheme", "Cancel", nullptr, -1).isEmpty());
}

TEST_CASE("A text that does not fit is found") {
    QWidget window;
    QVBoxLayout layout(&window);
    auto* label = new QLabel(QStringLiteral("A label that is far too long for its room"));
    label->setObjectName("long");
    label->setFixedWidth(40);
    auto* button = new QPushButton(QStringLiteral("A button that is far too long"));
    button->setFixedWidth(50);
    auto* wrapped = new QLabel(QStringLiteral("Several lines of text that need some height"));
    wrapped->setWordWrap(true);
    wrapped->setFixedSize(60, 20);
    auto* fine = new QLabel(QStringLiteral("Fine"));
    auto* box = new QComboBox;
    box->addItem(QString::fromUtf8("A choice that is far too long ęęęęę"));
    box->setFixedWidth(60);
    auto* field = new QLineEdit;
    field->setPlaceholderText(QString::fromUtf8("A hint that is far too long ęęęęę"));
    field->setFixedWidth(60);
    for (QWidget* each : std::initializer_list<QWidget*>{label, button, wrapped, fine, box, field})
        layout.addWidget(each);
    window.show();
    CHECK(clippedTexts(window).size() == 5);
}

TEST_CASE("Every place has room for a longer language") {
    const InPseudo pseudo;
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting")); // hints and needs stand there
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.window->findChild<QAction*>("actionUndo")->text().contains(QChar(0x0119)));
    for (const char* subject :
         {"own-1", "leading-1", "leading", "attendance", "voices-1", "leading-overall"}) {
        fixture.choose(subject);
        INFO(subject);
        CHECK(clipped(*fixture.window) == "");
    }
    const auto places = allPanels();
    for (const PanelEntry& place : places) {
        fixture.enter(place.id);
        INFO(place.id.toStdString());
        CHECK(clipped(*fixture.window) == "");
    }
}

TEST_CASE("What unfolds in a place has room for a longer language") {
    const InPseudo pseudo;
    UnfoldedWindow fixture;
    const auto looksWell = [&](const char* what) {
        fixture.settle();
        INFO(what);
        CHECK(clipped(*fixture.window) == "");
    };
    const auto opens = [&](const char* button) {
        REQUIRE(QTest::qWaitFor([&] { return fixture.isShown(button); }, 30'000));
        fixture.click(fixture.find(button));
        looksWell(button);
    };
    fixture.enter("overview");
    opens("recordMeeting");
    opens("schoolYear");
    opens("seePast");
    fixture.click(fixture.find("backToToday"));
    fixture.choose("own-1");
    opens("historyToggle");
    opens("reuseButton");
    fixture.enter("evidence");
    fixture.find("bank").setFocus();
    fixture.press(Qt::Key_Home);
    looksWell("a piece of evidence");
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    looksWell("several pieces of evidence");
    fixture.enter("actions");
    opens("asBoard");
    fixture.enter("review");
    opens("typeIn");
    fixture.click(fixture.find("closeTyped"));
    opens("showPacks");
    opens("newPack");
    opens("showApart");
    opens("showMeetings");
    opens("meetingsGuideBegin");
    fixture.click(fixture.find("authorButton"));
    looksWell("who works here");
    CHECK_FALSE(fixture.window->openFile("/no/such.inclusion"));
    looksWell("a file that is not there");
}

TEST_CASE("What comes up over the window has room for a longer language") {
    const InPseudo pseudo;
    UnfoldedWindow fixture;
    fixture.guide = QString::fromUtf8(INCLUSION_SOURCE_DIR "/docs/user-guide");
    fixture.dialogs.showsNewAudit = true;
    fixture.window.reset();
    fixture.start(true);
    fixture.enter("evidence"); // whose menu takes in tables
    fixture.choose("own-1");
    const auto write = [&](const char* name, const std::string& text) {
        writeBytes(fixture.folder / name, text);
        return fromPath(fixture.folder / name);
    };
    const std::string ours = fixture.window->session()->framework()->findItem("leading-1")->text;
    fixture.dialogs.paths = {
        write("garden.csv", "Area,No,Statement,Low,High,Evidence\n1 Gardens,1,Everyone plants.,a,b,\n"),
        write("copy.csv", "Number,Sentence\n1.1,\"As printed: " + ours + "\"\n"),
        write("evidence.csv", "title,source type,date\nBook look,work scrutiny,2026-10-05\n")};
    int seen = 0;
    for (const char* name :
         {"actionSearch", "actionAudits", "actionReading", "actionExplain", "actionWhatsNew", "actionGuide",
          "actionAddAudit", "actionNewFramework", "actionBringFramework", "actionLayOver",
          "actionImportTable", "actionProtect", "actionBackups"}) {
        INFO(name);
        auto* action = fixture.window->findChild<QAction*>(QLatin1String(name));
        REQUIRE(action != nullptr);
        QApplication::setActiveWindow(fixture.window.get());
        action->trigger();
        QWidget* sheet = nullptr;
        REQUIRE(QTest::qWaitFor(
            [&] {
                for (QWidget* each : QApplication::topLevelWidgets())
                    if (each->isVisible() && each != fixture.window.get())
                        sheet = each;
                return sheet != nullptr;
            },
            30'000));
        // What shows a file first has read it when its button can be pressed.
        for (const char* button : {"keepButton", "takeButton"})
            if (const auto* taking = sheet->findChild<QPushButton*>(button))
                REQUIRE(QTest::qWaitFor([&] { return taking->isEnabled(); }, 30'000));
        fixture.settle();
        CHECK(clipped(*sheet) == "");
        sheet->close();
        fixture.settle();
        ++seen;
    }
    CHECK(seen == 13);
}

TEST_CASE("The start page and the dialogs have room for a longer language") {
    const InPseudo pseudo;
    WindowFixture fixture(false);
    CHECK(clipped(*fixture.window) == "");
    NewAuditOffer offer;
    offer.frameworks = {{"one", "First framework", "<p>What it is.</p>"}};
    offer.cycle = "2026/27";
    NewAuditDialog fresh(offer);
    ShortcutsDialog shortcuts({{"Ctrl+Z", "Undo"}, {"F6", "Next part"}});
    ReadingDialog reading(fixture.appearance);
    for (QWidget* dialog : std::initializer_list<QWidget*>{&fresh, &shortcuts, &reading}) {
        dialog->show();
        fixture.settle();
        INFO(dialog->objectName().toStdString());
        CHECK(clipped(*dialog) == "");
    }
}
