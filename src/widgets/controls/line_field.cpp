#include "widgets/controls/line_field.h"

#include <QKeyEvent>

namespace inclusion {

bool LineField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && (m_undoOfWindow || !isUndoAvailable())) ||
            (key->matches(QKeySequence::Redo) && (m_undoOfWindow || !isRedoAvailable()))) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

} // namespace inclusion
