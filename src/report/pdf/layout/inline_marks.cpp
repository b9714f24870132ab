#include "report/pdf/layout/inline_marks.h"

#include "report/charts/bar_geometry.h"
#include "report/pdf/paint/painter.h"

#include <algorithm>

namespace inclusion::report::pdf {

namespace {

const Palette& ink() {
    return Palette::light();
}

// Shares of the text size.
constexpr double segmentWidth = 0.42;
constexpr double segmentGap = 0.16;
constexpr double swatchWidth = 1.5;
constexpr double gapToName = 0.15;
constexpr double capHeight = 0.73; // of Inter
constexpr double pillPadding = 0.5;

} // namespace

GlyphObject::GlyphObject(int rank, int count, double textSize, ElementId figure)
    : m_rank(rank), m_count(std::clamp(count, 1, 10)), m_textSize(textSize), m_figure(figure) {}

double GlyphObject::width() const {
    return m_textSize *
           (m_count * segmentWidth + (m_count - 1) * segmentGap + (m_figure < 0 ? gapToName : 0));
}

void GlyphObject::paint(Painter& painter, double x, double baseline) const {
    constexpr double outline = 0.6;
    const double height = m_textSize * (capHeight + 0.08);
    const double width = m_textSize * segmentWidth;
    const double top = baseline - m_textSize * capHeight - (height - m_textSize * capHeight) / 2;
    for (int i = 0; i < m_count; ++i) {
        const double left = x + m_textSize * (segmentWidth + segmentGap) * i;
        if (i < m_rank)
            painter.fillBox({left, top, width, height}, ink().levelStrong, 1.1);
        else
            painter.strokeBox({left + outline / 2, top + outline / 2, width - outline, height - outline},
                              ink().muted, outline, 1.1);
    }
}

void GlyphObject::drawUnder(Painter& painter, double x, double baseline) const {
    if (m_figure >= 0)
        return;
    painter.artefact();
    paint(painter, x, baseline);
}

void GlyphObject::drawContent(Painter& painter, double x, double baseline) const {
    if (m_figure < 0)
        return;
    paint(painter, x, baseline);
    painter.place(m_figure, {x, baseline - m_textSize, width(), m_textSize * 1.2});
}

SwatchObject::SwatchObject(int rank, int levelCount, double textSize)
    : m_rank(rank), m_levelCount(levelCount), m_textSize(textSize) {}

double SwatchObject::width() const {
    return m_textSize * (swatchWidth + gapToName);
}

void SwatchObject::drawUnder(Painter&, double, double) const {}

void SwatchObject::drawContent(Painter& painter, double x, double baseline) const {
    const double height = m_textSize * (capHeight + 0.12);
    paintTone(painter, {x, baseline - height + m_textSize * 0.06, m_textSize * swatchWidth, height}, m_rank,
              m_levelCount);
}

PillObject::PillObject(HighlightMark::State state, std::shared_ptr<const TextBlock> word, double textSize)
    : m_state(state), m_word(std::move(word)), m_textSize(textSize) {}

double PillObject::width() const {
    return m_word->naturalWidth() + 2 * pillPadding * m_textSize;
}

Colour PillObject::wordColour(HighlightMark::State state) {
    return state == HighlightMark::State::Fully    ? ink().ground
           : state == HighlightMark::State::Partly ? ink().text
                                                   : ink().muted;
}

void PillObject::drawUnder(Painter& painter, double x, double baseline) const {
    const double height = m_textSize * 1.3;
    const double top = baseline - m_textSize * capHeight / 2 - height / 2;
    const Box box{x + 0.4, top, width() - 0.8, height};
    painter.artefact();
    if (m_state == HighlightMark::State::Fully)
        painter.fillBox(box, ink().accent, 3);
    else if (m_state == HighlightMark::State::Partly)
        painter.fillBox(box, ink().accentFill, 3);
    painter.strokeBox(box, m_state == HighlightMark::State::NotYet ? ink().controlLine : ink().accent, 0.7,
                      3);
}

void PillObject::drawContent(Painter& painter, double x, double baseline) const {
    m_word->drawPlain(painter, x + pillPadding * m_textSize, baseline - m_word->baseline(), 0);
}

void paintTone(Painter& painter, const Box& box, int rank, int levelCount) {
    painter.fillBox(box, ink().tone(rank, levelCount));
    if (rank == 0) {
        painter.setColour(ink().controlLine);
        cairo_set_line_width(painter.cairo(), 0.45);
        for (const Line& stroke : hatching(box.x, box.y, box.width, box.height, 2.8)) {
            cairo_move_to(painter.cairo(), stroke.x1, stroke.y1);
            cairo_line_to(painter.cairo(), stroke.x2, stroke.y2);
        }
        cairo_stroke(painter.cairo());
    }
    painter.strokeBox(box, ink().muted, 0.6);
}

} // namespace inclusion::report::pdf
