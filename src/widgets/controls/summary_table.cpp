#include "widgets/controls/summary_table.h"

#include "widgets/controls/summary_delegate.h"
#include "widgets/controls/wrapped_text.h"
#include "workbench/models/text_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace inclusion {

SummaryTable::SummaryTable(QWidget* parent)
    : QTableView(parent), m_rows(new QStandardItemModel(this)), m_mostLines(mostTitleLines) {
    setItemDelegate(new SummaryDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setModel(m_rows);
    const auto fitAll = [this] { fitLater(Due::Columns); };
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, fitAll);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, fitAll);
    connect(m_rows, &QAbstractItemModel::columnsInserted, this, fitAll);
    connect(m_rows, &QAbstractItemModel::modelReset, this, fitAll);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout();
        fitLater(Due::Rows);
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == m_stretched)
            fitRows();
        else
            fitLater(Due::Rows); // which leaves another width to the titles, when all of them have theirs
    });
    // The columns have their widths then, also of a table that was filled before anybody saw it.
    connect(horizontalHeader(), &QHeaderView::geometriesChanged, this, &SummaryTable::fitRows);
    connect(this, &QTableView::activated, this, &SummaryTable::choose);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(LinkRole).toBool())
            choose(index);
    });
    fit();
}

void SummaryTable::setByCells(bool byCells) {
    m_byCells = byCells;
    setSelectionBehavior(byCells ? SelectItems : SelectRows);
    horizontalHeader()->setDefaultAlignment((byCells ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
}

void SummaryTable::setStretched(int column) {
    m_stretched = column;
    fit();
}

void SummaryTable::setMostRows(int rows) {
    m_mostRows = rows;
    fit();
}

void SummaryTable::setMostLines(int lines) {
    m_mostLines = lines;
    fit();
}

int SummaryTable::rowHeight() const {
    return std::max(fontMetrics().height() + 10, m_byCells ? 26 : 30);
}

QSize SummaryTable::sizeHint() const {
    const int all = std::max(1, m_rows->rowCount());
    const int shown = m_mostRows > 0 ? std::min(all, m_mostRows) : all;
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    int rows = m_rows->rowCount() == 0 ? rowHeight() : 0;
    for (int row = 0; row < std::min(shown, m_rows->rowCount()); ++row)
        rows += QTableView::rowHeight(row);
    if (m_mostRows > 0)
        rows =
            std::min(rows, m_mostRows * (rowHeight() + (mostTitleLines - 1) * fontMetrics().lineSpacing()));
    return {fontMetrics().averageCharWidth() * 60, header + rows};
}

QSize SummaryTable::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

void SummaryTable::fit() {
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight());
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (m_stretched < m_rows->columnCount())
        horizontalHeader()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    fitRows();
}

/// Once for all changes of a filling, which come one by one, and before the next painting.
void SummaryTable::fitLater(Due what) {
    const bool waits = m_due != Due::Nothing;
    m_due = std::max(m_due, what);
    if (waits)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_due, Due::Nothing) == Due::Columns)
                fit();
            else
                fitRows();
        },
        Qt::QueuedConnection);
}

/// Titles have the lines that they need.
void SummaryTable::fitRows() {
    fitRowsToColumn(*this, m_stretched, 2 * SummaryDelegate::cellPadding, rowHeight(), m_mostLines);
    if (const int height = sizeHint().height(); height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    updateGeometry();
}

void SummaryTable::doItemsLayout() {
    QTableView::doItemsLayout();
    fitLater(Due::Rows); // the columns may have come to their widths only now
}

void SummaryTable::choose(const QModelIndex& index) {
    const QString id = index.siblingAtColumn(0).data(RowIdRole).toString();
    if (!id.isEmpty())
        Q_EMIT chosen(id, index.column());
}

void SummaryTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT removeRequested(currentIndex().siblingAtColumn(0).data(RowIdRole).toString());
    else
        QTableView::keyPressEvent(event);
}

void SummaryTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void SummaryTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_rows->rowCount() > 0)
        setCurrentIndex(m_rows->index(0, 0));
}

} // namespace inclusion
