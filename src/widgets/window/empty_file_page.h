#pragma once

#include <QWidget>

namespace inclusion {

/// What the window shows of a file that holds a setting and no audit yet.
class EmptyFilePage : public QWidget {
    Q_OBJECT

public:
    explicit EmptyFilePage(QWidget* parent = nullptr);

Q_SIGNALS:
    void addRequested();
};

} // namespace inclusion
