#include "report/html/style_sheet.h"

#include "report/html/html_glyph.h"
#include "report/style/palette.h"

#include <string_view>

namespace inclusion::embedded {

/// The text of an embedded style file; see cmake/EmbedText.cmake.
std::string_view reportStyles(std::string_view fileName);

} // namespace inclusion::embedded

namespace inclusion::report::html {

namespace {

constexpr int heatSteps = 6;

std::string property(const std::string& name, const Colour& colour) {
    return "--" + name + ":" + colour.hex() + ";";
}

std::string properties(const Palette& palette) {
    return property("ground", palette.ground) + property("text", palette.text) +
           property("muted", palette.muted) + property("accent", palette.accent) +
           property("accent-fill", palette.accentFill) + property("attention", palette.attention) +
           property("attention-fill", palette.attentionFill) + property("done", palette.done) +
           property("done-fill", palette.doneFill) + property("row-line", palette.rowLine) +
           property("control-line", palette.controlLine) + property("level", palette.levelStrong);
}

std::string tones(const Palette& palette, const HtmlBody& body) {
    std::string rules;
    for (const int count : body.levelCounts()) {
        for (int rank = 1; rank <= count; ++rank) {
            const Colour tone = palette.tone(rank, count);
            rules += "." + toneClass(rank, count) + "{fill:" + tone.hex() + "}." + onToneClass(rank, count) +
                     "{fill:" + palette.textOn(tone).hex() + "}\n";
        }
    }
    for (int step = 1; step <= heatSteps; ++step) {
        // Tints stop where the figures still stand out.
        const Colour tint = mix(palette.ground, palette.levelMiddle, 0.12 + 0.55 * step / heatSteps);
        rules += ".heat-" + std::to_string(step) + "{background:" + tint.hex() +
                 ";color:" + palette.textOn(tint).hex() + "}\n";
    }
    return rules;
}

} // namespace

std::string styleSheet(const HtmlBody& body) {
    const std::string light = ":root{" + properties(Palette::light()) + "}\n" + tones(Palette::light(), body);
    const std::string dark = ":root{" + properties(Palette::dark()) + "}\n" + tones(Palette::dark(), body);
    std::string sheet = light + "@media screen and (prefers-color-scheme:dark){\n" + dark + "}\n";
    for (const int width : body.columnWidths())
        sheet += ".w-" + std::to_string(width) + "{width:" + std::to_string(width) + "%}";
    sheet += "\n";
    sheet += embedded::reportStyles("report.css");
    return sheet;
}

} // namespace inclusion::report::html
