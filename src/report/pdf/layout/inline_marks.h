#pragma once

#include "report/pdf/layout/inline_object.h"
#include "report/pdf/layout/text_block.h"

#include <memory>

namespace inclusion::report::pdf {

/// The level glyph: `count` small rounded segments, `rank` of them filled. Decorative beside the name of the
/// level, a figure with the name as its alternative text where the name is not printed.
class GlyphObject : public InlineObject {
public:
    /// @param figure the element when the glyph stands alone, or -1 when it is decorative
    GlyphObject(int rank, int count, double textSize, ElementId figure);

    double width() const override;
    void drawUnder(Painter& painter, double x, double baseline) const override;
    void drawContent(Painter& painter, double x, double baseline) const override;

private:
    void paint(Painter& painter, double x, double baseline) const;

    int m_rank;
    int m_count;
    double m_textSize;
    ElementId m_figure;
};

/// The tone of a level as a small outlined box, for legends.
class SwatchObject : public InlineObject {
public:
    SwatchObject(int rank, int levelCount, double textSize);

    double width() const override;
    void drawUnder(Painter& painter, double x, double baseline) const override;
    void drawContent(Painter& painter, double x, double baseline) const override;

private:
    int m_rank;
    int m_levelCount;
    double m_textSize;
};

/// A word in a frame whose border and fill grow with how far a descriptor is evidenced.
class PillObject : public InlineObject {
public:
    PillObject(HighlightMark::State state, std::shared_ptr<const TextBlock> word, double textSize);

    double width() const override;
    void drawUnder(Painter& painter, double x, double baseline) const override;
    void drawContent(Painter& painter, double x, double baseline) const override;

    /// The colour of the word on that fill.
    static Colour wordColour(HighlightMark::State state);

private:
    HighlightMark::State m_state;
    std::shared_ptr<const TextBlock> m_word;
    double m_textSize;
};

/// Paints the tone of a segment or swatch: fill and outline, hatching for rank 0.
void paintTone(Painter& painter, const Box& box, int rank, int levelCount);

} // namespace inclusion::report::pdf
