#include "core/report/report_template.h"

#include <algorithm>

namespace inclusion::report {

namespace {

std::vector<ReportTemplate> make() {
    using analysis::Redaction;
    return {
        // Read at home in the evening: the summary, what it rests on, what is next, and the words.
        {"governors",
         {"cover", "summary", "profile", "action-plan", "impact", "method", "glossary"},
         Audience::Governors,
         Redaction::Titles,
         false},
        // The whole case, as far as each piece of evidence may be told.
        {"inspection", {}, Audience::Inspectors, Redaction::AsMarked, true},
        // What other schools can learn from, without the register of evidence.
        {"trust",
         {"cover", "summary", "contents", "profile", "areas", "action-plan", "impact", "sources", "method",
          "glossary"},
         Audience::Trust,
         Redaction::Titles,
         false},
        {"full", {}, Audience::Leaders, Redaction::AsMarked, true},
    };
}

} // namespace

ReportOptions ReportTemplate::applied(ReportOptions options) const {
    options.sectionIds = sectionIds;
    options.audience = audience;
    options.redaction = redaction;
    options.listEvidence = listEvidence;
    return options;
}

const std::vector<ReportTemplate>& builtInTemplates() {
    static const std::vector<ReportTemplate> all = make();
    return all;
}

std::optional<ReportTemplate> builtInTemplate(std::string_view id) {
    const auto& all = builtInTemplates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

ReportOptions applied(const SavedTemplate& saved, ReportOptions options) {
    options.sectionIds = saved.sectionIds;
    options.audience = audienceFromId(saved.audience).value_or(Audience::Governors);
    options.redaction = analysis::redactionFromId(saved.redaction).value_or(analysis::Redaction::Counts);
    options.listEvidence = saved.listEvidence && options.redaction != analysis::Redaction::Counts;
    options.smallNumberThreshold = saved.smallNumberThreshold;
    return options;
}

} // namespace inclusion::report
