#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// What is recorded on parts that a later revision of the framework has no more.
class FormerSection : public Section {
public:
    std::string_view id() const override { return "former"; }
    Text title() const override { return Text::SectionFormer; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
