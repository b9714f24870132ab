#include "core/report/sections/method_section.h"

#include "core/analysis/people.h"
#include "core/analysis/small_number.h"
#include "core/report/phrases.h"
#include "core/report/report_titles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inclusion::report {

namespace {

/// What has been recorded of each kind, so that readers see how far the audit went.
void addDone(const ReportContext& context, DocumentBuilder& document) {
    using Kind = analysis::Subject::Kind;
    const TextTable& texts = context.texts;
    const AuditSnapshot& snapshot = context.snapshot;
    const analysis::Progress& progress = context.progress.whole;
    std::vector<Inlines> lines;
    const auto add = [&](Text what, const std::string& howMuch) {
        lines.push_back({plain(texts[what] + ": " + howMuch)});
    };
    const auto count = [&](Text what, std::size_t number) {
        if (number > 0)
            add(what, std::to_string(number));
    };
    const auto part = [&](Text what, int number, const std::string& all) {
        if (number > 0)
            add(what, texts.with(Text::JudgedOf, {std::to_string(number), all}));
    };
    part(asksQuestions(context.framework) ? Text::FactAnswered : Text::FactDescribed, progress.described,
         itemCount(context, progress.items));
    count(Text::DoneFacts, snapshot.facts.size());
    count(Text::DoneEvidence, snapshot.evidence.size());
    int points = 0;
    for (const analysis::HighlightCounts& level : context.profile.whole.highlights)
        points += level.fully + level.partly;
    count(Text::DoneHighlights, static_cast<std::size_t>(points));
    part(Text::FactJudged, progress.judged, itemCount(context, progress.judgeable));
    for (const auto& [kind, text] :
         {std::pair{Kind::Area, Text::DoneAreas}, std::pair{Kind::Overall, Text::DoneOverall}}) {
        int judged = 0;
        int all = 0;
        for (const analysis::Subject& subject : analysis::judgedSubjects(context.framework))
            if (subject.kind == kind) {
                ++all;
                judged += analysis::judgedLevel(snapshot, subject.id) != nullptr ? 1 : 0;
            }
        part(text, judged, std::to_string(all));
    }
    count(Text::DoneActions, snapshot.actions.size());
    count(Text::DoneMeetings, snapshot.meetings.size());
    if (lines.empty())
        return;
    document.heading(2, texts[Text::HeadingDone], {{}, false, false});
    document.list(std::move(lines));
}

/// The steps. How to go about each is for those who still have it before them; readers of what was done are
/// given no instructions.
void addWayOfWorking(const ReportContext& context, DocumentBuilder& document) {
    const auto& steps = context.framework.data().wayOfWorking;
    if (steps.empty())
        return;
    document.heading(2, context.texts[Text::HeadingWayOfWorking], {{}, false, false});
    if (!context.empty)
        document.paragraph(context.texts[Text::WayOfWorkingSteps]);
    std::vector<Inlines> items;
    for (const WayOfWorkingStep& step : steps) {
        Inlines text = {context.empty ? strong(step.title) : plain(step.title)};
        for (const std::string& guidance : step.guidance)
            if (context.empty)
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
    if (const int own = ownItems(context.framework); own > 0)
        document.paragraph(texts.counted(
            Text::OwnItems, own, {itemCount(context, static_cast<int>(context.framework.items().size()))}));
    if (const auto& copy = context.snapshot.wording)
        document.paragraph(
            texts.counted(Text::SchoolCopyNote, static_cast<int>(copy->texts.size()), {copy->origin}));
    document.written(framework.source.licence, ParagraphRole::Small);
    document.paragraph(texts.with(Text::Revision, {framework.title, std::to_string(framework.revision)}),
                       ParagraphRole::Small);
}

void addPeople(const ReportContext& context, DocumentBuilder& document) {
    using analysis::Person;
    constexpr std::array<std::pair<int Person::*, Text>, 6> places = {
        {{&Person::judgements, Text::PeopleJudgements},
         {&Person::answers, Text::PeopleAnswers},
         {&Person::actions, Text::PeopleActions},
         {&Person::reviews, Text::PeopleReviews},
         {&Person::meetings, Text::PeopleMeetings},
         {&Person::comments, Text::PeopleComments}}};
    const std::vector<Person> people = analysis::peopleIn(context.snapshot);
    std::vector<std::string> roles;
    for (const Person& person : people)
        if (std::any_of(places.begin(), places.end(),
                        [&](const auto& place) { return person.*place.first > 0; }))
            roles.push_back(person.role);
    std::vector<std::string> where;
    for (const auto& [place, text] : places)
        if (std::any_of(people.begin(), people.end(),
                        [&, at = place](const Person& person) { return person.*at > 0; }))
            where.push_back(context.texts[text]);
    if (roles.empty())
        return;
    document.heading(2, context.texts[Text::HeadingPeople], {{}, false, false});
    document.paragraph(context.texts.with(Text::PeopleSentence, {context.texts.list(where), inARow(roles)}));
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
    std::vector<Inlines> limits = {{plain(note.empty() ? texts[Text::ForImprovement] : note)}};
    if (!context.empty)
        limits.push_back({plain(texts[Text::LimitSelf])});
    if (context.tellsOfEvidence() && context.triangulation.whole().total() > 0)
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
    document.heading(1, context.texts[context.empty ? Text::SectionMethodAhead : title()],
                     {"method", true, true});
    document.paragraph(framework.summary, ParagraphRole::Lead);
    addDone(context, document);
    addWayOfWorking(context, document);
    addLevels(context, document);
    addPeople(context, document);
    addWording(context, document);
    addLimits(context, document);
}

} // namespace inclusion::report
