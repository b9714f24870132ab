#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// What was entered into typed fields, area by area, and the gaps between groups of learners. Counts that are
/// so small that they might point at a child are left out, with whatever would give them away.
class FactsSection : public Section {
public:
    std::string_view id() const override { return "facts"; }
    Text title() const override { return Text::SectionFacts; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
