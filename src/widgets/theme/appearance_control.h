#pragma once

#include "workbench/workbench_settings.h"

#include <QFont>

namespace inclusion {

/// Puts the chosen colours and text size on the application, now and whenever they change.
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

private:
    WorkbenchSettings& m_settings;
    QFont m_systemFont;
};

} // namespace inclusion
