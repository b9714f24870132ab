#include "core/report/sections/first_steps.h"

#include "core/report/phrases.h"

namespace inclusion::report {

namespace {

constexpr std::size_t mostSteps = 4; // to begin with

} // namespace

void addFirstSteps(const ReportContext& context, DocumentBuilder& document) {
    const TextTable& texts = context.texts;
    document.paragraph(texts[Text::NothingYet]);
    document.heading(2, texts[Text::WhatToDoFirst], {{}, false, false});
    document.paragraph(texts[Text::BeginSmall]);
    const auto& wayOfWorking = context.framework.data().wayOfWorking;
    // The chapter on how to go about it has every step in full.
    if (!wayOfWorking.empty() && context.wants("method")) {
        document.paragraph(Inlines{plain(texts[Text::AllSteps]),
                                   linkTo(texts[Text::SectionMethodAhead], "method"), plain(".")});
        return;
    }
    std::vector<Inlines> steps;
    for (const WayOfWorkingStep& step : wayOfWorking) {
        if (steps.size() == mostSteps)
            break;
        Inlines text = {strong(step.title)};
        if (!step.guidance.empty())
            text.push_back(plain(". " + step.guidance.front()));
        steps.push_back(std::move(text));
    }
    if (steps.empty()) {
        for (const Text step :
             {Text::FirstStepDescribe, Text::FirstStepEvidence, Text::FirstStepJudge, Text::FirstStepPlan})
            if (step != Text::FirstStepJudge || asksForJudgements(context.framework))
                steps.push_back({plain(texts[step])});
    }
    document.list(std::move(steps), true);
}

} // namespace inclusion::report
