#pragma once

#include <QKeySequence>
#include <QPoint>
#include <QString>

#include <functional>

class QWidget;

namespace inclusion::bench {

/// Somebody at the keyboard of the program's window. Every step is measured: how long the GUI thread worked
/// until there was nothing left to do, with everything that was put off until the time that the person waits.
/// A step that cannot be done throws std::runtime_error.
class Person {
public:
    Person();

    /// Presses a key in whichever window has the keyboard and waits so long; returns the milliseconds that
    /// the GUI thread worked in that time.
    double press(Qt::Key key, Qt::KeyboardModifiers modifiers, int wait, const QString& text = {});
    /// The same with a character.
    double type(QChar character, int wait);
    /// Clicks the middle of a place in a widget.
    double click(QWidget& widget, QPoint where, int wait);
    /// Does anything else that can only be done by calling.
    template <typename Act>
    double act(Act&& does, int wait) {
        return measured([&] { does(); }, wait);
    }

    /// The visible widget of that object name, in whichever window.
    static QWidget& find(const QString& name);
    /// Gives the keyboard to the widget of that name.
    void enter(const QString& name);
    /// Works until the window has been still for so long.
    void rest(int milliseconds);
    /// The longest single stretch that the GUI thread worked in the last step.
    double longest() const { return m_longest; }

private:
    double measured(const std::function<void()>& step, int wait);

    double m_longest = 0;
    int m_clickedAt = 0; ///< milliseconds, as the window system counts them
};

} // namespace inclusion::bench
