#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace inclusion {

/// The letters that open a menu of the bar by Alt.
QString lettersOf(const QMenuBar& bar);

/// The title with "&" before its first letter that is not among those taken, so that Alt and a letter mean
/// one menu; without one when all are taken.
QString withFreeLetter(const QString& title, const QString& taken);

/// Gives the entries of one menu letters of their own: the letter that a text underlines where it is still
/// free, else the first letter of a word, else any other. Texts come from several places and languages, so no
/// form can see to it. A text without a free letter has none.
void partLetters(const QList<QAction*>& actions);

} // namespace inclusion
