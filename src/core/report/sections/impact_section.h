#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// What followed from each action that has begun: evidence since then, and the judgement then and now.
class ImpactSection : public Section {
public:
    std::string_view id() const override { return "impact"; }
    Text title() const override { return Text::SectionImpact; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
