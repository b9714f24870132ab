#include "widgets/panels/evidence_table.h"

#include "widgets/controls/wrapped_text.h"
#include "widgets/panels/evidence_delegate.h"
#include "workbench/models/evidence_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int shownRows = 5;       ///< more than these are scrolled to
constexpr int allColumnsFrom = 62; ///< width in average characters
constexpr int cellPadding = 14;    ///< beside the text of a cell, both sides together

} // namespace

EvidenceTable::EvidenceTable(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new EvidenceDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == EvidenceModel::TitleColumn)
            fitRows();
    });
    // The columns have their widths then, also of a table that was filled before anybody saw it.
    connect(horizontalHeader(), &QHeaderView::geometriesChanged, this, &EvidenceTable::fitRows);
}

void EvidenceTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(EvidenceModel::TitleColumn, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EvidenceTable::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EvidenceTable::fit);
    connect(model, &QAbstractItemModel::modelReset, this, &EvidenceTable::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &EvidenceTable::fitRows);
    fit();
}

void EvidenceTable::setToday(QDate today) {
    static_cast<EvidenceDelegate*>(itemDelegate())->setToday(today);
}

int EvidenceTable::rowHeight() const {
    return std::max(fontMetrics().height() + 12, 30);
}

QSize EvidenceTable::sizeHint() const {
    const int count = model() ? std::min(model()->rowCount(), shownRows) : 0;
    int rows = count == 0 ? rowHeight() : 0;
    for (int row = 0; row < count; ++row)
        rows += QTableView::rowHeight(row);
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + rows};
}

QSize EvidenceTable::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

void EvidenceTable::fit() {
    verticalHeader()->setDefaultSectionSize(rowHeight());
    fitRows();
}

/// Titles have the lines that they need.
void EvidenceTable::fitRows() {
    fitRowsToColumn(*this, EvidenceModel::TitleColumn, cellPadding, rowHeight());
    if (const int height = sizeHint().height(); height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    updateGeometry();
}

void EvidenceTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void EvidenceTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    // Where it is narrow the title needs the room most.
    setColumnHidden(EvidenceModel::AlsoUnderColumn,
                    viewport()->width() < allColumnsFrom * fontMetrics().averageCharWidth());
}

void EvidenceTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && currentIndex().isValid() && state() != EditingState) {
        Q_EMIT removeRequested(currentIndex());
        return;
    }
    const bool verdict = event->key() == Qt::Key_T || event->key() == Qt::Key_O;
    if (verdict && event->modifiers() == Qt::NoModifier && currentIndex().isValid() &&
        state() != EditingState) {
        Q_EMIT checkRequested(currentIndex(), event->key() == Qt::Key_T);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace inclusion
