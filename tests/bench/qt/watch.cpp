// Preloaded into a window program: says when its window was painted and how much memory it takes then, plays
// a script of keys where one is asked for, and ends it.
#include <unistd.h>

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <ctime>

#include "bench/qt/script.h"

namespace inclusion::bench {

namespace {

constexpr int stillAfter = 400; ///< milliseconds without painting; shorter than the cursor's blinking

/// The clock that the benchmark started the program by, in milliseconds.
double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// A line "VmHWM: 12345 kB" of the process's account of its memory, in megabytes.
double megabytes(const QByteArray& line) {
    QFile account(QStringLiteral("/proc/self/status"));
    if (!account.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& each : account.readAll().split('\n'))
        if (each.startsWith(line))
            return each.mid(line.size()).simplified().split(' ').value(0).toDouble() / 1024;
    return 0;
}

/// Notes every painting of the program's windows. It is over when all is done that was waiting beside it.
class Watch : public QObject {
public:
    explicit Watch(QObject* parent) : QObject(parent) {
        m_still.setSingleShot(true);
        m_still.setInterval(stillAfter);
        connect(&m_still, &QTimer::timeout, this, &Watch::finish);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && !m_waiting) {
            m_waiting = true;
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority - 1);
        }
        return QObject::eventFilter(watched, event);
    }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_waiting = false;
        m_lastPainted = now();
        if (m_firstPainted == 0)
            m_firstPainted = m_lastPainted;
        m_still.start();
        return true;
    }

private:
    void finish() {
        qApp->removeEventFilter(this);
        QFile result(qEnvironmentVariable("INCLUSION_BENCH_RESULT"));
        if (!result.open(QIODevice::WriteOnly))
            _exit(4);
        const auto say = [&](const QString& name, double value) {
            result.write(QStringLiteral("%1\t%2\n").arg(name).arg(value, 0, 'f', 3).toUtf8());
            result.flush();
        };
        say(QStringLiteral("first-painted"), m_firstPainted);
        say(QStringLiteral("painted"), m_lastPainted);
        say(QStringLiteral("peak"), megabytes("VmHWM:"));
        const QString script = qEnvironmentVariable("INCLUSION_BENCH_SCRIPT");
        const bool played = script.isEmpty() || play(script, say);
        result.close();
        _exit(played ? 0 : 5);
    }

    QTimer m_still;
    double m_firstPainted = 0;
    double m_lastPainted = 0;
    bool m_waiting = false;
};

void startWatching() {
    if (QCoreApplication::instance()->inherits("QApplication")) // not on the one that reads the arguments
        qApp->installEventFilter(new Watch(qApp));
}

Q_COREAPP_STARTUP_FUNCTION(startWatching)

} // namespace

} // namespace inclusion::bench
