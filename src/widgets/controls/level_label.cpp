#include "widgets/controls/level_label.h"

#include "widgets/theme/level_glyph.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inclusion {

LevelLabel::LevelLabel(int rank, int levelCount, const QString& name, QWidget* parent)
    : QWidget(parent), m_rank(rank), m_levelCount(levelCount), m_name(name) {
    setAccessibleName(name);
    // Not "fixed": that would hold a name of two lines to the height of one.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont LevelLabel::nameFont() const {
    QFont name = font();
    name.setWeight(QFont::DemiBold);
    return name;
}

int LevelLabel::textLeft() const {
    return static_cast<int>(std::ceil(levelGlyphSize(m_levelCount, fontMetrics().ascent()).width())) + 7;
}

QSize LevelLabel::sizeHint() const {
    const QFontMetrics metrics(nameFont());
    return {textLeft() + metrics.horizontalAdvance(m_name), metrics.height() + 4};
}

QSize LevelLabel::minimumSizeHint() const {
    return {textLeft() + 60, fontMetrics().height() + 4};
}

int LevelLabel::heightForWidth(int width) const {
    const int room = std::max(20, width - textLeft());
    return QFontMetrics(nameFont()).boundingRect(0, 0, room, 10000, Qt::TextWordWrap, m_name).height() + 4;
}

void LevelLabel::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const QSizeF glyph = levelGlyphSize(m_levelCount, fontMetrics().ascent());
    const qreal top = (std::min(height(), fontMetrics().height() + 4) - glyph.height()) / 2;
    paintLevelGlyph(painter, QRectF(QPointF(0, top), glyph), m_rank, m_levelCount, theme);
    painter.setFont(nameFont());
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(textLeft(), 2, 0, 0), Qt::TextWordWrap, m_name);
}

} // namespace inclusion
