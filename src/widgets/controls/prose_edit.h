#pragma once

#include <QPlainTextEdit>

namespace inclusion {

class PendingText;

/// A box for a few sentences. It grows with its text, lets Tab go on to the next field, and leaves undo to
/// the window, where every committed text is one step of the same stack as everything else.
class ProseEdit : public QPlainTextEdit {
    Q_OBJECT
    Q_PROPERTY(int minimumLines READ minimumLines WRITE setMinimumLines)
    Q_PROPERTY(int maximumLines READ maximumLines WRITE setMaximumLines)

public:
    explicit ProseEdit(QWidget* parent = nullptr);

    int minimumLines() const { return m_minimumLines; }
    void setMinimumLines(int lines);
    int maximumLines() const { return m_maximumLines; }
    void setMaximumLines(int lines);

    /// Shows a text that nobody typed: no `edited` is sent, and the cursor stays where it was if it can.
    void showText(const QString& text);
    /// Ties the box to the text that it edits: shows what is loaded, passes on what is typed, commits when
    /// the focus leaves. `text` must outlive the box or go with it.
    void bind(PendingText& text);

Q_SIGNALS:
    /// The person changed the text.
    void edited(const QString& text);
    /// The keyboard focus left the box.
    void left();

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();

    int m_minimumLines = 3;
    int m_maximumLines = 12;
    bool m_loading = false;
};

} // namespace inclusion
