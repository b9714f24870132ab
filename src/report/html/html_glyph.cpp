#include "report/html/html_glyph.h"

#include "report/html/html_text.h"

#include <algorithm>

namespace inclusion::report::html {

std::string glyphSvg(int rank, int count, const std::string& name) {
    constexpr int step = 6; // a segment of 4 and a gap of 2
    const int segments = std::clamp(count, 1, 10);
    const std::string width = std::to_string(segments * step - 2);
    std::string svg =
        "<svg class=\"glyph\" viewBox=\"0 0 " + width + " 9\" width=\"" + width + "\" height=\"9\" ";
    svg += name.empty() ? "aria-hidden=\"true\">" : "role=\"img\" aria-label=\"" + escape(name) + "\">";
    for (int i = 0; i < segments; ++i) {
        const bool filled = i < rank;
        // The outline of an empty segment lies within it.
        svg += filled ? "<rect class=\"on\" x=\"" + std::to_string(i * step) +
                            "\" y=\"0\" width=\"4\" height=\"9\" rx=\"1\"/>"
                      : "<rect class=\"off\" x=\"" + std::to_string(i * step) +
                            ".35\" y=\"0.35\" width=\"3.3\" height=\"8.3\" rx=\"1\"/>";
    }
    return svg + "</svg>";
}

std::string motifSvg() {
    return "<svg class=\"motif\" viewBox=\"0 0 63 64\" width=\"63\" height=\"64\" aria-hidden=\"true\">"
           "<rect class=\"" +
           toneClass(1, motifLevels) +
           "\" x=\"0\" y=\"36\" width=\"17\" height=\"28\" rx=\"4\"/>"
           "<rect class=\"" +
           toneClass(2, motifLevels) +
           "\" x=\"23\" y=\"18\" width=\"17\" height=\"46\" rx=\"4\"/>"
           "<rect class=\"" +
           toneClass(3, motifLevels) + "\" x=\"46\" y=\"0\" width=\"17\" height=\"64\" rx=\"4\"/></svg>\n";
}

std::string toneClass(int rank, int levelCount) {
    return rank <= 0 ? "hatched" : "tone-" + std::to_string(levelCount) + "-" + std::to_string(rank);
}

std::string onToneClass(int rank, int levelCount) {
    return rank <= 0 ? "on-hatched" : "on-" + std::to_string(levelCount) + "-" + std::to_string(rank);
}

} // namespace inclusion::report::html
