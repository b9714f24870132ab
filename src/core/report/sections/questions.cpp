#include "core/report/sections/questions.h"

#include "core/report/phrases.h"

#include <algorithm>
#include <array>

namespace inclusion::report {

namespace {

using analysis::QualityRule;

struct RuleQuestion {
    QualityRule rule;
    Text question;
};

/// In the order in which they are asked.
constexpr std::array<RuleQuestion, 11> ruleQuestions = {{
    {QualityRule::LegalDutyAtLowest, Text::AskLegalDutyLow},
    {QualityRule::LegalDutyOpen, Text::AskLegalDutyOpen},
    {QualityRule::DocumentsOnly, Text::AskDocumentsOnly},
    {QualityRule::JudgedWithoutEvidence, Text::AskWithoutEvidence},
    {QualityRule::ActionOverdue, Text::AskOverdue},
    {QualityRule::LevelAboveHighlights, Text::AskLevelAbove},
    {QualityRule::JudgedWithoutRationale, Text::AskWithoutRationale},
    {QualityRule::ActionWithoutOutcome, Text::AskWithoutOutcome},
    {QualityRule::ActionWithoutLead, Text::AskWithoutLead},
    {QualityRule::OneSourceType, Text::AskOneSource},
    {QualityRule::EvidenceOlderThanCycle, Text::AskOldEvidence},
}};

/// How many judged items have that kind of source behind them.
int judgedWith(const ReportContext& context, SourceType type) {
    const auto& items = context.framework.items();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const Item* item) {
        const analysis::SubjectSources* sources = context.triangulation.find(item->id);
        return sources && sources->counts.of(type) > 0 && analysis::judgedLevel(context.snapshot, item->id);
    }));
}

/// Asks after voices that stand behind fewer than half of the judgements.
void askForVoice(const ReportContext& context, SourceType type, Text question,
                 std::vector<std::string>& questions) {
    const int judged = context.profile.whole.judged();
    const int heard = judgedWith(context, type);
    if (judged > 1 && heard * 2 < judged)
        questions.push_back(context.texts.counted(question, heard, {context.texts.inWords(judged)}));
}

} // namespace

std::vector<std::string> questionsToAsk(const ReportContext& context, std::size_t most) {
    std::vector<std::string> questions;
    for (const RuleQuestion& entry : ruleQuestions) {
        if (const int count = analysis::countOf(context.findings, entry.rule); count > 0)
            questions.push_back(context.texts.counted(entry.question, count));
        if (entry.rule == QualityRule::ActionOverdue)
            askForVoice(context, SourceType::LearnerVoice, Text::AskLearnerVoice, questions);
    }
    askForVoice(context, SourceType::ParentVoice, Text::AskParentVoice, questions);
    const analysis::Progress& progress = context.progress.whole;
    if (const int open = progress.judgeable - progress.judged; open > 0)
        questions.push_back(context.texts.counted(Text::AskNotJudged, open, {itemCount(context, open)}));
    // The question that matters most always has its place at the end.
    if (questions.size() >= most)
        questions.resize(most - 1);
    questions.push_back(
        context.texts[context.snapshot.actions.empty() ? Text::AskChangeWithoutPlan : Text::AskChange]);
    return questions;
}

} // namespace inclusion::report
