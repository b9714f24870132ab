#include "widgets/controls/level_choice.h"

#include "widgets/theme/level_glyph.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>
#include <cmath>

namespace inclusion {
namespace {

constexpr int padding = 9;
constexpr int gap = 8;

} // namespace

LevelChoice::LevelChoice(int rank, int levelCount, const QString& name, QWidget* parent)
    : QRadioButton(parent), m_rank(rank), m_levelCount(levelCount) {
    setText(name);
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont LevelChoice::nameFont() const {
    QFont name = font();
    if (isChecked())
        name.setWeight(QFont::DemiBold);
    return name;
}

int LevelChoice::textLeft() const {
    const int indicator = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    const int afterIndicator = padding + indicator + gap;
    if (m_rank == 0)
        return afterIndicator;
    const qreal glyph = levelGlyphSize(m_levelCount, fontMetrics().ascent()).width();
    return afterIndicator + static_cast<int>(std::ceil(glyph)) + gap;
}

QSize LevelChoice::sizeHint() const {
    QFont bold = font(); // wide enough for either state, so that choosing moves nothing
    bold.setWeight(QFont::DemiBold);
    const int width = textLeft() + QFontMetrics(bold).horizontalAdvance(text()) + padding + 2;
    return {width, heightForWidth(width)};
}

QSize LevelChoice::minimumSizeHint() const {
    return {textLeft() + fontMetrics().averageCharWidth() * 12, 34};
}

int LevelChoice::heightForWidth(int width) const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int room = std::max(20, width - textLeft() - padding);
    const QRect needed = QFontMetrics(bold).boundingRect(0, 0, room, 10000, Qt::TextWordWrap, text());
    return std::max(34, needed.height() + 14);
}

bool LevelChoice::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

void LevelChoice::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);

    const bool hovered = underMouse() && isEnabled();
    const QColor fill = isChecked() ? theme.levelTint(theme.dark ? 0.16 : 0.11)
                        : hovered   ? theme.surface
                                    : theme.card;
    paintBox(painter, rect(), controlRadius, fill, isChecked() ? theme.levelInk : theme.line);
    if (hasFocus())
        paintFocusRing(painter, rect(), controlRadius, theme);

    const int indicator = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    option.rect = QRect(padding, (height() - indicator) / 2, indicator, indicator);
    option.state.setFlag(QStyle::State_HasFocus, false); // the whole row shows it
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);

    if (m_rank > 0) {
        const QSizeF glyph = levelGlyphSize(m_levelCount, fontMetrics().ascent());
        const QPointF place(padding + indicator + gap, (height() - glyph.height()) / 2);
        paintLevelGlyph(painter, QRectF(place, glyph), m_rank, m_levelCount, theme);
    }
    painter.setFont(nameFont());
    painter.setPen(isEnabled() ? theme.text : theme.muted);
    painter.drawText(rect().adjusted(textLeft(), 0, -padding, 0), Qt::AlignVCenter | Qt::TextWordWrap,
                     text());
}

} // namespace inclusion
