#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// All evidence by kind of source, and where it stands; what must not leave the school is counted only.
class EvidenceSection : public Section {
public:
    std::string_view id() const override { return "evidence"; }
    Text title() const override { return Text::SectionEvidence; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
