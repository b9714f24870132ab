#pragma once

#include <QTableView>

class QStandardItemModel;

namespace inclusion {

/// A plain table to read and to jump from, as high as its rows. Enter, a double click or a click on a link
/// choose a row. Its model is of its own; fill it with `showRows`.
class SummaryTable : public QTableView {
    Q_OBJECT
    /// Cells instead of rows are gone through, as in a map.
    Q_PROPERTY(bool byCells READ byCells WRITE setByCells)

public:
    explicit SummaryTable(QWidget* parent = nullptr);

    QStandardItemModel& rows() { return *m_rows; }
    bool byCells() const { return m_byCells; }
    void setByCells(bool byCells);
    /// The column that takes the room that is left; the first one otherwise.
    void setStretched(int column);
    /// At most so many rows are shown, more are scrolled to; 0 for all. They are as high as so many titles at
    /// most.
    void setMostRows(int rows);
    /// How many lines a text in the stretched column may have; a title's number otherwise.
    void setMostLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// The person wants to go where the row (its `RowIdRole`) leads, from that column.
    void chosen(const QString& rowId, int column);
    /// Delete was pressed on the row.
    void removeRequested(const QString& rowId);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Due { Nothing, Rows, Columns };

    int rowHeight() const;
    void fitRows();
    void fit();
    void fitLater(Due what);
    void choose(const QModelIndex& index);

    QStandardItemModel* m_rows;
    int m_stretched = 0;
    int m_mostRows = 0;
    int m_mostLines;
    bool m_byCells = false;
    Due m_due = Due::Nothing; ///< what `fitLater` was asked for and has not come
};

} // namespace inclusion
