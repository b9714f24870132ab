#pragma once

#include "widgets/dialogs/dialogs.h"

#include <vector>

class QMainWindow;

namespace inclusion {

/// Every key that does something in the window: those of its menus from left to right, then those that belong
/// to one part of a place and to no menu.
std::vector<ShortcutEntry> shortcutsOf(const QMainWindow& window);

} // namespace inclusion
