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

qreal luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
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
    theme.border = QColor(0x7C8695);
    theme.line = QColor(0xDCE1E8);
    theme.surface = QColor(0xF5F6F8);
    theme.card = QColor(0xFFFFFF);
    theme.levelOutline = QColor(0x4A5565);
    theme.levelInk = QColor(0x1F5A94);
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
    theme.levelInk = QColor(0x9CCBF0);
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
    theme.levelInk = theme.text;
    theme.highContrast = true;
    return theme;
}

Theme Theme::strong(bool dark) {
    QPalette palette;
    const QColor ground = dark ? Qt::black : Qt::white;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    palette.setColor(QPalette::Highlight, dark ? QColor(0xFFE600) : QColor(0x0000B0));
    palette.setColor(QPalette::HighlightedText, ground);
    return fromSystem(palette);
}

Theme Theme::choose(const QPalette& system, Appearance appearance) {
    const QColor window = system.color(QPalette::Window);
    const QColor text = system.color(QPalette::WindowText);
    if (contrast(window, text) >= highContrastFrom)
        return fromSystem(system);
    if (appearance == Appearance::HighContrast)
        return strong(luminance(window) < luminance(text));
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
    set(QPalette::Dark, line); // behind the pages of a report
    set(QPalette::Shadow, border);
    // What is disabled keeps its contrast: it is still there to be read.
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QColor Theme::levelTint(qreal strength) const {
    return mixed(card, levelInk, strength);
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
