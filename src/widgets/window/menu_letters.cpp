#include "widgets/window/menu_letters.h"

#include <QAction>
#include <QMenuBar>

namespace inclusion {
namespace {

/// The text with no letter underlined; "&&" stays.
QString bare(const QString& text) {
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != QLatin1Char('&')) {
            result += text[at];
        } else if (text.mid(at + 1, 1) == QLatin1String("&")) {
            result += QStringLiteral("&&");
            ++at;
        }
    }
    return result;
}

/// Where in the bare text a free letter stands: at the beginning of a word before all others; -1 for nowhere.
qsizetype freeLetter(const QString& text, const QString& taken) {
    qsizetype later = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text[at].isLetterOrNumber() || taken.contains(text[at], Qt::CaseInsensitive))
            continue;
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return at;
        if (later < 0)
            later = at;
    }
    return later;
}

QString wantedLetter(const QString& text) {
    for (qsizetype at = 0; at < text.size() - 1; ++at) {
        if (text[at] != QLatin1Char('&'))
            continue;
        if (text[at + 1] != QLatin1Char('&'))
            return text.mid(at + 1, 1);
        ++at;
    }
    return {};
}

} // namespace

QString lettersOf(const QMenuBar& bar) {
    QString letters;
    for (const QAction* menu : bar.actions()) {
        const QString text = menu->text();
        const auto mark = text.indexOf(QLatin1Char('&'));
        if (mark >= 0 && mark + 1 < text.size())
            letters += text[mark + 1].toLower();
    }
    return letters;
}

QString withFreeLetter(const QString& title, const QString& taken) {
    for (qsizetype at = 0; at < title.size(); ++at) {
        if (title[at].isLetter() && !taken.contains(title[at].toLower()))
            return title.left(at) + QLatin1Char('&') + title.mid(at);
    }
    return title;
}

void partLetters(const QList<QAction*>& actions) {
    QString taken;
    QList<QAction*> without;
    // Whoever comes first keeps its letter; the others look among what is left.
    for (QAction* action : actions) {
        if (action->isSeparator())
            continue;
        const QString letter = wantedLetter(action->text());
        if (letter.isEmpty() || taken.contains(letter, Qt::CaseInsensitive))
            without.append(action);
        else
            taken += letter;
    }
    for (QAction* action : without) {
        QString text = bare(action->text());
        if (const qsizetype at = freeLetter(text, taken); at >= 0) {
            taken += text[at];
            text.insert(at, QLatin1Char('&'));
        }
        if (text != action->text())
            action->setText(text);
    }
}

} // namespace inclusion
