#pragma once

#include <QAction>
#include <QList>

namespace inclusion {

/// Gives the entries of one menu letters of their own: the letter that a text underlines where it is still
/// free, else the first letter of a word, else any other. Texts come from several places and languages, so no
/// form can see to it. A text without a free letter has none.
void partMnemonics(const QList<QAction*>& actions);

} // namespace inclusion
