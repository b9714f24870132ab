#pragma once

#include <QLayout>

#include <vector>

namespace inclusion {

/// Puts widgets side by side in columns of the same width, as many as there is room for, row below row. One
/// that is left over for a row of its own has all of it. The height follows from the width exactly: each row
/// is as high as the highest in it needs to be there.
class EvenColumns : public QLayout {
public:
    /// Without a parent it goes into another layout. `gap` in pixels, between columns and rows.
    explicit EvenColumns(int gap);
    ~EvenColumns() override;

    /// The least width of a column in pixels; the number of columns follows from it.
    void setLeastWidth(int pixels);

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int place) const override;
    QLayoutItem* takeAt(int place) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Places them in that rectangle, or only measures; the height that they take.
    int layOut(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
    int m_leastWidth = 1;
};

} // namespace inclusion
