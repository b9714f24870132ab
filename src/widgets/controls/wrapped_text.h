#pragma once

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

class QPainter;
class QTableView;

namespace inclusion {

/// How many lines a title in a list or a table has at most; what is longer ends in an ellipsis.
inline constexpr int mostTitleLines = 3;

/// The lines that a text of one paragraph has in that width in pixels, at most `most`. The last one ends in
/// an ellipsis where more would follow.
QStringList wrappedLines(const QString& text, const QFont& font, int width, int most = mostTitleLines);

/// Draws lines below each other, the block of them in the middle of the height of `rect`.
void paintLines(QPainter& painter, const QRect& rect, const QStringList& lines, const QFont& font);

/// Makes each row of a table high enough for its text in that column, at least `least` pixels. `padding` is
/// what the delegate leaves on both sides of the text together. The text is that of `Qt::DisplayRole`, of
/// which `most` lines are shown.
void fitRowsToColumn(QTableView& table, int column, int padding, int least, int most = mostTitleLines);

} // namespace inclusion
