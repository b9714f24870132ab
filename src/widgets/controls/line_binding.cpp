#include "widgets/controls/line_binding.h"

#include "workbench/pending_text.h"

#include <QLineEdit>

namespace inclusion {

void bindLine(QLineEdit& field, PendingText& text) {
    QObject::connect(&field, &QLineEdit::textEdited, &text, &PendingText::edit);
    QObject::connect(&field, &QLineEdit::editingFinished, &text, &PendingText::commit);
    QObject::connect(&text, &PendingText::loaded, &field, [&field](const QString& loaded) {
        if (loaded == field.text())
            return;
        const int position = field.cursorPosition();
        field.setText(loaded);
        field.setCursorPosition(field.hasFocus() ? position : 0); // a long text is seen from its beginning
    });
}

} // namespace inclusion
