#include "widgets/panels/evidence_table.h"

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

} // namespace

EvidenceTable::EvidenceTable(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new EvidenceDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
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
}

void EvidenceTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(EvidenceModel::TitleColumn, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EvidenceTable::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EvidenceTable::fit);
    connect(model, &QAbstractItemModel::modelReset, this, &EvidenceTable::fit);
    fit();
}

void EvidenceTable::setToday(QDate today) {
    static_cast<EvidenceDelegate*>(itemDelegate())->setToday(today);
}

int EvidenceTable::rowHeight() const {
    return std::max(fontMetrics().height() + 12, 30);
}

QSize EvidenceTable::sizeHint() const {
    const int rows = model() ? std::clamp(model()->rowCount(), 1, shownRows) : 1;
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + rows * rowHeight()};
}

QSize EvidenceTable::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

void EvidenceTable::fit() {
    verticalHeader()->setDefaultSectionSize(rowHeight());
    setFixedHeight(sizeHint().height());
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
