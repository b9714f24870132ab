#pragma once

#include <QLineEdit>

namespace inclusion {

/// A field of one line that undoes its own typing as long as there is any, and then leaves undo and redo to
/// the window.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    /// Leaves undo to the window always: for a field whose text is committed as it is typed, where every
    /// commit is a step of the window's undo.
    void leaveUndoToWindow() { m_undoOfWindow = true; }

protected:
    bool event(QEvent* event) override;

private:
    bool m_undoOfWindow = false;
};

} // namespace inclusion
