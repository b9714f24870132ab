#include "widgets/controls/need_button.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int padding = 6;
constexpr int barWidth = 3;
constexpr int textLeft = padding + barWidth + 5;

} // namespace

NeedButton::NeedButton(const QString& text, const QString& state, QWidget* parent)
    : QAbstractButton(parent), m_state(state) {
    setText(text);
    setAccessibleName(tr("Go to: %1").arg(text));
    setAccessibleDescription(state);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize NeedButton::sizeHint() const {
    const int width = fontMetrics().averageCharWidth() * 34;
    return {width, heightForWidth(width)};
}

QSize NeedButton::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 14, 30};
}

int NeedButton::heightForWidth(int width) const {
    const int room = std::max(40, width - textLeft - padding);
    return fontMetrics().boundingRect(0, 0, room, 100000, Qt::TextWordWrap, text()).height() + 2 * padding;
}

void NeedButton::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    if (underMouse() || isDown())
        paintBox(painter, rect(), controlRadius, theme.selection, {}, 0);
    const QRectF bar(padding, padding, barWidth, height() - 2 * padding);
    painter.fillRect(bar, theme.border);
    if (hasFocus())
        paintFocusRing(painter, rect(), controlRadius, theme);
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(textLeft, padding, -padding, -padding), Qt::TextWordWrap, text());
}

} // namespace inclusion
