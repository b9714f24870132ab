#pragma once

#include <QLineEdit>

namespace inclusion {

/// A field of one line that undoes its own typing as long as there is any, and then leaves undo and redo to
/// the window.
class LineField : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent* event) override;
};

} // namespace inclusion
