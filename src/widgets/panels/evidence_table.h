#pragma once

#include <QTableView>

namespace inclusion {

/// The evidence of one item as a table that is as high as its rows (up to a handful, then it scrolls). F2 and
/// double click edit a cell in place, Delete asks to take the evidence off, T and O
/// say that it is still true or out of date.
class EvidenceTable : public QTableView {
    Q_OBJECT

public:
    explicit EvidenceTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Today, for dates typed without a year.
    void setToday(QDate today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested(const QModelIndex& index);
    /// T (still true) or O (out of date) was pressed on a row.
    void checkRequested(const QModelIndex& index, bool stillTrue);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int rowHeight() const;
    void fit();
    void fitRows();
};

} // namespace inclusion
