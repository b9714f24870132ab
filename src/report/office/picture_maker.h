#pragma once

#include "core/base/result.h"
#include "core/report/report_document.h"

#include <string>
#include <utility>
#include <vector>

namespace inclusion::report::office {

/// A drawing for formats that hold pictures: as vectors, and as points for programs that show no vectors.
struct Picture {
    std::string svg;
    std::string png;
    std::string jpeg = {}; ///< alone where it is there: a photograph
    double width = 0;      ///< points
    double height = 0;

    /// The endings of the files that hold it, the one that programs should take first in front.
    std::vector<std::pair<std::string, const std::string*>> files() const;
};

/// Draws charts and glyphs by the code that draws them in the PDF, so that every format shows the same.
class PictureMaker {
public:
    PictureMaker(std::string fontFamily, std::string language);

    /// The bars and the legend, without the title: that stands beside the picture as text.
    Result<Picture> barChart(const BarChart& chart, double width) const;
    /// The segments of a level, for a line of text of that size.
    Result<Picture> glyph(int rank, int count, double textSize) const;

private:
    std::string m_fontFamily;
    std::string m_language;
};

} // namespace inclusion::report::office
