#pragma once

#include "core/audit/report_look.h"
#include "core/report/report_builder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report {

/// A named choice of sections and options: what one kind of reader needs.
struct ReportTemplate {
    std::string id;
    std::vector<std::string> sectionIds; ///< empty: all there are, also those of later versions
    Audience audience = Audience::Governors;
    analysis::Redaction redaction = analysis::Redaction::AsMarked;
    bool listEvidence = true;

    /// The options with all of this in them; times and the like stay.
    ReportOptions applied(ReportOptions options) const;
};

/// Those that come with the program: governors, inspection, trust, full.
const std::vector<ReportTemplate>& builtInTemplates();
std::optional<ReportTemplate> builtInTemplate(std::string_view id);

/// The options with a template of the school in them. What a later version of the program would know and this
/// one does not, an audience or a level of redaction, is taken in the way that tells least.
ReportOptions applied(const SavedTemplate& saved, ReportOptions options);

} // namespace inclusion::report
