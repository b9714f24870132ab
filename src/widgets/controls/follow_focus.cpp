#include "widgets/controls/follow_focus.h"

#include <QApplication>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace inclusion {
namespace {

constexpr int margin = 24;  ///< so that the label above a field is seen, too
constexpr int settled = 60; ///< milliseconds after which a layout has come to rest

} // namespace

void bringIntoSight(QWidget& widget) {
    for (QWidget* around = widget.parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around); area && area->widget()) {
            // Not `ensureWidgetVisible`: of a text it shows the line with the cursor alone.
            const int top = widget.mapTo(area->widget(), QPoint(0, 0)).y();
            const int left = area->horizontalScrollBar()->value();
            area->ensureVisible(left, top + widget.height(), 0, margin);
            area->ensureVisible(left, top, 0, margin);
        }
}

void followFocus(QWidget& inside) {
    QObject::connect(qApp, &QApplication::focusChanged, &inside, [&inside](QWidget*, QWidget* focus) {
        if (focus == nullptr || !inside.isAncestorOf(focus))
            return;
        const auto follow = [focus] { bringIntoSight(*focus); };
        follow();
        // And once more as high as it has become: a text shows the number of its words while one writes.
        QTimer::singleShot(settled, focus, [within = QPointer<QWidget>(&inside), focus, follow] {
            if (within && focus->hasFocus() && within->isAncestorOf(focus))
                follow();
        });
    });
}

} // namespace inclusion
