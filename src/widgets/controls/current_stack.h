#pragma once

#include <QStackedWidget>

namespace inclusion {

/// Pages of which one is in view, and which ask for no more room than that one: what another page needs does
/// not make this one scroll.
class CurrentStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit CurrentStack(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace inclusion
