#include "widgets/controls/scroll_area_accessible.h"

#include <QAccessibleWidget>

namespace inclusion {
namespace {

/// Asked for each class of an object, beginning with its own: texts and tables are something else before they
/// are scroll areas.
QAccessibleInterface* makeScrollArea(const QString& className, QObject* object) {
    if (className == QLatin1String("QScrollArea") || className == QLatin1String("QAbstractScrollArea"))
        return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Client);
    return nullptr;
}

} // namespace

void makeScrollAreasSafe() {
    QAccessible::installFactory(makeScrollArea); // one that is known is ignored
}

} // namespace inclusion
