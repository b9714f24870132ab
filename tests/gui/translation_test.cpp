#include "support/qt_strings.h"
#include "widgets/dialogs/new_audit_dialog.h"
#include "widgets/dialogs/reading_dialog.h"
#include "widgets/dialogs/shortcuts_dialog.h"
#include "widgets/panels/panel_registry.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
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
    for (QWidget* each : std::initializer_list<QWidget*>{label, button, wrapped, fine})
        layout.addWidget(each);
    window.show();
    CHECK(clippedTexts(window).size() == 3);
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
