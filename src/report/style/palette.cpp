#include "report/style/palette.h"

#include <algorithm>

namespace inclusion::report {

const Palette& Palette::light() {
    static const Palette palette{.ground = Colour::fromRgb(0xFFFFFF),
                                 .text = Colour::fromRgb(0x1B2430),
                                 .muted = Colour::fromRgb(0x4A5565),
                                 .accent = Colour::fromRgb(0x0B6B63),
                                 .accentFill = Colour::fromRgb(0xE1F0EE),
                                 .attention = Colour::fromRgb(0x9A4A06),
                                 .attentionFill = Colour::fromRgb(0xFCF1E3),
                                 .done = Colour::fromRgb(0x1E6B3A),
                                 .doneFill = Colour::fromRgb(0xE7F3EB),
                                 .rowLine = Colour::fromRgb(0xE3E7EC),
                                 .controlLine = Colour::fromRgb(0x8A94A3),
                                 .levelPale = Colour::fromRgb(0xBFD8EE),
                                 .levelMiddle = Colour::fromRgb(0x6BA3D0),
                                 .levelStrong = Colour::fromRgb(0x1F5A94)};
    return palette;
}

const Palette& Palette::dark() {
    static const Palette palette{.ground = Colour::fromRgb(0x1F252D),
                                 .text = Colour::fromRgb(0xE8ECF1),
                                 .muted = Colour::fromRgb(0xB3BDCA),
                                 .accent = Colour::fromRgb(0x5CC8BC),
                                 .accentFill = Colour::fromRgb(0x173B38),
                                 .attention = Colour::fromRgb(0xF2B36B),
                                 .attentionFill = Colour::fromRgb(0x3A2A17),
                                 .done = Colour::fromRgb(0x7FD19A),
                                 .doneFill = Colour::fromRgb(0x19351F),
                                 .rowLine = Colour::fromRgb(0x39424E),
                                 .controlLine = Colour::fromRgb(0x8A94A3),
                                 .levelPale = Colour::fromRgb(0x2F4A63),
                                 .levelMiddle = Colour::fromRgb(0x4F86B5),
                                 .levelStrong = Colour::fromRgb(0x9CCBF0)};
    return palette;
}

Colour Palette::tone(int rank, int levelCount) const {
    if (rank <= 0)
        return ground;
    const double share = levelCount < 2 ? 1.0 : std::clamp((rank - 1.0) / (levelCount - 1.0), 0.0, 1.0);
    // The ends and the middle are given; between them, equal steps.
    if (share == 0.0)
        return levelPale;
    if (share == 0.5)
        return levelMiddle;
    if (share == 1.0)
        return levelStrong;
    return share < 0.5 ? mix(levelPale, levelMiddle, share * 2)
                       : mix(levelMiddle, levelStrong, share * 2 - 1);
}

Colour Palette::textOn(const Colour& fill) const {
    const Colour best = contrast(text, fill) >= contrast(ground, fill) ? text : ground;
    constexpr double readable = 4.5; // WCAG 2.2, 1.4.3
    if (contrast(best, fill) >= readable)
        return best;
    const Colour black{0, 0, 0};
    const Colour white{1, 1, 1};
    return contrast(black, fill) >= contrast(white, fill) ? black : white;
}

Colour Palette::of(Emphasis emphasis) const {
    switch (emphasis) {
    case Emphasis::Muted:
        return muted;
    case Emphasis::Attention:
        return attention;
    case Emphasis::Done:
        return done;
    case Emphasis::Plain:
    case Emphasis::Strong:
        break;
    }
    return text;
}

} // namespace inclusion::report
