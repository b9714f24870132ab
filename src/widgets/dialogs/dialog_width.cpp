#include "widgets/dialogs/dialog_width.h"

#include <QDialog>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace inclusion {

void widenToText(QDialog& dialog, int characters) {
    constexpr int beside = 100; // pixels of the screen that stay free
    const int room = QGuiApplication::primaryScreen()->availableSize().width() - beside;
    dialog.setMinimumWidth(std::min(characters * dialog.fontMetrics().averageCharWidth(), room));
}

} // namespace inclusion
