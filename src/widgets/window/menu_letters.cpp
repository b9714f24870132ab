#include "widgets/window/menu_letters.h"

#include <QAction>
#include <QMenuBar>

namespace inclusion {

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

} // namespace inclusion
