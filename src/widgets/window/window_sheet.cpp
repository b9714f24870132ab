#include "widgets/window/window_sheet.h"

#include "widgets/theme/theme.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int sheetCharacters = 96;
constexpr int linesAbove = 3; ///< of menu and places, which stay in sight
constexpr int sheetFromTop = 20;

} // namespace

WindowSheet::WindowSheet(QWidget* parent) : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint) {
    setAttribute(Qt::WA_DeleteOnClose);
}

void WindowSheet::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(sheetCharacters * fontMetrics().averageCharWidth(), window->width() - 40);
    layout()->activate();
    resize(width, layout()->sizeHint().height());
    move(window->mapToGlobal(
        QPoint((window->width() - width) / 2, sheetFromTop + linesAbove * fontMetrics().height())));
}

void WindowSheet::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        close();
}

void WindowSheet::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace inclusion
