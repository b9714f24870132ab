#include "widgets/controls/descriptor_block.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int padding = 9;
constexpr int gap = 3;

/// A disc that is empty, half or wholly filled: the state once more, as a shape.
void paintMark(QPainter& painter, const QRectF& box, HighlightState state, const QColor& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.4));
    painter.setBrush(state == HighlightState::Fully ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7));
    if (state == HighlightState::Partly) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawChord(box.adjusted(0.7, 0.7, -0.7, -0.7), 90 * 16, 180 * 16);
    }
    painter.restore();
}

} // namespace

DescriptorBlock::DescriptorBlock(const QString& text, const QString& levelTitle, QWidget* parent)
    : QCheckBox(parent), m_text(text) {
    setTristate(true);
    setAccessibleName(tr("%1: %2", "level, descriptor").arg(levelTitle, text));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setState(HighlightState::NotYet);
}

void DescriptorBlock::setState(HighlightState state) {
    m_state = state;
    setCheckState(state == HighlightState::NotYet   ? Qt::Unchecked
                  : state == HighlightState::Partly ? Qt::PartiallyChecked
                                                    : Qt::Checked);
    setAccessibleDescription(tr("%1 evidenced", "Not yet, Partly or Fully").arg(nameOf(state)));
    update();
}

void DescriptorBlock::nextCheckState() {
    if (m_readOnly)
        return;
    switch (m_state) {
    case HighlightState::NotYet:
        Q_EMIT cycled(HighlightState::Partly);
        break;
    case HighlightState::Partly:
        Q_EMIT cycled(HighlightState::Fully);
        break;
    case HighlightState::Fully:
        Q_EMIT cycled(HighlightState::NotYet);
        break;
    }
}

QFont DescriptorBlock::wordFont() const {
    QFont word = font();
    word.setPointSizeF(word.pointSizeF() * 0.9);
    word.setWeight(QFont::DemiBold);
    return word;
}

bool DescriptorBlock::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

QSize DescriptorBlock::sizeHint() const {
    const int width = fontMetrics().averageCharWidth() * 34 + 2 * padding;
    return {width, heightForWidth(width)};
}

QSize DescriptorBlock::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 16 + 2 * padding, 40};
}

int DescriptorBlock::heightForWidth(int width) const {
    const int room = std::max(40, width - 2 * padding);
    const QRect needed = fontMetrics().boundingRect(0, 0, room, 100000, Qt::TextWordWrap, m_text);
    return 2 * padding + QFontMetrics(wordFont()).height() + gap + needed.height();
}

void DescriptorBlock::keepTextWhole() {
    // A layout may give less than the text needs at its width, where the block stands beside others.
    if (const int needed = heightForWidth(width()); minimumHeight() != needed)
        setMinimumHeight(needed);
}

void DescriptorBlock::resizeEvent(QResizeEvent* event) {
    QCheckBox::resizeEvent(event);
    keepTextWhole();
}

void DescriptorBlock::changeEvent(QEvent* event) {
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        keepTextWhole();
}

void DescriptorBlock::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const bool marked = m_state != HighlightState::NotYet;
    const QColor ink = marked ? theme.levelInk : theme.muted;
    QColor fill = theme.card;
    if (m_state == HighlightState::Fully)
        fill = theme.levelTint(theme.dark ? 0.18 : 0.11);
    else if (m_state == HighlightState::Partly)
        fill = theme.levelTint(theme.dark ? 0.07 : 0.035);
    else if (underMouse() && !m_readOnly)
        fill = theme.surface;
    paintBox(painter, rect(), controlRadius, fill, marked ? theme.levelInk : theme.border, 1,
             m_state == HighlightState::Partly ? Qt::CustomDashLine : Qt::SolidLine);
    if (hasFocus())
        paintFocusRing(painter, rect(), controlRadius, theme);

    const QFont word = wordFont();
    const QFontMetrics wordMetrics(word);
    const int markSize = wordMetrics.ascent();
    const QRectF mark(padding, padding + (wordMetrics.height() - markSize) / 2.0, markSize, markSize);
    paintMark(painter, mark, m_state, ink);
    painter.setFont(word);
    painter.setPen(ink);
    painter.drawText(QRect(padding + markSize + 6, padding, width(), wordMetrics.height()), Qt::AlignVCenter,
                     nameOf(m_state));
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(padding, padding + wordMetrics.height() + gap, -padding, -padding),
                     Qt::TextWordWrap, m_text);
}

} // namespace inclusion
