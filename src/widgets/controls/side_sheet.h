#pragma once

#include <QWidget>

namespace inclusion {

/// The sheet of a column along the right edge of a place, set off by a line.
class SideSheet : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace inclusion
