#pragma once

#include "core/report/report_document.h"
#include "report/pdf/layout/compose_context.h"
#include "report/pdf/layout/drawable.h"
#include "report/pdf/layout/inline_object.h"
#include "report/pdf/type/handles.h"

#include <memory>
#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// A paragraph set in lines of equal height. Part n is its n-th line.
class TextBlock : public Drawable {
public:
    int lineCount() const { return static_cast<int>(m_lines.size()); }
    double leading() const { return m_style.leading; }
    double height() const { return m_style.leading * static_cast<double>(lineCount()); }
    double lineWidth(int line) const { return m_lines[static_cast<std::size_t>(line)].width; }
    /// The width of the longest line.
    double naturalWidth() const;
    /// From the top of a line to its baseline.
    double baseline() const { return m_baseline; }

    void draw(Painter& painter, double x, double y, int part) const override;
    /// Paints all lines.
    void drawAll(Painter& painter, double x, double y) const;
    /// Paints one line without any marks of its own, into whatever mark is open.
    void drawPlain(Painter& painter, double x, double y, int part) const;

private:
    friend class TextBuilder;

    /// A stretch of the text with one look and one place in the structure.
    struct Segment {
        int end = 0; ///< first byte after it
        SlotId slot = 0;
        Colour colour;
        ElementId link = -1; ///< a link that shows and finds its own area, or -1
        std::shared_ptr<const InlineObject> object = {};
    };
    struct PlacedRun {
        PangoGlyphItem* item = nullptr;
        double x = 0;
        double width = 0;
        const Segment* segment = nullptr;
    };

    TextBlock() = default;
    const Segment& segmentAt(int byte) const;
    std::vector<PlacedRun> placeRuns(const SetLine& line, double x) const;
    void drawUnder(Painter& painter, const std::vector<PlacedRun>& runs, double y) const;
    void showRun(Painter& painter, const PlacedRun& run, double baseline) const;

    TextStyle m_style;
    double m_baseline = 0;
    std::string m_text;
    std::vector<Segment> m_segments;
    std::vector<SetLine> m_lines;
};

/// Gathers the inlines of a paragraph, makes their places in the structure, and sets them.
class TextBuilder {
public:
    /// Content goes into new slots of `element`, links and figures into new elements below it.
    TextBuilder(ComposeContext& context, const TextStyle& style, ElementId element);
    /// Everything goes into that one slot; links are set as plain text. For the words inside a figure.
    static TextBuilder forSlot(ComposeContext& context, const TextStyle& style, SlotId slot);

    /// For text that its owner paints with `drawPlain` into a mark of its own.
    static TextBuilder withoutSlot(ComposeContext& context, const TextStyle& style) {
        return forSlot(context, style, -1);
    }

    TextBuilder& add(const Inlines& inlines);
    /// The mark with which a text begins, as an element of its own.
    TextBuilder& addLabel(const HighlightMark& mark, ElementId label);
    TextBuilder& add(const std::string& text, Emphasis emphasis = Emphasis::Plain);
    TextBuilder& add(std::shared_ptr<const InlineObject> object);
    /// A link that looks like the text around it and whose area its owner notes, for lists of contents.
    /// Returns its element.
    ElementId addQuietLink(const std::string& text, const LinkTarget& target);

    /// Sets the text in that width.
    std::shared_ptr<TextBlock> set(double width, Alignment alignment = Alignment::Start);
    /// Sets the text in one line and cuts it with an ellipsis when it is too long.
    std::shared_ptr<TextBlock> setInOneLine(double width, Alignment alignment = Alignment::Start);

    /// Sets the text in one line as wide as it comes.
    std::shared_ptr<TextBlock> setNaturally();

private:
    struct Look {
        Colour colour;
        int weight;
    };

    Look look(Emphasis emphasis) const;
    SlotId plainSlot();
    void append(const std::string& text, const Look& look, SlotId slot, ElementId link = -1);
    ElementId addLink(const std::string& text, const Look& look, const LinkTarget& target, bool isQuiet);
    void append(std::shared_ptr<const InlineObject> object, SlotId slot);
    void addRun(const TextRun& run);
    void addGlyph(const LevelGlyph& glyph);
    void addMark(const HighlightMark& mark, SlotId slot);
    std::shared_ptr<TextBlock> finish(double width, Alignment alignment, bool oneLine);
    Handle<PangoAttrList> attributes() const;
    std::string keyOf(double width, Alignment alignment, bool oneLine) const;
    void setLines(double width, Alignment alignment, bool oneLine);
    void collectLines(PangoLayout* layout);

    ComposeContext& m_context;
    ElementId m_element;
    SlotId m_slot = -1;
    bool m_slotIsFixed = false;
    std::vector<int> m_weights; ///< of each segment of the block
    std::shared_ptr<TextBlock> m_block;
};

} // namespace inclusion::report::pdf
