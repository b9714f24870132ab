#include "core/report/sections/summary_section.h"

#include "core/analysis/cycle.h"
#include "core/analysis/words.h"
#include "core/report/phrases.h"
#include "core/report/sections/action_tables.h"
#include "core/report/sections/changes_part.h"
#include "core/report/sections/first_steps.h"
#include "core/report/sections/headlines.h"
#include "core/report/sections/overall_table.h"
#include "core/report/sections/profile_charts.h"
#include "core/report/sections/questions.h"

#include <algorithm>

namespace inclusion::report {

namespace {

constexpr std::size_t mostHeadlines = 3;
constexpr std::size_t mostQuestions = 5;
constexpr std::size_t mostActions = 5;

/// "Inclusion Audit Framework, 8 areas, 43 statements. 22 judged so far on 121 pieces of evidence. …"
std::string leadSentences(const ReportContext& context) {
    const TextTable& texts = context.texts;
    const analysis::Progress& progress = context.progress.whole;
    std::string lead =
        texts.with(Text::SummaryFramework,
                   {context.framework.shownTitle(),
                    texts.counted(Text::CountAreas, static_cast<int>(context.framework.data().areas.size())),
                    itemCount(context, progress.items)});
    if (context.empty)
        return lead + " " + texts[Text::ForImprovement];
    const std::string evidence = texts.counted(Text::CountEvidence, context.triangulation.whole().total());
    if (progress.judgeable > 0 && progress.judgeable < progress.items)
        lead += " " + texts.counted(Text::SummaryJudgedOf, progress.judged,
                                    {evidence, std::to_string(progress.judgeable)});
    else if (progress.judgeable > 0)
        lead += " " + texts.counted(Text::SummaryJudged, progress.judged, {evidence});
    else
        lead += " " + texts.counted(asksQuestions(context.framework) ? Text::SummaryAnswered
                                                                     : Text::SummaryDescribed,
                                    progress.described, {evidence});
    return lead + " " + texts[Text::ForImprovement];
}

/// How much was carried along that nobody has looked at since.
void addMarks(const ReportContext& context, DocumentBuilder& document) {
    const auto say = [&](SubjectMark::Kind kind, Text text) {
        const auto& marks = context.snapshot.marks;
        const auto count = std::count_if(marks.begin(), marks.end(),
                                         [&](const SubjectMark& mark) { return mark.kind == kind; });
        if (count > 0)
            document.paragraph(
                Inlines{attention("\u25B2 " + context.texts.counted(text, static_cast<int>(count)))});
    };
    say(SubjectMark::Kind::NotRechecked, Text::SummaryNotRechecked);
    say(SubjectMark::Kind::LookAgain, Text::SummaryLookAgain);
}

void addWhereWeAre(const ReportContext& context, DocumentBuilder& document) {
    using Kind = analysis::Subject::Kind;
    const TextTable& texts = context.texts;
    document.heading(2, texts[Text::WhereWeAre], {{}, false, false});
    for (BarChart& chart : profileCharts(context))
        document.add(std::move(chart));
    if (context.profile.whole.scales.empty())
        document.paragraph(
            texts.with(asksQuestions(context.framework) ? Text::AnsweredSoFar : Text::DescribedSoFar,
                       {std::to_string(context.progress.whole.described),
                        itemCount(context, context.progress.whole.items)}));
    if (auto table = overallTable(context, Kind::Overall)) {
        document.add(std::move(*table));
        addOverallLegend(context, Kind::Overall, document);
    }
    if (context.wants("profile"))
        document.paragraph(
            Inlines{muted(texts[Text::FullFigures]), linkTo(texts[Text::SectionProfile], "profile")},
            ParagraphRole::Small);
}

std::vector<Block> headlineColumn(const ReportContext& context, Text title, Text none,
                                  const std::vector<const Note*>& notes) {
    DocumentBuilder column;
    column.heading(2, context.texts[title], {{}, false, false});
    std::vector<Inlines> items;
    for (const Note* note : notes)
        items.push_back(headline(context, *note));
    if (items.empty())
        column.paragraph(context.texts[none]);
    column.list(std::move(items));
    return column.take();
}

bool belongsToTerm(const Action& action, Date today) {
    if (!action.isOpen())
        return false;
    const Date end = analysis::endOfTerm(today);
    return (action.due && *action.due <= end) || (action.start && *action.start <= end) ||
           action.state == ActionState::InProgress;
}

void addActions(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.heading(2, texts[Text::ActionsUnderWay], {{}, false, false});
    std::vector<const Action*> actions;
    for (const Action& action : context.snapshot.actions) {
        if (belongsToTerm(action, context.options.today))
            actions.push_back(&action);
    }
    if (actions.empty()) {
        document.paragraph(
            texts[context.snapshot.actions.empty() ? Text::NoActionsYet : Text::NoActionsUnderWay]);
        return;
    }
    const std::size_t shown = std::min(actions.size(), mostActions);
    const std::size_t more = actions.size() - shown;
    actions.resize(shown);
    document.add(actionsToWatch(context, actions));
    if (more > 0)
        document.paragraph(texts.counted(Text::MoreActions, static_cast<int>(more)), ParagraphRole::Small);
}

/// A reader has to know what is there and not shown.
void addWhatIsLeftOut(const ReportContext& context, DocumentBuilder& document) {
    if (!context.tellsOfEvidence())
        return;
    const auto count = [&](Disclosure disclosure) {
        const auto& evidence = context.snapshot.evidence;
        return static_cast<int>(std::count_if(evidence.begin(), evidence.end(), [&](const Evidence& piece) {
            return piece.disclosure == disclosure;
        }));
    };
    std::string sentence;
    if (const int leftOut = count(Disclosure::LeaveOut); leftOut > 0)
        sentence = context.texts.counted(Text::EvidenceLeftOut, leftOut);
    if (const int titles = count(Disclosure::TitleOnly); titles > 0)
        sentence += (sentence.empty() ? "" : " ") + context.texts.counted(Text::TitleOnlyNote, titles);
    if (!sentence.empty())
        document.paragraph(std::move(sentence), ParagraphRole::Small);
}

/// What is missing: kinds of source, and judgements that little or nothing stands behind.
std::string evidenceGaps(const ReportContext& context) {
    const TextTable& texts = context.texts;
    std::string sentences;
    if (context.progress.whole.judgeable == 0)
        return sentences;
    const auto add = [&](const std::string& sentence) {
        sentences += (sentences.empty() ? "" : " ") + sentence;
    };
    std::vector<std::string> missing;
    for (const SourceType type : allSourceTypes)
        if (context.triangulation.whole().of(type) == 0)
            missing.push_back(analysis::lowerCase(sourceTypeName(texts, type)));
    if (!missing.empty())
        add(texts.counted(Text::EvidenceKindsMissing, static_cast<int>(missing.size()),
                          {texts.list(missing)}));
    for (const auto& [rule, text] :
         {std::pair{analysis::QualityRule::JudgedWithoutEvidence, Text::ListWithoutEvidence},
          std::pair{analysis::QualityRule::DocumentsOnly, Text::ListDocumentsOnly}})
        if (const int count = analysis::countOf(context.findings, rule); count > 0)
            add(texts.counted(text, count) + ".");
    return sentences;
}

/// On what the judgements rest, in one or two sentences.
void addEvidenceBase(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.heading(2, texts[Text::EvidenceBase], {{}, false, false});
    const analysis::SourceCounts& counts = context.triangulation.whole();
    if (counts.total() == 0) {
        document.paragraph(texts[Text::NoEvidenceYet]);
        return;
    }
    std::string sentence =
        texts.with(Text::EvidenceBaseSentence,
                   {withCapital(texts.counted(Text::CountEvidence, counts.total())),
                    texts.counted(Text::CountKinds, counts.kinds()), sourceList(texts, counts)});
    std::optional<Date> oldest;
    std::optional<Date> newest;
    for (const Evidence& evidence : context.snapshot.evidence) {
        if (!evidence.date)
            continue;
        oldest = oldest ? std::min(*oldest, *evidence.date) : *evidence.date;
        newest = newest ? std::max(*newest, *evidence.date) : *evidence.date;
    }
    if (oldest && *oldest != *newest)
        sentence += " " + texts.with(Text::EvidenceSpan, {oldest->longForm(), newest->longForm()});
    document.paragraph(std::move(sentence));
    if (std::string gaps = evidenceGaps(context); !gaps.empty())
        document.paragraph(std::move(gaps));
    addWhatIsLeftOut(context, document);
}

} // namespace

void SummarySection::build(const ReportContext& context, DocumentBuilder& document) const {
    const TextTable& texts = context.texts;
    document.heading(1, texts[title()], {"summary", true, true});
    document.paragraph(leadSentences(context), ParagraphRole::Lead);
    if (context.empty) {
        addFirstSteps(context, document);
        return;
    }
    addMarks(context, document);
    addWhereWeAre(context, document);
    document.add(Columns{{headlineColumn(context, Text::WhatIsStrong, Text::NoStrengthsYet,
                                         headlineStrengths(context, mostHeadlines)),
                          headlineColumn(context, Text::WhatComesFirst, Text::NoPrioritiesYet,
                                         headlinePriorities(context, mostHeadlines))}});
    document.heading(2,
                     texts[context.options.audience == Audience::Governors ? Text::QuestionsGovernors
                                                                           : Text::QuestionsOthers],
                     {{}, false, false});
    std::vector<Inlines> questions;
    for (std::string& question : questionsToAsk(context, mostQuestions))
        questions.push_back({plain(std::move(question))});
    document.list(std::move(questions));
    addActions(context, document);
    addEvidenceBase(context, document);
    addChanges(context, document);
}

} // namespace inclusion::report
