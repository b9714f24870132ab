#include "core/report/report_titles.h"

#include "core/report/phrases.h"

namespace inclusion::report {

std::string reportTitle(const ReportContext& context) {
    const std::string& cycle = context.snapshot.audit.cycle;
    const std::string& title = context.framework.shownTitle();
    return cycle.empty() ? title : context.texts.with(Text::ReportTitleCycle, {title, cycle});
}

std::string wordingNote(const ReportContext& context) {
    const TextTable& texts = context.texts;
    const FrameworkData& framework = context.framework.data();
    const std::string& name = context.framework.shownTitle();
    if (framework.provenance == Provenance::Project)
        return framework.source.publisher.empty()
                   ? texts.with(Text::WordingProject, {name})
                   : texts.with(Text::WordingProjectBy, {name, framework.source.publisher});
    const std::string source =
        framework.source.year <= 0
            ? name
            : texts.with(Text::TitleOfYear, {name, std::to_string(framework.source.year)});
    const int own = ownItems(context.framework);
    if (own == 0)
        return texts.with(Text::WordingSource, {source});
    const auto all = static_cast<int>(context.framework.items().size());
    return texts.with(Text::WordingPartly,
                      {std::to_string(all - own), itemCount(context, all), source, std::to_string(own)});
}

} // namespace inclusion::report
