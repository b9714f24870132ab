#pragma once

#include <QString>

class QMenuBar;

namespace inclusion {

/// The letters that open a menu of the bar by Alt.
QString lettersOf(const QMenuBar& bar);

/// The title with "&" before its first letter that is not among those taken, so that Alt and a letter mean
/// one menu; without one when all are taken.
QString withFreeLetter(const QString& title, const QString& taken);

} // namespace inclusion
