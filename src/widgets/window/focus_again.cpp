#include "widgets/window/focus_again.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QTimer>

namespace inclusion {
namespace {

constexpr int readerPause = 600; ///< milliseconds until a reader has got to know a new place

}

void tellFocusAgain(QObject* owner) {
    if (!QAccessible::isActive())
        return;
    QTimer::singleShot(readerPause, owner, [] {
        QWidget* focus = QApplication::focusWidget();
        // Lists and tables speak by their current row, which they tell themselves.
        if (!focus || qobject_cast<QAbstractItemView*>(focus))
            return;
        QAccessibleEvent event(focus, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    });
}

} // namespace inclusion
