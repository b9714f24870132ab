#pragma once

#include "gui/window_fixture.h"

/// A window under test in the hands of somebody who has no mouse: fields and buttons are reached by Tab.
template <typename Window = WindowFixture>
struct KeysAlone : Window {
    using Window::Window;

    void undo(int steps = 1) {
        for (int step = 0; step < steps; ++step)
            this->press(Qt::Key_Z, Qt::ControlModifier);
    }
    void redo() { this->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    /// Goes to a field and types into it.
    void write(const QString& field, const QString& text) {
        this->tabTo(field);
        this->type(text);
    }
    /// Goes to a button or a box and presses it.
    void use(const QString& button) {
        this->tabTo(button);
        this->press(Qt::Key_Space);
    }
};
