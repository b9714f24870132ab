#pragma once

#include <QLabel>

namespace inclusion {

/// One line of text that is cut with an ellipsis where there is no room; the whole text is its hint. It never
/// asks for room that others need.
class CutLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    void say(const QString& text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace inclusion
