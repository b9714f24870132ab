#pragma once

#include "workbench/workbench_settings.h"

#include <QFont>

namespace inclusion {

/// Puts the chosen colours, letters, text size and motion on the application, now and whenever they change.
class AppearanceControl {
public:
    /// Remembers the system's font, so that sizes stay relative to it. The settings must outlive it.
    explicit AppearanceControl(WorkbenchSettings& settings);

    /// Applies what the settings say.
    void apply();

    Appearance appearance() const { return m_settings.appearance(); }
    void setAppearance(Appearance appearance);
    /// Text one step larger (or smaller), from 100 to 200 per cent.
    void stepTextSize(int steps);
    int textSize() const { return m_settings.textSize(); }
    void setTextSize(int percent);

    Letters letters() const { return m_settings.letters(); }
    void setLetters(Letters letters);
    /// Whether the font that `Letters::OpenDyslexic` asks for is installed.
    static bool hasOpenDyslexic();

    bool lessMotion() const { return m_settings.lessMotion(); }
    void setLessMotion(bool less);

    static constexpr int textStep = 25; ///< of the text size, in per cent

private:
    WorkbenchSettings& m_settings;
    QFont m_systemFont;
    int m_systemCursorFlash; ///< milliseconds
};

} // namespace inclusion
