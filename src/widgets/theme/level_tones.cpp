#include "widgets/theme/level_tones.h"

#include "report/style/palette.h"
#include "widgets/theme/theme.h"

namespace inclusion {
namespace {

const report::Palette& paletteOf(const Theme& theme) {
    return theme.dark ? report::Palette::dark() : report::Palette::light();
}

report::Colour toReport(const QColor& colour) {
    return {colour.redF(), colour.greenF(), colour.blueF()};
}

QColor fromReport(const report::Colour& colour) {
    return QColor::fromRgbF(static_cast<float>(colour.red), static_cast<float>(colour.green),
                            static_cast<float>(colour.blue));
}

} // namespace

QColor levelTone(const Theme& theme, int rank, int levelCount) {
    if (rank <= 0)
        return theme.card;
    if (theme.highContrast) // the system's own two colours, and steps between them
        return mixed(theme.card, theme.text, 0.7 * rank / levelCount);
    return fromReport(paletteOf(theme).tone(rank, levelCount));
}

QColor textOnTone(const Theme& theme, const QColor& tone) {
    if (theme.highContrast)
        return contrast(theme.text, tone) >= contrast(theme.card, tone) ? theme.text : theme.card;
    return fromReport(paletteOf(theme).textOn(toReport(tone)));
}

} // namespace inclusion
