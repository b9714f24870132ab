#pragma once

#include "core/report/section.h"

namespace inclusion::report {

/// The terms that this report uses, and only those.
class GlossarySection : public Section {
public:
    std::string_view id() const override { return "glossary"; }
    Text title() const override { return Text::SectionGlossary; }
    bool speaksWhenEmpty() const override { return true; }
    bool readsOthers() const override { return true; }
    void build(const ReportContext& context, DocumentBuilder& document) const override;
};

} // namespace inclusion::report
