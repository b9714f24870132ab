#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The tables that the framework prints for reference, such as screening tools.
class ReferenceTablesSection : public Section {
public:
    std::string_view id() const override { return "reference-tables"; }
    Text title() const override { return Text::SectionReferenceTables; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
