#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The figures behind the summary: levels, highlights, kinds of source and progress, area by area, and what
/// would make the audit firmer.
class ProfileSection : public Section {
public:
    std::string_view id() const override { return "profile"; }
    Text title() const override { return Text::SectionProfile; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
