#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The page that gets read: where the setting stands, what is strong, what comes first, what governors may
/// ask, what happens this term. For an audit with nothing in it: how to begin.
class SummarySection : public Section {
public:
    std::string_view id() const override { return "summary"; }
    Text title() const override { return Text::SectionSummary; }
    bool speaksWhenEmpty() const override { return true; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
