#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

class QStandardItemModel;

namespace inclusion {

/// What a cell of a plain table holds besides its text (`Qt::DisplayRole`). All are optional.
enum CellRole {
    RowIdRole = Qt::UserRole + 1, ///< QString, in the first column: what the row is about
    AttentionRole,                ///< bool: drawn with the attention sign
    LinkRole,                     ///< bool: a click leads somewhere
    ShareRole,                    ///< double, 0 to 1: how strongly the cell of a map is filled
    RanksRole,                    ///< QVariantList {rank before, rank after, levels}: two glyphs and an arrow
};

/// One cell of a plain table.
struct TextCell {
    TextCell(QString shown = {}) : text(std::move(shown)) {} // NOLINT: a text is a cell
    TextCell(const char*) = delete;                          ///< texts for people go through tr()

    QString text;
    QString spoken = {}; ///< for screen readers, where the text alone does not say it
    QString tip = {};
    bool attention = false;
    bool link = false;
    double share = -1;
    QVariantList ranks = {};
};

struct TextRow {
    QString id;
    std::vector<TextCell> cells;
};

/// Shows the rows in a model. Where the shape stays the same only what differs is set, so that views keep
/// their current row.
void showRows(QStandardItemModel& model, const QStringList& headers, const std::vector<TextRow>& rows);

} // namespace inclusion
