#include "widgets/controls/record_delegate.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int padding = 8;
constexpr int leastHeight = 30;

} // namespace

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const QStringList lines = row.text.split(QLatin1Char('\n'));
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const Theme& theme = themeOf(option.widget);
    QFont heavier(row.font);
    heavier.setWeight(QFont::DemiBold);
    QRect line = option.rect.adjusted(padding, padding, -padding, 0);
    if (lines.size() == 1)
        line.setTop(option.rect.center().y() - row.fontMetrics.height() / 2);
    line.setHeight(row.fontMetrics.height());
    painter->save();
    painter->setPen(theme.text);
    for (qsizetype place = 0; place < lines.size(); ++place) {
        const QFont& font = place == 0 && lines.size() > 1 ? heavier : row.font;
        painter->setFont(font);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(lines[place], Qt::ElideRight, line.width()));
        line.translate(0, line.height());
    }
    painter->restore();
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const auto lines = static_cast<int>(row.text.count(QLatin1Char('\n'))) + 1;
    return {100, std::max(lines * row.fontMetrics.height() + 2 * padding, leastHeight)};
}

} // namespace inclusion
