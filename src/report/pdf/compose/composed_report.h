#pragma once

#include "core/report/report_document.h"
#include "report/pdf/layout/compose_context.h"
#include "report/pdf/layout/flow.h"
#include "report/pdf/paint/page_geometry.h"

#include <atomic>
#include <memory>
#include <span>

namespace inclusion::report::pdf {

/// A whole document as strips. Setting the text is the longest part of the work, and its order does not
/// matter: a long document is composed in two halves at the same time, each with fonts and a structure of its
/// own, which are then joined. What comes of it is the same as from one piece.
class ComposedReport {
public:
    /// The structure goes into the tree of the context, which lives longer than this.
    ComposedReport(ComposeContext& context, std::span<const Block> blocks, const PageGeometry& geometry);
    ~ComposedReport();
    ComposedReport(const ComposedReport&) = delete;
    ComposedReport& operator=(const ComposedReport&) = delete;

    const Flow& flow() const { return m_flow; }
    /// What the strips from the joint of the flow on were composed with; null where all is of one piece.
    ComposeContext* contextBehind() const;

private:
    struct Half;

    void composeInHalves(ComposeContext& context, std::span<const Block> first, std::span<const Block> second,
                         const PageGeometry& geometry);

    std::unique_ptr<Half> m_second; ///< what its strips still ask for when they are painted
    Flow m_flow;
};

/// The number of the chapter's heading at which the text before and after is about equally long; 0 where the
/// document is short or has no such heading.
std::size_t middleOf(std::span<const Block> blocks);

} // namespace inclusion::report::pdf
