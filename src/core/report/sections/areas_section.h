#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// Area by area and item by item: what the framework says, what happens, how it is judged and why, on what
/// evidence, what is strong and what to develop.
class AreasSection : public Section {
public:
    std::string_view id() const override { return "areas"; }
    Text title() const override { return Text::SectionAreas; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
