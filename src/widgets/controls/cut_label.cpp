#include "widgets/controls/cut_label.h"

#include <QPainter>

namespace inclusion {

void CutLabel::say(const QString& text) {
    setText(text);
    setToolTip(text);
}

QSize CutLabel::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

void CutLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace inclusion
