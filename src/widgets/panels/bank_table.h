#pragma once

#include <QTableView>

namespace inclusion {

/// The evidence of the whole file as a table: sorted by its headings, several rows selected together. Enter
/// and double click open a row, Delete asks to remove what is selected. Where it is narrow, columns give way
/// to the title.
class BankTable : public QTableView {
    Q_OBJECT

public:
    explicit BankTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void removeRequested();
    void selectedRowsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void layOutColumns();
};

} // namespace inclusion
