#include "widgets/theme/appearance_control.h"

#include "widgets/theme/workbench_style.h"

#include <QApplication>

namespace inclusion {
namespace {

constexpr int textStep = 25; ///< per cent

}

AppearanceControl::AppearanceControl(WorkbenchSettings& settings)
    : m_settings(settings), m_systemFont(QApplication::font()) {}

void AppearanceControl::apply() {
    QFont font = m_systemFont;
    const int percent = m_settings.textSize();
    if (percent != 100) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * percent / 100);
        else
            font.setPixelSize(font.pixelSize() * percent / 100);
    }
    QApplication::setFont(font);
    QApplication::setStyle(new WorkbenchStyle(m_settings.appearance()));
}

void AppearanceControl::setAppearance(Appearance appearance) {
    m_settings.setAppearance(appearance);
    apply();
}

void AppearanceControl::stepTextSize(int steps) {
    m_settings.setTextSize(m_settings.textSize() + steps * textStep);
    apply();
}

} // namespace inclusion
