#include "widgets/dialogs/dialog_size.h"

#include <QDialog>
#include <QGuiApplication>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace inclusion {

void widenToText(QDialog& dialog, int characters) {
    constexpr int beside = 100; // pixels of the screen that stay free
    const int room = QGuiApplication::primaryScreen()->availableSize().width() - beside;
    // A minimum of its own takes the place of what the layout asks for.
    const int needed = dialog.layout() ? dialog.layout()->totalMinimumSize().width() : 0;
    const int wanted = std::max(characters * dialog.fontMetrics().averageCharWidth(), needed);
    dialog.setMinimumWidth(std::min(wanted, room));
}

void heightenToText(QDialog& dialog, int lines) {
    constexpr int aroundIt = 90; // pixels of the screen that stay free, for its title as well
    const int room = QGuiApplication::primaryScreen()->availableSize().height() - aroundIt;
    dialog.setMinimumHeight(std::min(lines * dialog.fontMetrics().lineSpacing(), room));
}

} // namespace inclusion
