#include "widgets/controls/prose_edit.h"

#include "workbench/pending_text.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace inclusion {

ProseEdit::ProseEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_loading)
            Q_EMIT edited(toPlainText());
    });
    fitHeight();
}

void ProseEdit::setMinimumLines(int lines) {
    m_minimumLines = lines;
    fitHeight();
}

void ProseEdit::setMaximumLines(int lines) {
    m_maximumLines = lines;
    fitHeight();
}

void ProseEdit::showText(const QString& text) {
    if (text == toPlainText())
        return;
    const int position = textCursor().position();
    m_loading = true;
    setPlainText(text);
    m_loading = false;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, static_cast<int>(text.size())));
    setTextCursor(cursor);
}

void ProseEdit::bind(PendingText& text) {
    connect(this, &ProseEdit::edited, &text, &PendingText::edit);
    connect(this, &ProseEdit::left, &text, &PendingText::commit);
    connect(&text, &PendingText::loaded, this, &ProseEdit::showText);
}

bool ProseEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's own undo takes it
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ProseEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void ProseEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ProseEdit::showEvent(QShowEvent* event) {
    QPlainTextEdit::showEvent(event);
    // While a widget is being shown Qt drops a resize that happens inside another one, as when the scroll bar
    // comes: the lines would run under it.
    QResizeEvent again(viewport()->size(), QSize());
    resizeEvent(&again);
}

void ProseEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void ProseEdit::fitHeight() {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        // Asking for the rectangle lays the block out.
        static_cast<void>(document()->documentLayout()->blockBoundingRect(block));
        lines += std::max(1, block.layout()->lineCount());
    }
    const int shown = std::clamp(lines, m_minimumLines, m_maximumLines);
    const int chrome = 2 * frameWidth() + static_cast<int>(std::ceil(2 * document()->documentMargin()));
    const int wanted = shown * fontMetrics().lineSpacing() + chrome + 2;
    if (wanted != height() || wanted != minimumHeight())
        setFixedHeight(wanted);
    // Not "as needed": the bar has to be there before the lines are broken, or they run under it.
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

} // namespace inclusion
