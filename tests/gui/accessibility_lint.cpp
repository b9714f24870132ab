#include "gui/accessibility_lint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace {

QString labelOf(const QWidget& window, const QWidget* widget) {
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->buddy() == widget)
            return label->text().remove(QLatin1Char('&'));
    }
    return {};
}

/// The name that a screen reader would say and that somebody gave on purpose.
QString nameOf(const QWidget& window, QWidget* widget) {
    const QString label = labelOf(window, widget);
    if (qobject_cast<QComboBox*>(widget))
        return label;
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    if (const auto* button = qobject_cast<QAbstractButton*>(widget); button && !button->text().isEmpty())
        return button->text().remove(QLatin1Char('&'));
    if (qobject_cast<QAbstractItemView*>(widget))
        return {}; // a label beside it does not reach the screen reader
    return label;
}

QString described(const QWidget* widget) {
    return QStringLiteral("%1 '%2' in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

bool isUsable(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus &&
           !qobject_cast<const QScrollBar*>(widget) && !qobject_cast<const QMenuBar*>(widget);
}

/// Of buttons that exclude each other Tab reaches one, and the arrow keys the others.
bool isReachedInGroup(const QWidget* widget, const std::set<QWidget*>& reached) {
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (!button || !button->group() || !button->group()->exclusive())
        return false;
    const auto buttons = button->group()->buttons();
    return std::any_of(buttons.begin(), buttons.end(),
                       [&](QAbstractButton* fellow) { return reached.contains(fellow); });
}

/// Two things that one letter with Alt would mean.
QStringList lettersTwice(const QWidget& window) {
    std::map<QString, QString> meant;
    QStringList problems;
    const auto add = [&](const QString& text) {
        const QString keys = QKeySequence::mnemonic(text).toString();
        if (keys.isEmpty())
            return;
        const auto [other, isNew] = meant.insert({keys, text});
        if (!isNew)
            problems.append(QStringLiteral("%1 means '%2' and '%3'").arg(keys, other->second, text));
    };
    for (const QMenuBar* bar : window.findChildren<QMenuBar*>())
        for (const QAction* menu : bar->actions())
            if (menu->isVisible())
                add(menu->text());
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->buddy() && label->buddy()->isEnabled())
            add(label->text());
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->isEnabled())
            add(button->text());
    return problems;
}

} // namespace

QStringList accessibilityProblems(QWidget& window) {
    QStringList problems = lettersTwice(window);
    std::map<std::pair<int, QString>, const QWidget*> named;
    std::set<QWidget*> byTab;
    const auto widgets = window.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (!isUsable(widget) || widget->window() != &window || widget->focusProxy())
            continue;
        // The inside of a control belongs to it.
        if (qobject_cast<QComboBox*>(widget->parentWidget()))
            continue;
        if (widget->objectName().isEmpty())
            problems.append(QStringLiteral("no object name: ") + described(widget));
        const QString name = nameOf(window, widget);
        if (name.trimmed().isEmpty())
            problems.append(QStringLiteral("no name: ") + described(widget));
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        const int role = accessible ? static_cast<int>(accessible->role()) : 0;
        const auto [other, isNew] = named.insert({{role, name}, widget});
        if (!isNew)
            problems.append(QStringLiteral("name '%1' twice: %2 and %3")
                                .arg(name, described(widget), described(other->second)));
        if (widget->focusPolicy() & Qt::TabFocus)
            byTab.insert(widget);
    }

    std::set<QWidget*> reached;
    QWidget* last = nullptr;
    for (std::size_t step = 0; step < 3 * byTab.size() + 10; ++step) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
        QCoreApplication::processEvents();
        focus = QApplication::focusWidget();
        if (focus && focus == last && byTab.size() > 1) {
            problems.append(QStringLiteral("Tab does not leave ") + described(focus));
            break;
        }
        last = focus;
        if (focus)
            reached.insert(focus);
    }
    for (QWidget* widget : byTab) {
        if (!reached.contains(widget) && !isReachedInGroup(widget, reached))
            problems.append(QStringLiteral("Tab does not reach ") + described(widget));
    }
    return problems;
}
