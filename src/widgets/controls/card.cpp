#include "widgets/controls/card.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace inclusion {

Card::Card(QWidget* parent) : QWidget(parent) {}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    paintBox(painter, rect(), cardRadius, theme.card, theme.line);
}

} // namespace inclusion
