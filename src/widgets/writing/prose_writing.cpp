#include "widgets/writing/prose_writing.h"

#include "core/analysis/pupil_data.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/spoken_label.h"
#include "widgets/theme/theme.h"
#include "widgets/writing/writing_aids.h"
#include "workbench/qt_convert.h"
#include "workbench/writing/prose_words.h"
#include "workbench/writing/spell_checker.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QPixmapCache>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace inclusion {
namespace {

constexpr int thinkingPause = 600; ///< milliseconds
constexpr int gap = 8;             ///< pixels around count and warning
constexpr qsizetype longestWord = 200;

QString sentenceOf(analysis::PupilDataKind kind) {
    switch (kind) {
    case analysis::PupilDataKind::UniquePupilNumber:
        return ProseWriting::tr("This looks like a pupil’s number. Better write about children without it.");
    case analysis::PupilDataKind::DateOfBirth:
        return ProseWriting::tr(
            "This looks like a date of birth. Better leave out what points at one child.");
    case analysis::PupilDataKind::NameList:
        return ProseWriting::tr(
            "This looks like a list of names. If they are children’s, better say how many.");
    }
    return {};
}

constexpr int waveLength = 5; ///< pixels, of a wave and of its height

/// One wave of the line under a misspelt word, as people know it from other programs.
QPixmap wave(const QColor& colour, qreal pixelRatio) {
    const QString key = QStringLiteral("inclusion-wave %1 %2").arg(colour.rgba64(), 0, 16).arg(pixelRatio);
    QPixmap found;
    if (QPixmapCache::find(key, &found))
        return found;
    QPixmap drawn(QSize(waveLength, waveLength) * pixelRatio);
    drawn.setDevicePixelRatio(pixelRatio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    constexpr qreal middle = waveLength / 2.0;
    constexpr qreal swing = 1.2;
    // Beyond both ends, so that the next wave goes on where this one ends.
    painter.drawPolyline(QPolygonF{{-middle, middle + swing},
                                   {0, middle - swing},
                                   {middle, middle + swing},
                                   {2 * middle, middle - swing},
                                   {3 * middle, middle + swing}});
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace

ProseWriting::ProseWriting(ProseEdit& box, WritingAids& aids)
    : QObject(&box), m_box(box), m_aids(aids), m_count(new QLabel(&box)), m_warning(new SpokenLabel(&box)) {
    m_count->setObjectName(QStringLiteral("wordCount"));
    m_count->setProperty("textRole", "small muted");
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_count->hide();
    m_warning->setObjectName(QStringLiteral("proseWarning"));
    m_warning->setProperty("textRole", "small");
    m_warning->setWordWrap(true);
    m_warning->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(thinkingPause);
    connect(&m_pause, &QTimer::timeout, this, &ProseWriting::lookForPupilData);
    connect(&aids, &WritingAids::changed, &box, [&box] { box.viewport()->update(); });
    connect(&box, &QPlainTextEdit::textChanged, this, [this] {
        m_pause.start();
        showCount();
    });
    connect(&box, &ProseEdit::focusChanged, this, [this] {
        if (m_box.hasFocus())
            static_cast<void>(m_aids.spelling()); // ready when the first word is typed
        showCount();
    });
    // The word at the cursor is marked once the cursor has left it.
    connect(&box, &QPlainTextEdit::cursorPositionChanged, &box, [&box] { box.viewport()->update(); });
    m_pause.start();
}

bool ProseWriting::isMisspelt(const QString& text, qsizetype start, qsizetype length) const {
    const SpellChecker* spelling = m_aids.spelling();
    return spelling && !spelling->knows(text.mid(start, length));
}

void ProseWriting::paint() {
    if (m_box.isReadOnly() || m_box.document()->isEmpty() || !m_aids.spelling())
        return;
    QPainter painter(m_box.viewport());
    const QPixmap underline = wave(themeOf(&m_box).error, m_box.devicePixelRatioF());
    const int cursor = m_box.hasFocus() ? m_box.textCursor().position() : -1;
    m_box.forEachVisibleLine(
        [&](const QTextBlock& block, const QString& text, const QTextLine& line, const QPointF& origin) {
            // To the next blanks: an address or a word may begin on the line before.
            qsizetype start = line.textStart();
            qsizetype end = start + line.textLength();
            const qsizetype first = start;
            while (start > 0 && first - start < longestWord && !text[start - 1].isSpace())
                --start;
            while (end < text.size() && end - first < line.textLength() + longestWord && !text[end].isSpace())
                ++end;
            for (const TextSpan& word : wordsToSpell(QStringView(text).mid(start, end - start))) {
                const qsizetype from = start + word.start;
                const bool here = from >= first && from < first + line.textLength();
                const bool beingTyped = block.position() + from + word.length == cursor;
                if (!here || beingTyped || !isMisspelt(text, from, word.length))
                    continue;
                const int left = qRound(origin.x() + line.cursorToX(static_cast<int>(from)));
                const int right = qRound(origin.x() + line.cursorToX(static_cast<int>(from + word.length)));
                const int top = qRound(origin.y() + line.y() + line.ascent());
                painter.drawTiledPixmap(QRect(left, top, right - left, waveLength), underline);
            }
        });
}

void ProseWriting::showCount() {
    // A text that is longer than its box says always how long; nobody counts the words of a title.
    const bool shown = !m_box.isOneParagraph() && (m_box.hasFocus() || m_overflows) && !m_box.isReadOnly() &&
                       !m_box.document()->isEmpty();
    if (shown) {
        const qsizetype words = countWords(m_box.toPlainText());
        m_count->setText(words == 1 ? tr("1 word") : tr("%1 words").arg(words));
    }
    m_count->setVisible(shown);
    m_box.fitHeight();
}

int ProseWriting::layOut(bool overflows, qreal lastLine) {
    if (std::exchange(m_overflows, overflows) != overflows && !m_box.hasFocus())
        QMetaObject::invokeMethod(this, &ProseWriting::showCount, Qt::QueuedConnection);
    if (m_box.isReadOnly() || m_box.document()->isEmpty()) {
        m_count->hide();
        m_warning->hide();
        return 0;
    }
    const int frame = m_box.frameWidth();
    const int left = frame + gap;
    const int bar = m_box.verticalScrollBar()->isVisible() ? m_box.verticalScrollBar()->width() : 0;
    const int width = std::max(40, m_box.width() - 2 * left - bar);
    // Room for the count is kept whether it is shown or not: nothing moves when the focus comes and goes.
    const QFontMetrics small(m_count->font());
    const int countWidth = small.horizontalAdvance(tr("%1 words").arg(9999));
    const bool ownLine = !m_box.isOneParagraph() && (overflows || lastLine + countWidth + 3 * gap > width);
    // A line of the text, no more: a wider box must never come out higher than a narrower one with one line
    // more, or a scroll bar beside it comes and goes without end.
    const int countLine = ownLine ? m_box.fontMetrics().lineSpacing() : 0;
    const int warning = m_warning->isHidden() ? 0 : m_warning->heightForWidth(width) + gap / 2;
    const int bottom = m_box.height() - frame - gap / 2;
    m_warning->setGeometry(left, bottom - warning, width, warning);
    m_count->adjustSize();
    m_count->move(left + width - m_count->width(), bottom - warning - m_count->height());
    return countLine + (warning > 0 ? warning + gap / 2 : 0); // and the space below it
}

void ProseWriting::lookForPupilData() {
    if (m_box.isReadOnly())
        return;
    const auto hits = analysis::possiblePupilData(toCore(m_box.toPlainText()));
    say(hits.empty() ? QString() : sentenceOf(hits.front().kind), true);
}

void ProseWriting::say(const QString& text, bool attention) {
    const QString shown = text.isEmpty() || !attention ? text : QStringLiteral("▲ ") + text;
    if (shown == m_warning->text() && m_warning->isHidden() == text.isEmpty())
        return;
    QPalette colours = m_box.palette();
    const Theme& theme = themeOf(&m_box);
    colours.setColor(QPalette::WindowText, attention ? theme.attention : theme.muted);
    m_warning->setPalette(colours);
    m_warning->setVisible(!text.isEmpty());
    m_warning->say(shown, text);
    m_box.fitHeight();
}

bool ProseWriting::showHint(QHelpEvent* event) {
    const QTextCursor cursor = m_box.cursorForPosition(m_box.viewport()->mapFrom(&m_box, event->pos()));
    const QString text = cursor.block().text();
    const TextSpan word = wordAt(text, cursor.positionInBlock());
    const GlossaryEntry* entry = m_aids.glossary().find(QStringView(text).mid(word.start, word.length));
    if (!entry)
        return false;
    QToolTip::showText(event->globalPos(), Glossary::hint(*entry), &m_box);
    return true;
}

void ProseWriting::showMenu(const QPoint& place) {
    QMenu* menu = m_box.createStandardContextMenu();
    menu->setObjectName(QStringLiteral("proseMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The window's undo is the one that counts.
    for (QAction* action : menu->actions())
        if (action->objectName() == QLatin1String("edit-undo") ||
            action->objectName() == QLatin1String("edit-redo"))
            menu->removeAction(action);
    while (!menu->actions().isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
    QTextCursor word = m_box.textCursor();
    const QTextBlock block = m_box.document()->findBlock(word.selectionStart());
    const TextSpan span = wordAt(block.text(), word.selectionStart() - block.position());
    word.setPosition(block.position() + static_cast<int>(span.start));
    word.setPosition(block.position() + static_cast<int>(span.end()), QTextCursor::KeepAnchor);
    addExplanation(*menu, word);
    addSuggestions(*menu, word);
    menu->popup(place);
}

void ProseWriting::addExplanation(QMenu& menu, const QTextCursor& word) {
    const GlossaryEntry* entry = m_aids.glossary().find(word.selectedText());
    if (!entry)
        return;
    QAction* first = menu.actions().value(0);
    auto* action = new QAction(Glossary::hint(*entry).replace(QLatin1Char('&'), QStringLiteral("&&")), &menu);
    action->setObjectName(QStringLiteral("explanation"));
    connect(action, &QAction::triggered, this, [this, hint = Glossary::hint(*entry)] {
        QToolTip::showText(m_box.mapToGlobal(m_box.cursorRect().bottomLeft()), hint, &m_box);
    });
    menu.insertAction(first, action);
    menu.insertSeparator(first);
}

void ProseWriting::addSuggestions(QMenu& menu, const QTextCursor& word) {
    SpellChecker* spelling = m_aids.spelling();
    const QString text = word.selectedText();
    if (!spelling || m_box.isReadOnly() || wordsToSpell(text).empty() || spelling->knows(text))
        return;
    QAction* first = menu.actions().value(0);
    const auto add = [&](const QString& name, const QString& label, auto act) {
        auto* action = new QAction(label, &menu);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        menu.insertAction(first, action);
        return action;
    };
    const QStringList suggestions = spelling->suggestionsFor(text);
    for (const QString& suggestion : suggestions)
        add(QStringLiteral("suggestion"), suggestion,
            [this, word, suggestion] { replace(word, suggestion); });
    if (suggestions.isEmpty())
        add(QStringLiteral("noSuggestion"), tr("No suggestion for “%1”").arg(text), [] {})->setEnabled(false);
    add(QStringLiteral("addToDictionary"), tr("&Add “%1” to my words").arg(text), [this, text] {
        SpellChecker* checker = m_aids.spelling();
        if (checker && !checker->addPersonal(text))
            say(tr("The word could not be kept: your file of words cannot be written."), true);
    });
    menu.insertSeparator(first);
}

void ProseWriting::replace(const QTextCursor& word, const QString& by) {
    QTextCursor cursor = word;
    cursor.insertText(by);
    m_box.setTextCursor(cursor);
}

void ProseWriting::goToNextMisspelt() {
    if (m_box.isReadOnly() || m_box.document()->isEmpty() || !m_aids.spelling())
        return;
    const int start = m_box.textCursor().selectionEnd();
    const QTextBlock from = m_box.document()->findBlock(start);
    // Round the text: from the cursor to the end, then from the top to the end of the cursor's block.
    QTextBlock block = from;
    for (int step = 0; step <= m_box.document()->blockCount(); ++step) {
        const QString text = block.text();
        for (const TextSpan& word : wordsToSpell(text)) {
            const bool passed = step == 0 && block.position() + word.start < start;
            if (passed || !isMisspelt(text, word.start, word.length))
                continue;
            QTextCursor cursor = m_box.textCursor();
            cursor.setPosition(block.position() + static_cast<int>(word.start));
            cursor.setPosition(block.position() + static_cast<int>(word.end()), QTextCursor::KeepAnchor);
            m_box.setTextCursor(cursor);
            m_box.ensureCursorVisible();
            showMenu(m_box.viewport()->mapToGlobal(m_box.cursorRect().bottomLeft()));
            return;
        }
        block = block.next().isValid() ? block.next() : m_box.document()->begin();
    }
    say(tr("No word here is spelt wrong."), false);
    m_pause.start(); // the warning about data, if any, comes back
}

} // namespace inclusion
