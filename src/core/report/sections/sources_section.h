#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// Projects and tools that the framework names for the areas with most room to grow.
class SourcesSection : public Section {
public:
    std::string_view id() const override { return "sources"; }
    Text title() const override { return Text::SectionSources; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
