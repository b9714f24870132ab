#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The list of headings with their pages.
class ContentsSection : public Section {
public:
    std::string_view id() const override { return "contents"; }
    Text title() const override { return Text::SectionContents; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
