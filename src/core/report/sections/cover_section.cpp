#include "core/report/sections/cover_section.h"

#include "core/report/phrases.h"
#include "core/report/report_titles.h"

namespace inclusion::report {

namespace {

std::string publishedBy(const FrameworkSource& source) {
    std::string text = source.publisher;
    if (source.year > 0)
        text += (text.empty() ? "" : ", ") + std::to_string(source.year);
    return text;
}

std::vector<Cover::Fact> factsOf(const ReportContext& context) {
    const TextTable& texts = context.texts;
    const AuditSnapshot& snapshot = context.snapshot;
    const FrameworkData& framework = context.framework.data();
    std::vector<Cover::Fact> facts;
    const auto add = [&](Text label, std::string value) {
        if (!value.empty())
            facts.push_back({texts[label], std::move(value)});
    };
    add(Text::FactFramework, framework.title);
    add(Text::FactPublisher, publishedBy(framework.source));
    add(Text::FactPhase, phaseName(texts, snapshot.setting.phase));
    add(Text::FactReference, snapshot.setting.reference);
    add(Text::FactCycle, snapshot.audit.cycle);
    add(Text::FactStatus, texts[snapshot.audit.agreed ? Text::StatusAgreed : Text::StatusDraft]);
    if (context.progress.whole.judgeable > 0)
        add(Text::FactJudged,
            texts.with(Text::JudgedOf, {std::to_string(context.profile.whole.judged()),
                                        itemCount(context, context.progress.whole.judgeable)}));
    else
        add(Text::FactDescribed,
            texts.with(Text::JudgedOf, {std::to_string(context.progress.whole.described),
                                        itemCount(context, context.progress.whole.items)}));
    add(Text::FactEvidence, texts.counted(Text::CountEvidence, context.triangulation.whole().total()));
    add(Text::FactAudience, withCapital(audienceName(texts, context.options.audience)));
    add(Text::FactDate, context.options.today.longForm());
    return facts;
}

} // namespace

void CoverSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const TextTable& texts = context.texts;
    const AuditSnapshot& snapshot = context.snapshot;
    Cover cover;
    cover.title = reportTitle(context);
    cover.subtitle = snapshot.setting.name;
    if (snapshot.setting.sample)
        cover.mark = texts[Text::MarkSample];
    else if (!snapshot.audit.agreed)
        cover.mark = texts[Text::MarkDraft];
    cover.facts = factsOf(context);
    if (snapshot.setting.sample)
        cover.notes.push_back({plain(texts[Text::CoverSampleNote])});
    cover.notes.push_back({plain(texts[Text::ForImprovement])});
    cover.notes.push_back(
        {plain(texts.with(Text::CoverConfidential, {audienceName(texts, context.options.audience)}))});
    document.add(std::move(cover));
}

} // namespace inclusion::report
