#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The first page: whose audit this is, of which framework and cycle, how far it has got, and how to treat
/// it.
class CoverSection : public Section {
public:
    std::string_view id() const override { return "cover"; }
    Text title() const override { return Text::SectionCover; }
    bool speaksWhenEmpty() const override { return true; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
