#include "core/report/text_table.h"

namespace inclusion::report {

std::vector<std::pair<Text, std::string>> impactTexts() {
    return {
        {Text::SectionImpact, "From action to impact"},
        // Cover
        {Text::CoverLogo, "Logo of {0}"},
        {Text::LogoUnreadable, "▲ The logo could not be shown: its file is damaged."},
        {Text::FactVersion, "Version"},
        {Text::FactVersionRevision, "Revision {0} of the framework"},
        {Text::MarkConfidential, "Confidential: for {0}"},
        {Text::MarkJoined, "{0} · {1}"},
        // What has changed since
        {Text::ChangedSince, "What has changed since {0}"},
        {Text::ChangedNothing, "Nothing has been recorded since then."},
        {Text::ChangedJudgement, "now {0}, then {1}"},
        {Text::ChangedFirstJudgement, "now {0}, judged for the first time"},
        {Text::ChangedMoreJudgements,
         "One more judgement is new or has changed.|"
         "{W} more judgements, those of whole areas among them, are new or have changed."},
        {Text::ChangedEvidence, "Evidence was added behind one part of the framework.|"
                                "Evidence was added behind {w} parts of the framework."},
        {Text::ChangedActionsAdded, "One action was planned.|{W} actions were planned."},
        {Text::ChangedActionsDone, "One action was finished.|{W} actions were finished."},
        {Text::ChangedActionsStopped, "One action was stopped.|{W} actions were stopped."},
        {Text::ChangedActionsReviewed, "One action was reviewed.|{W} actions were reviewed."},
        {Text::ChangedOther, "Work was done on one more part of the framework.|"
                             "Work was done on {w} more parts of the framework."},
        // From action to evidence to judgement
        {Text::ImpactIntroduction,
         "Each action that has begun, with what it works on, the evidence dated since then, and whether the "
         "judgement has changed. That one thing follows another does not prove that it came of it."},
        {Text::ImpactIntroductionPlain,
         "Each action that has begun, with what it works on and the evidence dated since then. That one "
         "thing follows another does not prove that it came of it."},
        {Text::ImpactNone, "No action is in progress or done."},
        {Text::ImpactLeftOut, "One more action has not begun, or was stopped.|"
                              "{W} more actions have not begun, or were stopped."},
        {Text::ImpactCaption, "What followed: {0}"},
        {Text::ImpactBegan, "Start: {0}. State: {1}."},
        {Text::ImpactNoSubject, "It is not yet tied to a part of the framework, so nothing can be compared."},
        {Text::ImpactNoEvidence, "No evidence yet"},
        {Text::ImpactSame, "unchanged"},
        {Text::ImpactStands, "Now: "},
        {Text::ImpactNeverJudged, "Not judged then or now"},
        {Text::ImpactStood, "Then: "},
        {Text::ColumnWorksOn, "Works on"},
        {Text::ColumnSinceThen, "Evidence since then"},
        {Text::ColumnThenAndNow, "Judgement"},
        // Pictures
        {Text::PictureHeading, "Pictures"},
        {Text::PictureAlternative, "Picture of the evidence “{0}”"},
        {Text::PictureCaption, "{0} ({1})"},
        {Text::PictureUnreadable,
         "▲ The picture {0} of the evidence “{1}” cannot be shown: the file is damaged or of a kind that "
         "reports do not show. Attach it again as a PNG or JPEG."},
    };
}

} // namespace inclusion::report
