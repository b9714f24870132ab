#include "widgets/panels/bank_table.h"

#include "widgets/panels/evidence_delegate.h"
#include "widgets/theme/theme.h"
#include "workbench/models/evidence_bank_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace inclusion {
namespace {

/// Draws what is old in the colour that goes with the words.
class BankDelegate : public EvidenceDelegate {
public:
    using EvidenceDelegate::EvidenceDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        EvidenceDelegate::initStyleOption(option, index);
        const bool unsaid = index.column() != EvidenceBankModel::TitleColumn &&
                            index.column() != EvidenceBankModel::SourceColumn;
        if (unsaid)
            option->palette.setColor(QPalette::Text, themeOf(option->widget).muted);
        if (index.column() == EvidenceBankModel::DateColumn &&
            index.data(EvidenceBankModel::OldRole).toBool())
            option->palette.setColor(QPalette::Text, themeOf(option->widget).attention);
    }
};

/// A column with its width in average characters, and from which width of the table on it is shown.
struct ColumnWidth {
    EvidenceBankModel::Column column;
    int characters;
    int shownFrom;
};

constexpr std::array<ColumnWidth, 6> columnWidths = {{
    {EvidenceBankModel::SourceColumn, 20, 44},
    {EvidenceBankModel::DateColumn, 19, 64},
    {EvidenceBankModel::HolderColumn, 24, 156},
    {EvidenceBankModel::TagsColumn, 20, 180},
    {EvidenceBankModel::FilesColumn, 8, 100},
    {EvidenceBankModel::UsedColumn, 32, 96},
}};

/// A title that has less room, in average characters, gets two lines, and so does every row: there can be
/// ten thousand of them.
constexpr int roomForOneLine = 48;

/// Of the room beyond that, where a piece is used gets half, up to so many characters.
constexpr int mostForUses = 24;

} // namespace

BankTable::BankTable(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new BankDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSortingEnabled(false); // with the model: the file sorts
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, &BankTable::opened);
}

void BankTable::setModel(QAbstractItemModel* model) {
    horizontalHeader()->setSortIndicator(EvidenceBankModel::DateColumn, Qt::DescendingOrder);
    QTableView::setModel(model);
    setSortingEnabled(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(EvidenceBankModel::TitleColumn, QHeaderView::Stretch);
    layOutColumns();
}

void BankTable::layOutColumns() {
    if (!model())
        return;
    const int character = fontMetrics().averageCharWidth();
    int room = viewport()->width();
    for (const ColumnWidth& each : columnWidths) {
        const bool shown = viewport()->width() >= each.shownFrom * character;
        setColumnWidth(each.column, each.characters * character);
        setColumnHidden(each.column, !shown);
        room -= shown ? each.characters * character : 0;
    }
    if (const int left = room - roomForOneLine * character; left > 0)
        setColumnWidth(EvidenceBankModel::UsedColumn, columnWidth(EvidenceBankModel::UsedColumn) +
                                                          std::min(left / 2, mostForUses * character));
    const int line = fontMetrics().lineSpacing();
    const int more = room < roomForOneLine * character ? line : 0;
    verticalHeader()->setDefaultSectionSize(std::max(fontMetrics().height() + 12, 30) + more);
}

void BankTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOutColumns();
}

void BankTable::resizeEvent(QResizeEvent* event) {
    layOutColumns();
    QTableView::resizeEvent(event);
}

void BankTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

void BankTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT opened(currentIndex());
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else
        QTableView::keyPressEvent(event);
}

} // namespace inclusion
