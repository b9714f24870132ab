#include "widgets/controls/prose_edit.h"

#include "widgets/writing/prose_writing.h"
#include "widgets/writing/writing_aids.h"
#include "workbench/pending_text.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
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
    if (event->type() == QEvent::ToolTip && m_writing && m_writing->showHint(static_cast<QHelpEvent*>(event)))
        return true;
    return QPlainTextEdit::event(event);
}

void ProseEdit::keyPressEvent(QKeyEvent* event) {
    if (m_oneParagraph && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT left();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void ProseEdit::insertFromMimeData(const QMimeData* source) {
    if (m_oneParagraph && source->hasText() && !isReadOnly())
        textCursor().insertText(source->text().simplified());
    else
        QPlainTextEdit::insertFromMimeData(source);
}

void ProseEdit::paintEvent(QPaintEvent* event) {
    QPlainTextEdit::paintEvent(event);
    if (m_writing)
        m_writing->paint();
}

void ProseEdit::forEachVisibleLine(const std::function<void(const QTextBlock&, const QString&,
                                                            const QTextLine&, const QPointF&)>& look) const {
    const int height = viewport()->height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
        if (geometry.top() > height)
            return;
        const QString text = block.text();
        for (int at = 0; at < block.layout()->lineCount(); ++at) {
            const QTextLine line = block.layout()->lineAt(at);
            const qreal top = geometry.top() + line.y();
            if (top + line.height() >= 0 && top <= height)
                look(block, text, line, geometry.topLeft());
        }
    }
}

void ProseEdit::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_writing) {
        QPlainTextEdit::contextMenuEvent(event);
        return;
    }
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(event->pos()));
    m_writing->showMenu(event->reason() == QContextMenuEvent::Mouse
                            ? event->globalPos()
                            : viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void ProseEdit::focusInEvent(QFocusEvent* event) {
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void ProseEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void ProseEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ProseEdit::showEvent(QShowEvent* event) {
    QPlainTextEdit::showEvent(event);
    if (WritingAids* aids = m_writing ? nullptr : WritingAids::of(this))
        m_writing = new ProseWriting(*this, *aids);
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
    qreal lastLine = 0; // its width; nothing stands there where lines are to spare
    if (const QTextBlock last = document()->lastBlock();
        lines >= m_minimumLines && last.layout()->lineCount() > 0)
        lastLine = last.layout()->lineAt(last.layout()->lineCount() - 1).naturalTextWidth();
    const int foot = m_writing ? m_writing->layOut(lines > m_maximumLines, lastLine) : 0;
    // Whole lines only: what stands below the last one that fits begins with the next.
    const int below =
        foot + (lines > m_maximumLines ? static_cast<int>(document()->documentMargin()) + 2 : 0);
    if (viewportMargins().bottom() != below)
        setViewportMargins(0, 0, 0, below);
    const int wanted = shown * fontMetrics().lineSpacing() + chrome + 2 + foot;
    if (wanted != height() || wanted != minimumHeight())
        setFixedHeight(wanted);
    if (m_writing)
        m_writing->layOut(lines > m_maximumLines, lastLine); // at the foot of the new height
    // Not "as needed": the bar has to be there before the lines are broken, or they run under it.
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

} // namespace inclusion
