#pragma once

#include "workbench/overview.h"

#include <QTreeView>

class QStandardItemModel;

namespace inclusion {

/// What is worth fixing, kind by kind; each opens to the single places. Enter or a click on "Go" leads to the
/// field to fix, of a kind to its first place.
class FindingsView : public QTreeView {
    Q_OBJECT

public:
    explicit FindingsView(QWidget* parent = nullptr);

    void setGroups(const std::vector<FindingGroup>& groups);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const inclusion::Destination& destination);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void fit();
    int visibleRows() const;

    QStandardItemModel* m_model;
};

} // namespace inclusion
