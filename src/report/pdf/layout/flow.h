#pragma once

#include "report/pdf/layout/drawable.h"
#include "report/pdf/layout/text_block.h"
#include "report/pdf/tags/structure_tree.h"
#include "report/pdf/type/text_style.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace inclusion::report::pdf {

/// A heading of the outline and how far below the top of its strip it stands.
struct HeadingAt {
    int heading = 0;
    double offset = 0;
};

/// Whether something begins a page.
enum class PageStart {
    No,
    Chapter, ///< unless half of the page before it would stay empty
    Always
};

/// How much a page break before something is unwanted: the more, the more of a page may stay empty for it.
enum class Wish {
    None,
    Remark, ///< it would part a remark in its box from what it is about
    Whole,  ///< it would divide what is better seen as one: a short table
    Close,  ///< it would leave a single row alone
    Note,   ///< it would leave a note alone, which means nothing without what it is about
    Picture ///< it would divide what shows something only as a whole
};

/// The smallest thing that a page break never divides: a line of a paragraph, a row of a table, a picture.
struct Strip {
    std::shared_ptr<const Drawable> drawable;
    int part = 0;
    double x = 0; ///< from the left edge of the column
    double height = 0;
    double above = 0;               ///< room above it, dropped at the top of a page
    bool keepsWithPrevious = false; ///< no page break before it, if that can be helped
    Wish wish = Wish::None;         ///< the same, unless much of a page would stay empty for it
    PageStart pageStart = PageStart::No;
    int frame = -1; ///< place in the flow's frames, or -1
    std::vector<HeadingAt> headings = {};
};

/// What neighbouring strips have in common: a ground behind them, a head that is repeated on every further
/// page.
class Frame {
public:
    virtual ~Frame() = default;

    /// Room between the ground and the strips, above and below, on each page.
    virtual double padding() const { return 0; }
    /// Paints the ground of the part that stands on one page.
    virtual void drawBehind(Painter&, const Box&) const {}
    /// What stands again on top of each further page, or null.
    virtual const Strip* repeatedHead() const { return nullptr; }
    /// Whether the page carries running head and foot.
    virtual bool hasFurniture() const { return true; }
};

/// The strips of one column, top to bottom.
struct Flow {
    std::vector<Strip> strips;
    std::vector<std::shared_ptr<const Frame>> frames;
    double width = 0;
    /// From that strip on the numbers of elements and slots are to be raised: they are those of a tree that
    /// was joined to another.
    struct Joint {
        std::size_t strip = 0;
        StructureTree::Position raised;
    };
    std::optional<Joint> joint = {};

    /// Adds the strips of another flow at the end.
    void append(Flow other, const StructureTree::Position& raised);
};

/// Strips with their places: a page, or a whole column that is drawn as one picture.
struct StackedStrips {
    struct Place {
        std::size_t strip = 0;
        double y = 0;
    };
    /// The part of a frame that stands here.
    struct Part {
        int frame = 0;
        double top = 0;
        double bottom = 0;
        bool continued = false; ///< began on an earlier page
    };

    std::vector<Place> places;
    std::vector<Part> parts;
    double height = 0;
};

/// Stacks strips one below the other.
class Stack {
public:
    Stack(const Flow& flow, double room) : m_flow(flow), m_room(room) {}

    /// Adds the strip that follows in the flow; false where it does not fit or begins a page.
    bool add(std::size_t strip);
    double height() const { return m_height; }
    /// Where the strip that was added last stands.
    double top() const { return m_top; }
    /// The part of a frame that it stands in or, with the frame -1, none.
    const StackedStrips::Part& part() const { return m_part; }
    /// Whether it begins that part.
    bool opensPart() const { return m_opens; }

private:
    const Flow& m_flow;
    double m_room;
    bool m_isEmpty = true;
    bool m_opens = false;
    double m_top = 0;
    double m_bottom = 0;
    double m_height = 0;
    StackedStrips::Part m_part{.frame = -1};
};

/// Stacks strips from `first` to before `last`, as many as fit into `room`; stops before a strip that begins
/// a page.
StackedStrips stackStrips(const Flow& flow, std::size_t first, std::size_t last, double room);

/// Paints stacked strips with their top left corner at (x, y).
void drawStacked(Painter& painter, const Flow& flow, const StackedStrips& stacked, double x, double y);

/// Gathers strips and looks after the room between blocks.
class FlowBuilder {
public:
    /// @param width of the column
    /// @param pageHeight room for strips on one page
    FlowBuilder(double width, double pageHeight);

    double width() const { return m_flow.width; }
    double pageHeight() const { return m_pageHeight; }

    /// Adds a strip; the room above it is the larger one of `above` and what the block before wants below.
    void add(Strip strip, double above = 0);
    /// Adds the lines of a text block, no line of it alone at the foot or the top of a page.
    void addLines(const std::shared_ptr<TextBlock>& text, double x, double above);
    /// Room wanted below what was added last.
    void setBelow(double below) { m_below = below; }
    /// The next strip stands on the same page as the last one.
    void keepNext() { m_keepNext = true; }
    /// The next strip had better stand on the same page as the last one.
    void preferNext(Wish wish) { m_wish = std::max(m_wish, wish); }
    /// The strip that was added last had better stand on the same page as the one before it.
    void preferLast() { m_flow.strips.back().wish = Wish::Close; }
    /// The next strip begins a page; what asks for it most strongly holds.
    void startPage(PageStart start) { m_pageStart = std::max(m_pageStart, start); }
    /// The first strip's wish for room above, 0 for an empty flow; a column passes it on.
    double firstAbove() const { return m_flow.strips.empty() ? 0 : m_flow.strips.front().above; }
    bool keepsNext() const { return m_keepNext; }
    /// All strips until `endFrame` stand in this frame.
    void beginFrame(std::shared_ptr<const Frame> frame);
    void endFrame() { m_frame = -1; }
    /// The strip added next carries this heading.
    void addHeading(int heading) { m_headings.push_back({heading, 0}); }
    /// Keeps all strips from that number on together, if they fit on a page.
    void keepTogether(std::size_t from);
    /// The same, unless much of a page would stay empty for it.
    void preferTogether(std::size_t from, Wish wish = Wish::Whole);

    /// The height of the strips from that number on, were they all on one page.
    double heightFrom(std::size_t first) const;
    std::size_t size() const { return m_flow.strips.size(); }
    Flow take() { return std::move(m_flow); }

private:
    Flow m_flow;
    double m_pageHeight;
    double m_below = 0;
    int m_frame = -1;
    bool m_keepNext = false;
    Wish m_wish = Wish::None;
    PageStart m_pageStart = PageStart::No;
    std::vector<HeadingAt> m_headings;
};

} // namespace inclusion::report::pdf
