#include "widgets/controls/record_delegate.h"

#include "widgets/controls/wrapped_text.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace inclusion {
namespace {

constexpr int padding = 8;
constexpr int leastHeight = 30;

struct Line {
    QString text;
    int indent; ///< pixels
    bool isHeavier;
};

QFont fontOf(const QStyleOptionViewItem& row, bool heavier) {
    QFont font(row.font);
    if (heavier)
        font.setWeight(QFont::DemiBold);
    return font;
}

/// The lines of the record as they stand in that width. Taken from the model: a style option has other signs
/// for the ends of lines.
std::vector<Line> linesOf(const QModelIndex& index, const QStyleOptionViewItem& row, int width) {
    const QStringList parts = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    std::vector<Line> lines;
    for (qsizetype place = 0; place < parts.size(); ++place) {
        const bool heavier = place == 0 && parts.size() > 1;
        const QFont font = fontOf(row, heavier);
        const QString text = parts[place].trimmed();
        // Set in by blanks, each line of it.
        const auto blanks = std::max<qsizetype>(0, parts[place].indexOf(text));
        const int indent =
            static_cast<int>(blanks) * QFontMetrics(row.font).horizontalAdvance(QLatin1Char(' '));
        for (const QString& line : wrappedLines(text, font, width - 2 * padding - indent))
            lines.push_back({line, indent, heavier});
    }
    return lines;
}

} // namespace

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const Theme& theme = themeOf(option.widget);
    const std::vector<Line> lines = linesOf(index, row, option.rect.width());
    QRect line = option.rect.adjusted(padding, padding, -padding, 0);
    if (lines.size() == 1)
        line.setTop(option.rect.center().y() - row.fontMetrics.height() / 2);
    line.setHeight(row.fontMetrics.height());
    painter->save();
    painter->setPen(theme.text);
    for (const Line& each : lines) {
        painter->setFont(fontOf(row, each.isHeavier));
        painter->drawText(line.adjusted(each.indent, 0, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, each.text);
        line.translate(0, line.height());
    }
    painter->restore();
    if (!option.state.testFlag(QStyle::State_HasFocus)) // whose ring stands there
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.line);
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const auto lines = static_cast<int>(linesOf(index, row, view ? view->viewport()->width() : 10000).size());
    return {100, std::max(lines * row.fontMetrics.height() + 2 * padding, leastHeight)};
}

} // namespace inclusion
