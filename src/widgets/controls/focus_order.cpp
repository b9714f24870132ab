#include "widgets/controls/focus_order.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace inclusion {
namespace {

void collect(QWidget* widget, QList<QWidget*>& order);

void collect(const QLayout& layout, QList<QWidget*>& order) {
    for (int place = 0; place < layout.count(); ++place) {
        QLayoutItem* item = layout.itemAt(place);
        if (QWidget* widget = item->widget())
            collect(widget, order);
        else if (const QLayout* inner = item->layout())
            collect(*inner, order);
    }
}

void collect(QWidget* widget, QList<QWidget*>& order) {
    if (widget->focusPolicy() != Qt::NoFocus)
        order.append(widget);
    if (const auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget())
            collect(area->widget(), order);
    } else if (const auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int place = 0; place < splitter->count(); ++place)
            collect(splitter->widget(place), order);
    } else if (widget->layout() && widget->focusPolicy() == Qt::NoFocus) {
        collect(*widget->layout(), order); // what has the focus itself keeps its inside to itself
    }
}

} // namespace

QList<QWidget*> focusOrder(QWidget* root) {
    QList<QWidget*> order;
    collect(root, order);
    return order;
}

void tidyFocusOrder(QWidget* root) {
    const QList<QWidget*> order = focusOrder(root);
    for (qsizetype place = 1; place < order.size(); ++place)
        QWidget::setTabOrder(order[place - 1], order[place]);
}

QWidget* firstTabStop(QWidget* root) {
    const QList<QWidget*> order = focusOrder(root);
    const auto first = std::find_if(order.begin(), order.end(), [](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() &&
               !widget->property("besideTheWork").toBool();
    });
    return first == order.end() ? nullptr : *first;
}

void stopTabAtChecked(const QButtonGroup& group) {
    for (QAbstractButton* button : group.buttons())
        button->setFocusPolicy(button == group.checkedButton() ? Qt::StrongFocus : Qt::ClickFocus);
}

void groupRadioButtons(QWidget& container) {
    auto* group = new QButtonGroup(&container);
    const auto buttons = container.findChildren<QRadioButton*>();
    for (QRadioButton* button : buttons)
        group->addButton(button);
    QObject::connect(group, &QButtonGroup::buttonToggled, group, [group] { stopTabAtChecked(*group); });
    stopTabAtChecked(*group);
}

} // namespace inclusion
