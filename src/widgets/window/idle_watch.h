#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace inclusion {

/// Tells when nobody has pressed a key or moved the mouse in this program for a while.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(QObject* parent = nullptr);
    ~IdleWatch() override;

    /// Watches from now on; it tells once each time.
    void start(std::chrono::milliseconds patience);
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace inclusion
