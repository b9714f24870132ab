#pragma once

#include <QPlainTextEdit>

#include <functional>

class QTextLine;

namespace inclusion {

class PendingText;
class ProseWriting;

/// A box for a few sentences. It grows with its text, lets Tab go on to the next field, and leaves undo to
/// the window, where every committed text is one step of the same stack as everything else. Where its window
/// has writing aids it uses them (`ProseWriting`).
class ProseEdit : public QPlainTextEdit {
    Q_OBJECT
    Q_PROPERTY(int minimumLines READ minimumLines WRITE setMinimumLines)
    Q_PROPERTY(int maximumLines READ maximumLines WRITE setMaximumLines)
    /// A title: it wraps and has no ends of lines; Enter is done with it.
    Q_PROPERTY(bool oneParagraph READ isOneParagraph WRITE setOneParagraph)

public:
    explicit ProseEdit(QWidget* parent = nullptr);

    int minimumLines() const { return m_minimumLines; }
    void setMinimumLines(int lines);
    int maximumLines() const { return m_maximumLines; }
    void setMaximumLines(int lines);
    bool isOneParagraph() const { return m_oneParagraph; }
    void setOneParagraph(bool oneParagraph) { m_oneParagraph = oneParagraph; }

    /// Shows a text that nobody typed: no `edited` is sent, and the cursor stays where it was if it can.
    void showText(const QString& text);
    /// Ties the box to the text that it edits: shows what is loaded, passes on what is typed, commits when
    /// the focus leaves. `text` must outlive the box or go with it.
    void bind(PendingText& text);

    /// What helps to write here; null before the box was first shown in a window that has aids.
    ProseWriting* writing() const { return m_writing; }
    /// Calls `look` with each line on the screen: its block, the block's text, and where the block's layout
    /// begins in the viewport.
    void
    forEachVisibleLine(const std::function<void(const QTextBlock& block, const QString& text,
                                                const QTextLine& line, const QPointF& origin)>& look) const;
    /// Makes the box as high as its text asks for.
    void fitHeight();

Q_SIGNALS:
    /// The person changed the text.
    void edited(const QString& text);
    /// The keyboard focus left the box, or Enter was done with a title.
    void left();
    /// The keyboard focus came or went.
    void focusChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int m_minimumLines = 3;
    int m_maximumLines = 12;
    bool m_oneParagraph = false;
    bool m_loading = false;
    ProseWriting* m_writing = nullptr;
};

} // namespace inclusion
