#include "core/report/sections/quality_list.h"

#include "core/report/phrases.h"

#include <algorithm>
#include <array>

namespace inclusion::report {

namespace {

using analysis::QualityFinding;
using analysis::QualityRule;

/// One line per rule, in the order of `allQualityRules`.
constexpr std::array<Text, analysis::allQualityRules.size()> ruleTexts = {
    Text::ListWithoutEvidence, Text::ListWithoutRationale, Text::ListDocumentsOnly,
    Text::ListOneSource,       Text::ListLevelAbove,       Text::ListLegalDutyLow,
    Text::ListLegalDutyOpen,   Text::ListOverdue,          Text::ListWithoutLead,
    Text::ListWithoutDate,     Text::ListWithoutOutcome,   Text::ListOldEvidence,
    Text::ListUndated,         Text::ListStrengthsMissing, Text::ListPrioritiesMissing,
    Text::ListFocusAreaCount};

TextRun linkToAction(const ReportContext& context, const std::string& id) {
    const auto& actions = context.snapshot.actions;
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [&](const Action& action) { return action.id.text() == id; });
    return found == actions.end() ? plain(id) : linkTo(found->title, actionAnchor(found->id));
}

/// An overall judgement by its title: an area may have several.
TextRun linkToJudged(const ReportContext& context, const std::string& id) {
    const OverallJudgement* overall = context.framework.findOverallJudgement(id);
    return overall ? linkTo(overall->title, subjectAnchor(overall->id)) : linkToSubject(context, id);
}

/// Links to what a rule found. Evidence is counted only: its titles may not be meant for readers.
Inlines linksTo(const ReportContext& context, QualityRule rule) {
    Inlines links;
    for (const QualityFinding& finding : context.findings) {
        if (finding.rule != rule || finding.target == QualityFinding::Target::Evidence ||
            finding.target == QualityFinding::Target::Audit)
            continue;
        const bool isAction = finding.target == QualityFinding::Target::Action;
        links.push_back(plain(links.empty() ? ": " : (isAction ? "; " : ", ")));
        links.push_back(isAction ? linkToAction(context, finding.id) : linkToJudged(context, finding.id));
    }
    return links;
}

} // namespace

void addQualityList(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    std::vector<Inlines> items;
    for (std::size_t i = 0; i < ruleTexts.size(); ++i) {
        const QualityRule rule = analysis::allQualityRules.at(i);
        const int count = analysis::countOf(context.findings, rule);
        if (count == 0)
            continue;
        Inlines item = {plain(texts.counted(ruleTexts.at(i), count))};
        const Inlines links = linksTo(context, rule);
        item.insert(item.end(), links.begin(), links.end());
        item.push_back(plain("."));
        items.push_back(std::move(item));
    }
    if (items.empty())
        return;
    document.heading(2, texts[Text::HeadingFirmer]);
    document.paragraph(texts[Text::FirmerIntroduction]);
    document.list(std::move(items));
}

} // namespace inclusion::report
