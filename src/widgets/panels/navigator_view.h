#pragma once

#include <QTreeView>

namespace inclusion {

/// The tree of areas and items: level glyph, number and title, one chip at most. Areas fold.
class NavigatorView : public QTreeView {
    Q_OBJECT

public:
    explicit NavigatorView(QWidget* parent = nullptr);

    /// With the first item of an area its name comes into view as well, where there is room for both.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
};

} // namespace inclusion
