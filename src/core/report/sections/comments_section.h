#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// What reviewers said of the audit, what the school answered, and what came of it; then where people who
/// judged apart differed, with both first views and what they agreed on.
class CommentsSection : public Section {
public:
    std::string_view id() const override { return "comments"; }
    Text title() const override { return Text::SectionComments; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
