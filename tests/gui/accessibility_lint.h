#pragma once

#include <QStringList>

class QWidget;

/// What somebody who cannot see or cannot use a mouse would stumble over in a window or dialog that is shown
/// and active; empty when there is nothing.
///
/// - every visible widget that can be used has an object name and a name of its own (an accessible name, text
///   on it, or a label as its buddy; a combo box needs the label, because its value passes for its name on
///   Linux), and no two of the same kind share one;
/// - no letter with Alt means two of the labels, buttons and menus that are shown;
/// - whatever takes the focus by Tab gets it by pressing Tab often enough, and gives it up again.
QStringList accessibilityProblems(QWidget& window);
