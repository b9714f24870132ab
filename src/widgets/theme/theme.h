#pragma once

#include "workbench/workbench_settings.h"

#include <QColor>
#include <QPalette>

class QWidget;

namespace inclusion {

/// The colours of the window, by what they are for (docs/design.md gives the contrast of each pair). Nothing
/// outside this folder names a colour.
struct Theme {
    QColor text;
    QColor muted;     ///< secondary text, still of full contrast
    QColor accent;    ///< focus, primary buttons, links
    QColor onAccent;  ///< text on the accent
    QColor selection; ///< fill of what is selected
    QColor attention; ///< always together with ▲ and words
    QColor error;     ///< always together with ✕ and words
    QColor done;      ///< always together with ✓ and words
    QColor border;    ///< of controls
    QColor line;      ///< between rows, around cards
    QColor surface;   ///< behind cards
    QColor card;
    QColor levelOutline;
    QColor levelInk; ///< filled segments of a glyph, highlights, the chosen level
    bool dark = false;
    bool highContrast = false;

    static Theme light();
    static Theme darkTheme();
    /// A high-contrast palette of the system, taken whole: every colour is one of its own.
    static Theme fromSystem(const QPalette& system);
    /// Black and white, and nothing between that has to be read.
    static Theme strong(bool dark);
    /// What to use with that palette of the system.
    static Theme choose(const QPalette& system, Appearance appearance);

    QPalette palette() const;
    /// Card and level ink mixed: the fill of what is highlighted (`strength` from 0 to 1).
    QColor levelTint(qreal strength) const;
};

/// The theme that the widget's style draws with.
const Theme& themeOf(const QWidget* widget);

/// `share` of `over` on `under`, from 0 to 1.
QColor mixed(const QColor& under, const QColor& over, qreal share);

/// Contrast ratio of WCAG 2, 1 to 21.
qreal contrast(const QColor& left, const QColor& right);

} // namespace inclusion
