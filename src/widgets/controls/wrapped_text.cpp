#include "widgets/controls/wrapped_text.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

#include <algorithm>

namespace inclusion {

QStringList wrappedLines(const QString& text, const QFont& font, int width, int most) {
    const QFontMetrics metrics(font);
    // Widths are fractions: what comes to just that width can be a little more.
    if (most < 2 || metrics.horizontalAdvance(text) < width)
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        if (lines.size() + 1 == most) {
            lines.append(metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void paintLines(QPainter& painter, const QRect& rect, const QStringList& lines, const QFont& font) {
    const QFontMetrics metrics(font);
    const int height = metrics.lineSpacing();
    const int whole = height * static_cast<int>(lines.size());
    QRect line(rect.left(), rect.top() + (rect.height() - whole + 1) / 2, rect.width(), height);
    painter.setFont(font);
    for (const QString& text : lines) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        line.translate(0, height);
    }
}

void fitRowsToColumn(QTableView& table, int column, int padding, int least, int most) {
    const QAbstractItemModel* model = table.model();
    if (!model || column >= model->columnCount())
        return;
    const int width = table.columnWidth(column) - padding;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto lines = wrappedLines(model->index(row, column).data(Qt::DisplayRole).toString(),
                                        table.font(), width, most);
        const int height = least + (static_cast<int>(lines.size()) - 1) * table.fontMetrics().lineSpacing();
        if (table.rowHeight(row) != height)
            table.verticalHeader()->resizeSection(row, height);
    }
}

} // namespace inclusion
