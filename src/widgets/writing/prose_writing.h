#pragma once

#include <QObject>
#include <QTimer>

#include <vector>

class QHelpEvent;
class QLabel;
class QMenu;
class QTextCursor;

namespace inclusion {

class ProseEdit;
class SpokenLabel;
class WritingAids;

/// What one prose field does with the writing aids of its window: it underlines what is spelt wrong, says how
/// many words there are while it has the focus, explains short forms, and warns below the text when that
/// looks like data about children. Only lines that are on the screen are ever looked up, when they are
/// painted; so a key costs the same in a text of any length.
class ProseWriting : public QObject {
    Q_OBJECT

public:
    ProseWriting(ProseEdit& box, WritingAids& aids);

    /// Paints the marks over the text that has just been painted.
    void paint();
    /// Lays out the count and the warning, and says how much room they need below the text, in pixels.
    /// `overflows`: there is more text than the box shows; `lastLine`: width of the text's last line.
    int layOut(bool overflows, qreal lastLine);
    /// Explains the short form under the mouse.
    bool showHint(QHelpEvent* event);
    /// The menu of the field, with suggestions for the word at the cursor, at that place of the screen.
    void showMenu(const QPoint& place);
    /// Goes to the next word that is spelt wrong, from the cursor on and round, and offers what it could be.
    void goToNextMisspelt();

private:
    bool isMisspelt(const QString& text, qsizetype start, qsizetype length) const;
    void addSuggestions(QMenu& menu, const QTextCursor& word);
    void addExplanation(QMenu& menu, const QTextCursor& word);
    void replace(const QTextCursor& word, const QString& by);
    void showCount();
    void lookForPupilData();
    void say(const QString& text, bool attention);

    ProseEdit& m_box;
    WritingAids& m_aids;
    QLabel* m_count;
    bool m_overflows = false; ///< the text is longer than its box
    SpokenLabel* m_warning;
    QTimer m_pause; ///< after the last key, before the text is looked through for data about children
};

} // namespace inclusion
