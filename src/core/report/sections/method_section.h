#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// How the audit was made and how to read it: way of working, levels, wording, limits.
class MethodSection : public Section {
public:
    std::string_view id() const override { return "method"; }
    Text title() const override { return Text::SectionMethod; }
    bool speaksWhenEmpty() const override { return true; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
