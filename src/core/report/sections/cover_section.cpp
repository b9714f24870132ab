#include "core/report/sections/cover_section.h"

#include "core/report/phrases.h"
#include "core/report/report_titles.h"

#include <memory>

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
    add(Text::FactVersion, texts.with(Text::FactVersionRevision, {std::to_string(framework.revision)}));
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
        add(asksQuestions(context.framework) ? Text::FactAnswered : Text::FactDescribed,
            texts.with(Text::JudgedOf, {std::to_string(context.progress.whole.described),
                                        itemCount(context, context.progress.whole.items)}));
    add(Text::FactEvidence,
        withCapital(texts.counted(Text::CountEvidence, context.triangulation.whole().total())));
    add(Text::FactAudience, withCapital(audienceName(texts, context.options.audience)));
    add(Text::FactDate, context.options.today.longForm());
    return facts;
}

/// "Draft · Confidential: for governors": how to take the whole report. Parents and carers may keep theirs.
std::string markOf(const ReportContext& context) {
    const TextTable& texts = context.texts;
    const AuditSnapshot& snapshot = context.snapshot;
    const std::string state = snapshot.setting.sample  ? texts[Text::MarkSample]
                              : !snapshot.audit.agreed ? texts[Text::MarkDraft]
                                                       : std::string();
    if (context.options.audience == Audience::Parents)
        return state;
    const std::string confidential =
        texts.with(Text::MarkConfidential, {audienceName(texts, context.options.audience)});
    return state.empty() ? confidential : texts.with(Text::MarkJoined, {state, confidential});
}

} // namespace

void CoverSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const TextTable& texts = context.texts;
    const AuditSnapshot& snapshot = context.snapshot;
    Cover cover;
    cover.title = reportTitle(context);
    cover.subtitle = snapshot.setting.name;
    cover.mark = markOf(context);
    if (snapshot.logo) {
        cover.logo.bytes = std::make_shared<const std::string>(snapshot.logo->bytes);
        cover.logo.alternativeText = texts.with(Text::CoverLogo, {snapshot.setting.name});
        cover.logo.unreadable = texts[Text::LogoUnreadable];
    }
    cover.facts = factsOf(context);
    if (snapshot.setting.sample)
        cover.notes.push_back({plain(texts[Text::CoverSampleNote])});
    cover.notes.push_back({plain(texts[Text::ForImprovement])});
    cover.notes.push_back(
        {plain(texts.with(Text::CoverConfidential, {audienceName(texts, context.options.audience)}))});
    document.add(std::move(cover));
}

} // namespace inclusion::report
