// What a screen reader is told about a label that is read out: its role and its name. Whether a reader says
// it is tested with one in tests/desktop.
#include "support/qt_strings.h"
#include "widgets/controls/spoken_label.h"

#include <catch2/catch.hpp>

#include <QAccessible>

using namespace inclusion;

TEST_CASE("A spoken label is a notification named by what is said without its signs") {
    SpokenLabel label;
    label.say(QStringLiteral("✓ Saved 10:42"), QStringLiteral("Saved 10:42"));
    CHECK(label.text() == QStringLiteral("✓ Saved 10:42"));
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&label);
    REQUIRE(accessible);
    CHECK(accessible->role() == QAccessible::Notification);
    CHECK(accessible->text(QAccessible::Name) == QStringLiteral("Saved 10:42"));
    label.say({}, {});
    CHECK(accessible->text(QAccessible::Name).isEmpty());
}
