#include "core/report/report_titles.h"

namespace inclusion::report {

std::string reportTitle(const ReportContext& context) {
    const std::string& cycle = context.snapshot.audit.cycle;
    return cycle.empty() ? context.texts[Text::ReportTitle]
                         : context.texts.with(Text::ReportTitleCycle, {cycle});
}

std::string wordingNote(const ReportContext& context) {
    const FrameworkData& framework = context.framework.data();
    const std::string& title = context.framework.shownTitle();
    if (framework.provenance == Provenance::Project)
        return framework.source.publisher.empty()
                   ? context.texts.with(Text::WordingProject, {title})
                   : context.texts.with(Text::WordingProjectBy, {title, framework.source.publisher});
    if (framework.source.year <= 0)
        return context.texts.with(Text::WordingSource, {title});
    return context.texts.with(Text::WordingSourceYear, {title, std::to_string(framework.source.year)});
}

} // namespace inclusion::report
