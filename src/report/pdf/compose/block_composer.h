#pragma once

#include "core/report/report_document.h"
#include "report/pdf/layout/compose_context.h"
#include "report/pdf/layout/flow.h"

#include <span>

namespace inclusion::report::pdf {

/// Turns blocks into strips and, in the same order, into elements of the structure below `parent`.
class BlockComposer {
public:
    BlockComposer(ComposeContext& context, FlowBuilder& flow, ElementId parent)
        : m_context(context), m_flow(flow), m_parent(parent) {}

    void compose(std::span<const Block> blocks);

    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const List& list);
    void operator()(const Table& table);
    void operator()(const BarChart& chart);
    void operator()(const GridChart& grid);
    void operator()(const Callout& callout);
    void operator()(const Columns& columns);
    void operator()(const Cover& cover);
    void operator()(const Picture& picture);
    void operator()(const TableOfContents& contents);

private:
    ComposeContext& m_context;
    FlowBuilder& m_flow;
    ElementId m_parent;
    bool m_isBelowHeading = false; ///< whether the block before the one at hand is a heading
};

void composeTable(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Table& table);
void composeGridChart(ComposeContext& context, FlowBuilder& flow, ElementId parent, const GridChart& grid);
void composeBarChart(ComposeContext& context, FlowBuilder& flow, ElementId parent, const BarChart& chart);
void composeCallout(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Callout& callout);
void composeColumns(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Columns& columns);
void composeCover(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Cover& cover);
void composePicture(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Picture& picture);
void composeContents(ComposeContext& context, FlowBuilder& flow, ElementId parent,
                     const TableOfContents& contents);

} // namespace inclusion::report::pdf
