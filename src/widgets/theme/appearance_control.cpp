#include "widgets/theme/appearance_control.h"

#include "widgets/theme/workbench_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleHints>

namespace inclusion {
namespace {

const QString openDyslexic = QStringLiteral("OpenDyslexic");

/// Its letters are larger than others of the same size, and need no more room this way.
constexpr qreal openDyslexicShare = 0.9;

} // namespace

AppearanceControl::AppearanceControl(WorkbenchSettings& settings)
    : m_settings(settings), m_systemFont(QApplication::font()),
      m_systemCursorFlash(QGuiApplication::styleHints()->cursorFlashTime()) {}

void AppearanceControl::apply() {
    QFont font = m_systemFont;
    qreal share = m_settings.textSize() / 100.0;
    if (m_settings.letters() == Letters::OpenDyslexic && hasOpenDyslexic()) {
        font.setFamilies({openDyslexic});
        share *= openDyslexicShare;
    }
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * share);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * share));
    QApplication::setFont(font);
    const bool less = m_settings.lessMotion();
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                      Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
        QApplication::setEffectEnabled(effect, false); // none of them says anything
    QApplication::setCursorFlashTime(less ? 0 : m_systemCursorFlash);
    QApplication::setStyle(new WorkbenchStyle(m_settings.appearance(), less));
}

bool AppearanceControl::hasOpenDyslexic() {
    return QFontDatabase::hasFamily(openDyslexic);
}

void AppearanceControl::setLetters(Letters letters) {
    m_settings.setLetters(letters);
    apply();
}

void AppearanceControl::setLessMotion(bool less) {
    m_settings.setLessMotion(less);
    apply();
}

void AppearanceControl::setTextSize(int percent) {
    m_settings.setTextSize(percent);
    apply();
}

void AppearanceControl::setAppearance(Appearance appearance) {
    m_settings.setAppearance(appearance);
    apply();
}

void AppearanceControl::stepTextSize(int steps) {
    setTextSize(m_settings.textSize() + steps * textStep);
}

} // namespace inclusion
