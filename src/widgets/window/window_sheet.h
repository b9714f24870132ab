#pragma once

#include <QDialog>

namespace inclusion {

/// A small sheet over the window, near its top. It closes when the person turns to anything else.
class WindowSheet : public QDialog {
    Q_OBJECT

public:
    explicit WindowSheet(QWidget* parent);

protected:
    /// Makes the sheet as high as what it shows, and puts it in its place.
    void place();
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
};

} // namespace inclusion
