#pragma once

#include <QWidget>

namespace inclusion {

/// A rounded sheet on the surface that holds one step of the work.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace inclusion
