#include "widgets/theme/theme.h"

#include "widgets/theme/workbench_style.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace inclusion {
namespace {

/// A system whose text stands out as much as this is meant to be a high-contrast one.
constexpr qreal highContrastFrom = 20.0;

qreal linear(qreal channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal gamma(qreal channel) {
    const qreal clamped = std::clamp(channel, 0.0, 1.0);
    return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1.0 / 2.4) - 0.055;
}

qreal luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Oklab (B. Ottosson, 2020): equal steps look equal, so that neighbours stay apart in grey too.
struct Oklab {
    qreal lightness;
    qreal a;
    qreal b;
};

Oklab toOklab(const QColor& colour) {
    const qreal red = linear(colour.redF());
    const qreal green = linear(colour.greenF());
    const qreal blue = linear(colour.blueF());
    const qreal l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const qreal m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const qreal s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor fromOklab(const Oklab& lab) {
    const qreal l = std::pow(lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const qreal m = std::pow(lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const qreal s = std::pow(lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return QColor::fromRgbF(
        static_cast<float>(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
        static_cast<float>(gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
        static_cast<float>(gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

} // namespace

Theme Theme::light() {
    Theme theme;
    theme.text = QColor(0x1B2430);
    theme.muted = QColor(0x4A5565);
    theme.accent = QColor(0x0B6B63);
    theme.onAccent = QColor(0xFFFFFF);
    theme.selection = QColor(0xE1F0EE);
    theme.attention = QColor(0x9A4A06);
    theme.error = QColor(0xB42318);
    theme.done = QColor(0x1E6B3A);
    theme.border = QColor(0x8A94A3);
    theme.line = QColor(0xDCE1E8);
    theme.surface = QColor(0xF5F6F8);
    theme.card = QColor(0xFFFFFF);
    theme.levelOutline = QColor(0x4A5565);
    theme.levels = {QColor(0xBFD8EE), QColor(0x6BA3D0), QColor(0x1F5A94)};
    return theme;
}

Theme Theme::darkTheme() {
    Theme theme;
    theme.text = QColor(0xE8ECF1);
    theme.muted = QColor(0xB3BDCA);
    theme.accent = QColor(0x5CC8BC);
    theme.onAccent = QColor(0x0E1A1C);
    theme.selection = QColor(0x173B38);
    theme.attention = QColor(0xF2B36B);
    theme.error = QColor(0xFF9A8F);
    theme.done = QColor(0x7FD19A);
    theme.border = QColor(0x8A94A3);
    theme.line = QColor(0x39424E);
    theme.surface = QColor(0x171B21);
    theme.card = QColor(0x1F252D);
    theme.levelOutline = QColor(0xB3BDCA);
    theme.levels = {QColor(0x2F4A63), QColor(0x4F86B5), QColor(0x9CCBF0)};
    theme.dark = true;
    return theme;
}

Theme Theme::fromSystem(const QPalette& system) {
    Theme theme;
    theme.text = system.color(QPalette::WindowText);
    theme.muted = theme.text;
    theme.accent = system.color(QPalette::Highlight);
    theme.onAccent = system.color(QPalette::HighlightedText);
    theme.surface = system.color(QPalette::Window);
    theme.card = system.color(QPalette::Base);
    theme.selection = mixed(theme.card, theme.accent, 0.2);
    theme.attention = theme.error = theme.done = theme.text;
    theme.border = theme.line = theme.levelOutline = theme.text;
    theme.dark = luminance(theme.surface) < luminance(theme.text);
    theme.levels = {mixed(theme.card, theme.text, 0.25), mixed(theme.card, theme.text, 0.6), theme.text};
    theme.highContrast = true;
    return theme;
}

Theme Theme::choose(const QPalette& system, Appearance appearance) {
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    if (contrast(window, text) >= highContrastFrom)
        return fromSystem(system);
    if (appearance == Appearance::FollowSystem)
        return luminance(window) < luminance(text) ? darkTheme() : light();
    return appearance == Appearance::Dark ? darkTheme() : light();
}

QPalette Theme::palette() const {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, surface);
    set(QPalette::WindowText, text);
    set(QPalette::Base, card);
    set(QPalette::AlternateBase, surface);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, card);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, error);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, text);
    set(QPalette::ToolTipText, card);
    set(QPalette::Light, card);
    set(QPalette::Midlight, line);
    set(QPalette::Mid, line);
    set(QPalette::Dark, border);
    set(QPalette::Shadow, border);
    // What is disabled keeps its contrast: it is still there to be read.
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QColor Theme::levelColour(int rank, int count) const {
    if (count < 2 || rank < 1)
        return levels.back();
    const qreal place = 2.0 * (rank - 1) / (count - 1); // 0 to 2 along the three anchors
    const auto from = static_cast<std::size_t>(std::clamp(static_cast<int>(place), 0, 1));
    const qreal share = place - static_cast<qreal>(from);
    const Oklab low = toOklab(levels[from]);
    const Oklab high = toOklab(levels[from + 1]);
    return fromOklab({low.lightness + share * (high.lightness - low.lightness),
                      low.a + share * (high.a - low.a), low.b + share * (high.b - low.b)});
}

QColor Theme::levelTint(qreal strength) const {
    return mixed(card, levelInk(), strength);
}

const Theme& themeOf(const QWidget* widget) {
    static const Theme standard = Theme::light();
    const auto* style = qobject_cast<const WorkbenchStyle*>(widget->style());
    return style ? style->theme() : standard;
}

QColor mixed(const QColor& under, const QColor& over, qreal share) {
    const auto channel = [share](int low, int high) {
        return static_cast<int>(std::lround(low + share * (high - low)));
    };
    return {channel(under.red(), over.red()), channel(under.green(), over.green()),
            channel(under.blue(), over.blue())};
}

qreal contrast(const QColor& left, const QColor& right) {
    const qreal one = luminance(left) + 0.05;
    const qreal other = luminance(right) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace inclusion
