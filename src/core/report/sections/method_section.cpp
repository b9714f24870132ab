#include "core/report/sections/method_section.h"

#include "core/analysis/people.h"
#include "core/analysis/small_number.h"
#include "core/report/phrases.h"
#include "core/report/report_titles.h"

#include <algorithm>

namespace inclusion::report {

namespace {

void addWayOfWorking(const ReportContext& context, DocumentBuilder& document) {
    const auto& steps = context.framework.data().wayOfWorking;
    if (steps.empty())
        return;
    document.heading(2, context.texts[Text::HeadingWayOfWorking], {{}, false, false});
    std::vector<Inlines> items;
    for (const WayOfWorkingStep& step : steps) {
        Inlines text = {strong(step.title)};
        for (const std::string& guidance : step.guidance)
            text.push_back(plain((text.size() == 1 ? ". " : " ") + guidance));
        items.push_back(std::move(text));
    }
    document.list(std::move(items), true);
}

void addScale(const ReportContext& context, const Scale& scale, DocumentBuilder& document) {
    if (context.framework.data().scales.size() > 1)
        document.heading(3, scale.title, {{}, false, false});
    document.paragraphs(scale.description);
    for (const Level& level : scale.levels) {
        LevelGlyph name = glyphOf(scale, level);
        name.emphasis = Emphasis::Strong;
        Inlines text = {std::move(name)};
        if (!level.summary.empty())
            text.push_back(plain(". " + level.summary));
        document.paragraph(std::move(text));
        std::vector<Inlines> points;
        for (const std::string& point : level.description)
            points.push_back({plain(point)});
        document.list(std::move(points));
    }
}

void addLevels(const ReportContext& context, DocumentBuilder& document) {
    const auto& scales = context.framework.data().scales;
    if (scales.empty())
        return;
    document.heading(2, context.texts[Text::HeadingHowLevels], {{}, false, false});
    document.paragraph(context.texts[Text::HowLevels]);
    for (const Scale& scale : scales)
        addScale(context, scale, document);
}

void addWording(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    const FrameworkData& framework = context.framework.data();
    document.heading(2, texts[Text::HeadingWording], {{}, false, false});
    document.paragraph(wordingNote(context) + ".");
    document.written(framework.wording);
    const auto& items = context.framework.items();
    const auto own = static_cast<int>(std::count_if(items.begin(), items.end(), [](const Item* item) {
        return item->provenance == Provenance::Project;
    }));
    if (framework.provenance == Provenance::Source && own > 0)
        document.paragraph(texts.counted(Text::OwnItems, own, {itemCount(context, own)}));
    if (const auto& copy = context.snapshot.wording)
        document.paragraph(
            texts.counted(Text::SchoolCopyNote, static_cast<int>(copy->texts.size()), {copy->origin}));
    document.written(framework.source.licence, ParagraphRole::Small);
    document.paragraph(texts.with(Text::Revision, {framework.title, std::to_string(framework.revision)}),
                       ParagraphRole::Small);
}

void addPeople(const ReportContext& context, DocumentBuilder& document) {
    std::vector<std::string> roles;
    for (const analysis::Person& person : analysis::peopleIn(context.snapshot)) {
        if (person.judgements + person.actions + person.reviews > 0)
            roles.push_back(person.role);
    }
    if (roles.empty())
        return;
    document.heading(2, context.texts[Text::HeadingPeople], {{}, false, false});
    document.paragraph(context.texts.with(Text::PeopleSentence, {context.texts.list(roles)}));
}

std::string childrenNote(const ReportContext& context) {
    const int threshold = context.options.smallNumberThreshold;
    return analysis::isSmallNumber(1, threshold)
               ? context.texts.with(Text::LimitChildren, {analysis::smallNumber(1, threshold)})
               : context.texts[Text::LimitChildrenShown];
}

void addLimits(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.heading(2, texts[Text::HeadingLimits], {{}, false, false});
    // What it is for is said once, in the framework's words where it has any.
    const std::string& note = context.framework.data().reporting.note;
    std::vector<Inlines> limits = {{plain(note.empty() ? texts[Text::ForImprovement] : note)},
                                   {plain(texts[Text::LimitSelf])}};
    if (context.tellsOfEvidence())
        limits.push_back({plain(texts[Text::LimitEvidence])});
    const auto& evidence = context.snapshot.evidence;
    const auto leftOut =
        static_cast<int>(std::count_if(evidence.begin(), evidence.end(), [](const Evidence& e) {
            return e.disclosure == Disclosure::LeaveOut;
        }));
    if (leftOut > 0 && context.tellsOfEvidence())
        limits.push_back({plain(texts.counted(Text::EvidenceLeftOut, leftOut))});
    limits.push_back({plain(childrenNote(context))});
    document.list(std::move(limits));
}

} // namespace

void MethodSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const FrameworkData& framework = context.framework.data();
    document.heading(1, context.texts[title()], {"method", true, true});
    document.paragraph(framework.summary, ParagraphRole::Lead);
    addWayOfWorking(context, document);
    addLevels(context, document);
    addPeople(context, document);
    addWording(context, document);
    addLimits(context, document);
}

} // namespace inclusion::report
