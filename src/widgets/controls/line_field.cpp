#include "widgets/controls/line_field.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace inclusion {
namespace {

constexpr int sideRoom = 16; ///< pixels beside the text

} // namespace

bool LineField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && (m_undoOfWindow || !isUndoAvailable())) ||
            (key->matches(QKeySequence::Redo) && (m_undoOfWindow || !isRedoAvailable()))) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width() - sideRoom) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this); // it is cut
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace inclusion
