#include "report/pdf/layout/flow.h"

#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace inclusion::report::pdf {

namespace {

// A chapter goes on where the page before it holds less than this share of what it could.
constexpr double fullEnough = 0.55;

const Frame* frameOf(const Flow& flow, std::size_t strip) {
    const int frame = flow.strips[strip].frame;
    return frame < 0 ? nullptr : flow.frames[static_cast<std::size_t>(frame)].get();
}

} // namespace

void Flow::append(Flow other, const StructureTree::Position& raised) {
    joint = Joint{strips.size(), raised};
    const int before = static_cast<int>(frames.size());
    for (Strip& strip : other.strips) {
        strip.frame += strip.frame < 0 ? 0 : before;
        strips.push_back(std::move(strip));
    }
    frames.insert(frames.end(), other.frames.begin(), other.frames.end());
}

bool Stack::add(std::size_t i) {
    const Strip& strip = m_flow.strips[i];
    if (!m_isEmpty && (strip.pageStart == PageStart::Always ||
                       (strip.pageStart == PageStart::Chapter && m_bottom > m_room * fullEnough)))
        return false;
    const Frame* frame = frameOf(m_flow, i);
    const double padding = frame == nullptr ? 0 : frame->padding();
    const bool changes = m_part.frame != strip.frame;
    double top = m_bottom;
    if (m_part.frame >= 0 && changes)
        top += frameOf(m_flow, i - 1)->padding();
    top += m_isEmpty ? 0 : strip.above;
    StackedStrips::Part part = m_part;
    if (changes) {
        part = {.frame = strip.frame, .top = top};
        part.continued = frame != nullptr && i > 0 && m_flow.strips[i - 1].frame == strip.frame;
        const Strip* head = part.continued ? frame->repeatedHead() : nullptr;
        top += padding + (head == nullptr ? 0 : head->height);
    }
    const double bottom = top + strip.height;
    if (bottom + padding > m_room)
        return false;
    part.bottom = m_height = bottom + padding;
    m_part = part;
    m_opens = changes && frame != nullptr;
    m_top = top;
    m_bottom = bottom;
    m_isEmpty = false;
    return true;
}

StackedStrips stackStrips(const Flow& flow, std::size_t first, std::size_t last, double room) {
    StackedStrips stacked;
    Stack stack(flow, room);
    for (std::size_t i = first; i < last && stack.add(i); ++i) {
        if (stack.opensPart())
            stacked.parts.push_back(stack.part());
        else if (stack.part().frame >= 0)
            stacked.parts.back().bottom = stack.part().bottom;
        stacked.places.push_back({i, stack.top()});
    }
    stacked.height = stack.height();
    return stacked;
}

void drawStacked(Painter& painter, const Flow& flow, const StackedStrips& stacked, double x, double y) {
    for (const StackedStrips::Part& part : stacked.parts) {
        const Frame& frame = *flow.frames[static_cast<std::size_t>(part.frame)];
        frame.drawBehind(painter, {x, y + part.top, flow.width, part.bottom - part.top});
        const Strip* head = part.continued ? frame.repeatedHead() : nullptr;
        if (head != nullptr) {
            painter.setRepeating(true);
            head->drawable->draw(painter, x + head->x, y + part.top + frame.padding(), head->part);
            painter.setRepeating(false);
        }
    }
    for (const StackedStrips::Place& place : stacked.places) {
        const Strip& strip = flow.strips[place.strip];
        if (flow.joint && flow.joint->strip == place.strip)
            painter.raise(flow.joint->raised);
        strip.drawable->draw(painter, x + strip.x, y + place.y, strip.part);
    }
}

FlowBuilder::FlowBuilder(double width, double pageHeight) : m_pageHeight(pageHeight) {
    m_flow.width = width;
}

void FlowBuilder::add(Strip strip, double above) {
    strip.above = std::max(above, std::exchange(m_below, 0));
    strip.keepsWithPrevious = strip.keepsWithPrevious || std::exchange(m_keepNext, false);
    strip.wish = std::max(strip.wish, std::exchange(m_wish, Wish::None));
    strip.pageStart = std::exchange(m_pageStart, PageStart::No);
    strip.frame = m_frame;
    if (!m_headings.empty())
        strip.headings = std::exchange(m_headings, {});
    m_flow.strips.push_back(std::move(strip));
}

void FlowBuilder::addLines(const std::shared_ptr<TextBlock>& text, double x, double above) {
    const int lines = text->lineCount();
    for (int line = 0; line < lines; ++line) {
        Strip strip{.drawable = text, .part = line, .x = x, .height = text->leading()};
        strip.keepsWithPrevious = line == 1 || (line > 0 && line == lines - 1);
        add(std::move(strip), line == 0 ? above : 0);
    }
}

void FlowBuilder::beginFrame(std::shared_ptr<const Frame> frame) {
    m_frame = static_cast<int>(m_flow.frames.size());
    m_flow.frames.push_back(std::move(frame));
}

double FlowBuilder::heightFrom(std::size_t first) const {
    return stackStrips(m_flow, first, m_flow.strips.size(), std::numeric_limits<double>::infinity()).height;
}

void FlowBuilder::keepTogether(std::size_t from) {
    if (heightFrom(from) > m_pageHeight)
        return;
    for (std::size_t i = from + 1; i < m_flow.strips.size(); ++i)
        m_flow.strips[i].keepsWithPrevious = true;
}

void FlowBuilder::preferTogether(std::size_t from, Wish wish) {
    for (std::size_t i = from + 1; i < m_flow.strips.size(); ++i)
        m_flow.strips[i].wish = std::max(m_flow.strips[i].wish, wish);
}

} // namespace inclusion::report::pdf
