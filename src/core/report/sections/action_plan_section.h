#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// Every action in full, under the titles of the framework's own action plan, with its dated reviews.
class ActionPlanSection : public Section {
public:
    std::string_view id() const override { return "action-plan"; }
    Text title() const override { return Text::SectionActionPlan; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
