#include "report/pdf/layout/text_block.h"

#include "report/pdf/paint/painter.h"

#include <pango/pangocairo.h>

#include <algorithm>

namespace inclusion::report::pdf {

double TextBlock::naturalWidth() const {
    double widest = 0;
    for (const SetLine& line : m_lines)
        widest = std::max(widest, line.width);
    return widest;
}

const TextBlock::Segment& TextBlock::segmentAt(int byte) const {
    const auto found = std::upper_bound(m_segments.begin(), m_segments.end(), byte,
                                        [](int at, const Segment& segment) { return at < segment.end; });
    return found == m_segments.end() ? m_segments.back() : *found;
}

std::vector<TextBlock::PlacedRun> TextBlock::placeRuns(const SetLine& line, double x) const {
    std::vector<PlacedRun> runs;
    double at = x + line.x;
    bool rightToLeft = false;
    for (const GSList* node = line.line->runs; node != nullptr; node = node->next) {
        auto* item = static_cast<PangoGlyphItem*>(node->data);
        const double width = pango_units_to_double(pango_glyph_string_get_width(item->glyphs));
        rightToLeft = rightToLeft || (item->item->analysis.level & 1) != 0;
        runs.push_back({item, at, width, &segmentAt(item->item->offset)});
        at += width;
    }
    // Pango lists runs as they stand from left to right; they are painted in the order in which they are
    // read.
    if (rightToLeft) {
        std::stable_sort(runs.begin(), runs.end(), [](const PlacedRun& a, const PlacedRun& b) {
            return a.item->item->offset < b.item->item->offset;
        });
    }
    return runs;
}

void TextBlock::drawUnder(Painter& painter, const std::vector<PlacedRun>& runs, double y) const {
    const double baseline = y + m_baseline;
    for (const PlacedRun& run : runs) {
        const Segment& segment = *run.segment;
        if (segment.object) {
            segment.object->drawUnder(painter, run.x, baseline);
        } else if (segment.link >= 0) {
            painter.artefact();
            painter.line(run.x, baseline + 1.6, run.x + run.width, baseline + 1.6, segment.colour, 0.4);
            painter.link(segment.link, {run.x, y, run.width, m_style.leading});
        }
    }
}

void TextBlock::showRun(Painter& painter, const PlacedRun& run, double baseline) const {
    if (run.segment->object) {
        run.segment->object->drawContent(painter, run.x, baseline);
        return;
    }
    painter.setColour(run.segment->colour);
    cairo_move_to(painter.cairo(), run.x, baseline);
    pango_cairo_show_glyph_item(painter.cairo(), m_text.c_str(), run.item);
}

void TextBlock::draw(Painter& painter, double x, double y, int part) const {
    const std::vector<PlacedRun> runs = placeRuns(m_lines[static_cast<std::size_t>(part)], x);
    drawUnder(painter, runs, y);
    for (const PlacedRun& run : runs) {
        painter.content(run.segment->slot);
        showRun(painter, run, y + m_baseline);
    }
}

void TextBlock::drawAll(Painter& painter, double x, double y) const {
    for (int line = 0; line < lineCount(); ++line)
        draw(painter, x, y + m_style.leading * line, line);
}

void TextBlock::drawPlain(Painter& painter, double x, double y, int part) const {
    for (const PlacedRun& run : placeRuns(m_lines[static_cast<std::size_t>(part)], x))
        showRun(painter, run, y + m_baseline);
}

} // namespace inclusion::report::pdf
