#pragma once

#include "core/report/report_document.h"
#include "report/style/colour.h"

namespace inclusion::report {

/// The colours of a report on one ground. The tokens and their contrasts stand in docs/accessibility.md.
struct Palette {
    Colour ground;
    Colour text;
    Colour muted;
    Colour accent;
    Colour accentFill;
    Colour attention;
    Colour attentionFill;
    Colour done;
    Colour doneFill;
    Colour rowLine;
    Colour controlLine;
    Colour levelPale;
    Colour levelMiddle;
    Colour levelStrong;

    /// Paper, and screens set to light.
    static const Palette& light();
    /// Screens set to dark.
    static const Palette& dark();

    /// The tone of a level: from pale for rank 1 to strong for rank `levelCount`. One hue, because a level is
    /// not a verdict.
    Colour tone(int rank, int levelCount) const;
    /// The colour for text on that ground: text or ground, whichever has more contrast, or black or white
    /// where neither has the 4.5 that small figures need.
    Colour textOn(const Colour& fill) const;
    /// The colour of text with this emphasis.
    Colour of(Emphasis emphasis) const;
};

} // namespace inclusion::report
