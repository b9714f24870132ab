#include "report/pdf/layout/flow.h"

#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace inclusion::report::pdf {

namespace {

// A page that holds less than this share of what it could is nearly empty.
constexpr double nearlyEmpty = 0.4;

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

StackedStrips stackStrips(const Flow& flow, std::size_t first, std::size_t last, double room) {
    StackedStrips stacked;
    double y = 0;
    int open = -1;
    for (std::size_t i = first; i < last; ++i) {
        const Strip& strip = flow.strips[i];
        if (i > first && (strip.pageStart == PageStart::Always ||
                          (strip.pageStart == PageStart::Chapter && y > room * nearlyEmpty)))
            break;
        const Frame* frame = frameOf(flow, i);
        const double padding = frame == nullptr ? 0 : frame->padding();
        double top = y;
        StackedStrips::Part part{strip.frame, 0, 0, false};
        if (open >= 0 && open != strip.frame)
            top += frameOf(flow, i - 1)->padding();
        top += i > first ? strip.above : 0;
        const bool opens = strip.frame >= 0 && open != strip.frame;
        if (opens) {
            part.top = top;
            part.continued = i > 0 && flow.strips[i - 1].frame == strip.frame;
            const Strip* head = part.continued ? frame->repeatedHead() : nullptr;
            top += padding + (head == nullptr ? 0 : head->height);
        }
        const double bottom = top + strip.height;
        if (bottom + padding > room)
            break;
        if (opens)
            stacked.parts.push_back(part);
        if (strip.frame >= 0)
            stacked.parts.back().bottom = bottom + padding;
        stacked.places.push_back({i, top});
        open = strip.frame;
        y = bottom;
        stacked.height = bottom + padding;
    }
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

void FlowBuilder::preferTogether(std::size_t from) {
    for (std::size_t i = from + 1; i < m_flow.strips.size(); ++i)
        m_flow.strips[i].wish = std::max(m_flow.strips[i].wish, Wish::Whole);
}

} // namespace inclusion::report::pdf
