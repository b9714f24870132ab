#include "widgets/controls/bar_chart_view.h"

#include "report/charts/bar_geometry.h"
#include "widgets/theme/level_tones.h"
#include "widgets/theme/theme.h"
#include "workbench/qt_convert.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int rowGap = 6;
constexpr int legendGap = 18;
constexpr qreal labelShare = 0.45; ///< of the width, at most, for the names of the bars
constexpr qreal hatchPitch = 6.0;

void hatch(QPainter& painter, const QRectF& rect, const QColor& colour, qreal pitch = hatchPitch) {
    painter.setPen(QPen(colour, 1));
    for (const report::Line& line : report::hatching(rect.x(), rect.y(), rect.width(), rect.height(), pitch))
        painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2));
}

/// A number on the card's colour, so that hatching does not run through it.
void numberOnHatching(QPainter& painter, const QRectF& rect, const QString& number, const Theme& theme) {
    const QRectF box = painter.fontMetrics().boundingRect(number).adjusted(-4, -1, 4, 1);
    QRectF ground(0, 0, box.width(), box.height());
    ground.moveCenter(rect.center());
    painter.fillRect(ground, theme.card);
    painter.setPen(theme.muted);
    painter.drawText(rect, Qt::AlignCenter, number);
}

} // namespace

BarChartView::BarChartView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BarChartView::setChart(const report::BarChart& chart) {
    m_chart = chart;
    setAccessibleName(toQt(chart.title));
    setAccessibleDescription(toQt(chart.alternativeText));
    updateGeometry();
    update();
}

int BarChartView::rowHeight() const {
    return std::max(fontMetrics().height() + 6, 22);
}

QFont BarChartView::legendFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

std::vector<QRect> BarChartView::legendPlaces(int width) const {
    const QFontMetrics metrics(legendFont());
    const int height = metrics.height() + 6;
    std::vector<QRect> places;
    QPoint at;
    for (const report::LegendEntry& entry : m_chart.legend) {
        const int wide = metrics.height() + 6 + metrics.horizontalAdvance(toQt(entry.name));
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + height};
        places.emplace_back(at, QSize(wide, height));
        at.rx() += wide + legendGap;
    }
    return places;
}

int BarChartView::heightForWidth(int width) const {
    const int rows = static_cast<int>(m_chart.bars.size());
    const auto legend = legendPlaces(width);
    return rows * (rowHeight() + rowGap) + (legend.empty() ? 0 : 4 + legend.back().bottom() + 1);
}

QSize BarChartView::sizeHint() const {
    const int width = fontMetrics().averageCharWidth() * 70;
    return {width, heightForWidth(width)};
}

QSize BarChartView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 36, heightForWidth(fontMetrics().averageCharWidth() * 70)};
}

void BarChartView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int labels = 0;
    for (const report::Bar& bar : m_chart.bars)
        labels =
            std::max(labels, fontMetrics().horizontalAdvance(toQt(bar.label)) + 2); // widths are fractions
    labels = std::min(labels, static_cast<int>(width() * labelShare));
    const QFontMetrics numbers(legendFont());
    int top = 0;
    for (const report::Bar& bar : m_chart.bars) {
        painter.setFont(font());
        painter.setPen(theme.text);
        painter.drawText(QRect(0, top, labels, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(toQt(bar.label), Qt::ElideRight, labels));
        const QRectF whole =
            QRectF(labels + 12, top, width() - labels - 12, rowHeight()).adjusted(0.5, 0.5, -0.5, -0.5);
        QPainterPath clip;
        clip.addRoundedRect(whole, 3, 3);
        painter.save();
        painter.setClipPath(clip);
        painter.setFont(legendFont());
        for (const report::BarPiece& piece : report::barPieces(bar, whole.width(), numbers.height() * 1.4)) {
            const QRectF box(whole.left() + piece.x, whole.top(), piece.width, whole.height());
            const QColor tone = levelTone(theme, piece.rank, m_chart.levelCount);
            painter.fillRect(box, tone);
            if (piece.rank == 0) {
                hatch(painter, box, theme.line);
                numberOnHatching(painter, box, toQt(piece.label), theme);
            } else {
                painter.setPen(textOnTone(theme, tone));
                painter.drawText(box, Qt::AlignCenter, toQt(piece.label));
            }
            painter.setPen(QPen(theme.levelOutline, 1));
            painter.drawLine(box.topRight(), box.bottomRight());
        }
        painter.restore();
        painter.setPen(QPen(theme.levelOutline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole, 3, 3);
        top += rowHeight() + rowGap;
    }
    const auto places = legendPlaces(width());
    painter.setFont(legendFont());
    for (std::size_t at = 0; at < places.size(); ++at) {
        const QRect place = places[at].translated(0, top + 4);
        const report::LegendEntry& entry = m_chart.legend[at];
        const int size = numbers.ascent();
        const QRectF swatch =
            QRectF(place.left(), place.center().y() - size / 2.0, size, size).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.fillRect(swatch, levelTone(theme, entry.rank, m_chart.levelCount));
        if (entry.rank == 0)
            hatch(painter, swatch, theme.muted, swatch.width() / 3); // a few lines in any size of text
        painter.setPen(QPen(theme.levelOutline, 1));
        painter.drawRect(swatch);
        painter.setPen(theme.muted);
        painter.drawText(place.adjusted(size + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         toQt(entry.name));
    }
}

} // namespace inclusion
