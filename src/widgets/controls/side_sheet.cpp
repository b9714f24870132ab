#include "widgets/controls/side_sheet.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace inclusion {

void SideSheet::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, 0, 1, height()), theme.line);
}

} // namespace inclusion
