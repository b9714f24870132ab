#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The focus areas of the cycle, and the review meetings that are due and were held.
class ReviewsSection : public Section {
public:
    std::string_view id() const override { return "reviews"; }
    Text title() const override { return Text::SectionReviews; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
