#pragma once

#include <QTreeView>

namespace inclusion {

/// The tree of areas and items: level glyph, number and title, one chip at most. Areas fold.
class NavigatorView : public QTreeView {
    Q_OBJECT

public:
    explicit NavigatorView(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
};

} // namespace inclusion
