#include "widgets/controls/reading_area.h"

#include <QAccessibleWidget>
#include <QLabel>

namespace inclusion {
namespace {

class ReadingAreaAccessible : public QAccessibleWidget {
public:
    explicit ReadingAreaAccessible(ReadingArea* area) : QAccessibleWidget(area, QAccessible::Document) {}

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Description)
            return static_cast<const ReadingArea*>(widget())->everythingSaid();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* makeReading(const QString&, QObject* object) {
    auto* area = qobject_cast<ReadingArea*>(object);
    return area ? new ReadingAreaAccessible(area) : nullptr;
}

} // namespace

ReadingArea::ReadingArea(QWidget* parent) : QScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QAccessible::installFactory(makeReading);
}

QString ReadingArea::everythingSaid() const {
    QStringList texts;
    if (widget() == nullptr)
        return {};
    for (const QLabel* label : widget()->findChildren<QLabel*>())
        if (label->isVisibleTo(widget()) && label->buddy() == nullptr && !label->text().isEmpty())
            texts.append(label->text());
    return texts.join(QStringLiteral(". "));
}

} // namespace inclusion
