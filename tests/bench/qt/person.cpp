#include "bench/qt/person.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThread>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <stdexcept>

// QtGui's own entrances for tests, as QTest declares them (QTest itself would count as memory of the
// program).
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow* window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers, const QString& text, bool repeats,
                                    ushort count);
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow* window, const QPointF& local, const QPointF& global,
                                      Qt::MouseButtons state, Qt::MouseButton button, QEvent::Type type,
                                      Qt::KeyboardModifiers modifiers, int timestamp);
QT_END_NAMESPACE

namespace inclusion::bench {

namespace {

constexpr int doubleClick = 1000; // milliseconds: farther apart than that are two clicks
constexpr int pollMicroseconds = 200;

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The window that has the keyboard. Where none has, because a dialog has closed and no window manager moves
/// it on, the program's own gets it.
QWindow* keyboardWindow() {
    if (!QApplication::focusWidget())
        for (QWidget* each : QApplication::topLevelWidgets())
            if (each->isVisible() && each->inherits("QMainWindow"))
                QApplication::setActiveWindow(each);
    const QWidget* active = QApplication::activeWindow();
    if (!active)
        throw std::runtime_error("no window has the keyboard");
    return active->windowHandle();
}

} // namespace

Person::Person() {
    keyboardWindow();
    rest(500);
}

double Person::measured(const std::function<void()>& step, int wait) {
    QElapsedTimer stretch;
    stretch.start();
    QElapsedTimer whole;
    whole.start();
    step();
    double worked = milliseconds(stretch);
    m_longest = worked;
    double together = worked; // without a pause between, it is one stretch
    auto* dispatcher = QAbstractEventDispatcher::instance();
    while (true) {
        stretch.start();
        const bool busy = dispatcher->processEvents(QEventLoop::AllEvents);
        // No loop has ended since, after which Qt would do this by itself.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (busy) {
            const double took = milliseconds(stretch);
            worked += took;
            together += took;
            m_longest = std::max(m_longest, together);
            continue;
        }
        together = 0;
        if (whole.elapsed() >= wait)
            return worked;
        QThread::usleep(pollMicroseconds);
    }
}

double Person::press(Qt::Key key, Qt::KeyboardModifiers modifiers, int wait, const QString& text) {
    QWindow* window = keyboardWindow();
    return measured(
        [&] {
            const QPointer<QWindow> still(window); // a key may close it
            qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text, false, 1);
            if (still)
                qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text, false, 1);
        },
        wait);
}

double Person::type(QChar character, int wait) {
    return press(static_cast<Qt::Key>(character.toUpper().unicode()), Qt::NoModifier, wait,
                 QString(character));
}

double Person::click(QWidget& widget, QPoint where, int wait) {
    QWindow* window = widget.window()->windowHandle();
    const QPointF local = widget.mapTo(widget.window(), where);
    const QPointF global = widget.mapToGlobal(where);
    m_clickedAt += doubleClick;
    return measured(
        [&] {
            qt_handleMouseEvent(window, local, global, Qt::LeftButton, Qt::LeftButton,
                                QEvent::MouseButtonPress, Qt::NoModifier, m_clickedAt);
            qt_handleMouseEvent(window, local, global, Qt::NoButton, Qt::LeftButton,
                                QEvent::MouseButtonRelease, Qt::NoModifier, m_clickedAt);
        },
        wait);
}

QWidget& Person::find(const QString& name) {
    for (QWidget* each : QApplication::allWidgets())
        if (each->objectName() == name && each->isVisible())
            return *each;
    throw std::runtime_error("no visible widget is called " + name.toStdString());
}

void Person::enter(const QString& name) {
    QWidget& widget = find(name);
    QApplication::setActiveWindow(widget.window());
    widget.setFocus(Qt::OtherFocusReason);
    rest(300);
    if (QApplication::focusWidget() != &widget)
        throw std::runtime_error("the keyboard does not get to " + name.toStdString());
}

void Person::rest(int milliseconds) {
    measured([] {}, milliseconds);
}

} // namespace inclusion::bench
