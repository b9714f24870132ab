#include "widgets/panels/overview/findings_view.h"

#include "widgets/controls/summary_delegate.h"
#include "workbench/models/text_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

#include <algorithm>
#include <set>

namespace inclusion {
namespace {

constexpr int mostRows = 14; ///< more are scrolled to
constexpr int kindRole = Qt::UserRole + 100;
constexpr int idRole = kindRole + 1;
constexpr int fieldRole = kindRole + 2;

void setDestination(QStandardItem& item, const Destination& destination) {
    item.setData(static_cast<int>(destination.kind), kindRole);
    item.setData(destination.id, idRole);
    item.setData(destination.field, fieldRole);
}

QList<QStandardItem*> rowOf(const QString& text, const Destination& destination) {
    auto* what = new QStandardItem(text);
    what->setToolTip(text);
    auto* go = new QStandardItem(FindingsView::tr("Go"));
    go->setData(true, LinkRole);
    go->setData(FindingsView::tr("Go to: %1").arg(text), Qt::AccessibleTextRole);
    for (QStandardItem* item : {what, go}) {
        item->setEditable(false);
        setDestination(*item, destination);
    }
    return {what, go};
}

} // namespace

FindingsView::FindingsView(QWidget* parent) : QTreeView(parent), m_model(new QStandardItemModel(this)) {
    setItemDelegate(new SummaryDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_model->setColumnCount(2);
    setModel(m_model);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeView::expanded, this, &FindingsView::fit);
    connect(this, &QTreeView::collapsed, this, &FindingsView::fit);
    connect(this, &QTreeView::activated, this, &FindingsView::choose);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(LinkRole).toBool())
            choose(index);
    });
}

void FindingsView::setGroups(const std::vector<FindingGroup>& groups) {
    // What was open stays open, and the current line stays current, as far as they are still there.
    std::set<QString> open;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (isExpanded(group))
            open.insert(group.data(fieldRole).toString() + QString::number(group.data(kindRole).toInt()));
    }
    const QString current = currentIndex().data().toString();
    m_model->removeRows(0, m_model->rowCount());
    for (const FindingGroup& group : groups) {
        const Destination first = group.lines.front().destination;
        QList<QStandardItem*> row = rowOf(group.text, first);
        for (const FindingGroup::Line& line : group.lines)
            row.front()->appendRow(rowOf(line.text, line.destination));
        m_model->appendRow(row);
        if (open.contains(first.field + QString::number(static_cast<int>(first.kind))))
            expand(row.front()->index());
        if (group.text == current)
            setCurrentIndex(row.front()->index());
    }
    fit();
}

int FindingsView::visibleRows() const {
    int rows = m_model->rowCount();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (isExpanded(group))
            rows += m_model->rowCount(group);
    }
    return rows;
}

QSize FindingsView::sizeHint() const {
    const int row = m_model->rowCount() > 0 ? rowHeight(m_model->index(0, 0)) : fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 50, std::clamp(visibleRows(), 1, mostRows) * row + 2};
}

QSize FindingsView::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

void FindingsView::fit() {
    setFixedHeight(sizeHint().height());
    updateGeometry();
}

void FindingsView::choose(const QModelIndex& index) {
    if (index.isValid())
        Q_EMIT chosen({static_cast<Destination::Kind>(index.data(kindRole).toInt()),
                       index.data(idRole).toString(), index.data(fieldRole).toString()});
}

void FindingsView::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void FindingsView::focusInEvent(QFocusEvent* event) {
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

} // namespace inclusion
