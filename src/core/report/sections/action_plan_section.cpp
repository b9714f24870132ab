#include "core/report/sections/action_plan_section.h"

#include "core/report/phrases.h"
#include "core/report/sections/action_tables.h"

#include <utility>

namespace inclusion::report {

namespace {

/// The rounds of the actions of earlier cycles that this one goes on from.
void addStory(const ReportContext& context, DocumentBuilder& document, const Action& action) {
    bool first = true;
    for (const Action* earlier : context.snapshot.storyOf(action)) {
        if (earlier->rounds.empty())
            continue;
        if (std::exchange(first, false))
            document.heading(4, context.texts[Text::HeadingEarlierReviews], {{}, false, false});
        document.add(reviewRounds(context, *earlier));
    }
}

} // namespace

void ActionPlanSection::build(const ReportContext& context, DocumentBuilder& document) const {
    const TextTable& texts = context.texts;
    document.heading(1, texts[title()], {"action-plan", true, true});
    if (context.snapshot.actions.empty()) {
        document.paragraph(texts[Text::NoActionsYet]);
        return;
    }
    const std::vector<Action>& actions = context.snapshot.actions;
    document.paragraph(texts.counted(Text::ActionPlanIntroduction, static_cast<int>(actions.size())),
                       ParagraphRole::Lead);
    document.heading(2, texts[Text::HeadingActions], {{}, false, false});
    document.add(actionOverview(context));
    document.heading(2, texts[Text::HeadingActionsFull], {{}, false, false});
    for (const Action& action : actions) {
        document.heading(3, action.title, {actionAnchor(action.id), true, false});
        document.add(actionDetail(context, action));
        if (action.rounds.empty()) {
            document.paragraph(Inlines{muted(texts[Text::NoReviewYet])}, ParagraphRole::Small);
        } else {
            document.heading(4, texts.counted(Text::HeadingReviews, static_cast<int>(action.rounds.size())),
                             {{}, false, false});
            document.add(reviewRounds(context, action));
        }
        addStory(context, document, action);
    }
}

} // namespace inclusion::report
