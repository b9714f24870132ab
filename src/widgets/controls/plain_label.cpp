#include "widgets/controls/plain_label.h"

#include <QLabel>
#include <QLayout>

namespace inclusion {

QLabel* plainLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("textRole", role);
    label->setText(text);
    return label;
}

void clearLayout(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setObjectName({}); // found by nobody any more
            widget->deleteLater();     // a button in it may be what started this
        }
        delete item;
    }
}

} // namespace inclusion
