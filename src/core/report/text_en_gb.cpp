#include "core/report/text_table.h"

namespace inclusion::report {

namespace {

std::vector<std::pair<Text, std::string>> texts() {
    return {
        // General
        {Text::And, " and "},
        {Text::NotJudgedYet, "Not judged yet"},
        {Text::NotYetNamed, "not yet named"},
        {Text::NoDateYet, "no date yet"},
        {Text::NoOutcomeYet, "not yet written down"},
        {Text::Undated, "no date"},
        {Text::Overdue, "▲ {0}, overdue"},
        {Text::WorthKnowing, "Worth knowing"},
        {Text::SummaryNotRechecked,
         "One part of this audit comes from the one before and is not yet re-checked.|"
         "{W} parts of this audit come from the one before and are not yet re-checked."},
        {Text::SummaryLookAgain,
         "The framework has worded one of its parts anew: it is to be looked at again.|"
         "The framework has worded {n} of its parts anew: they are to be looked at again."},
        {Text::NotRecheckedTitle, "Not yet re-checked"},
        {Text::NotRecheckedSentence,
         "What stands here comes from the audit before, {0}; nobody has looked at "
         "it again in this cycle."},
        {Text::LookAgainTitle, "To be looked at again"},
        {Text::LookAgainSentence, "The framework has been worded anew since this was judged."},
        {Text::StoodAt, "The level then: {0}."},
        {Text::ThenItRead, "Then it read: {0}"},
        {Text::EvidenceStillTrue, "Still true: {0}"},
        {Text::EvidenceOutOfDate, "\u25B2 Out of date: {0}"},
        {Text::EvidenceNotChecked, "Not yet re-checked in this cycle"},
        {Text::HeadingEarlierReviews, "Reviews before this cycle"},
        {Text::FormerIntroduction,
         "The framework has been revised since this audit was begun. What was recorded "
         "on parts that it has no more stands here as it was left."},
        {Text::FormerBecame, "In its place stands now: {0}"},
        {Text::ForImprovement, "This is for improvement: it has no marks and no overall grade."},
        {Text::AuthorOnDay, "{0}, {1}"},
        {Text::ProvenanceProject, "Written anew; not part of the published framework."},
        {Text::ProvenanceArea,
         "What this area asks was written anew; it is not part of the published framework."},
        {Text::ProvenanceShort, "Written anew."},
        {Text::SchoolCopy, "In the school's own copy: {0}"},
        {Text::SchoolCopyNote,
         "Beside the wording of {n} statement stands what the school's own copy says ({0}).|"
         "Beside the wording of {n} statements stands what the school's own copy says ({0})."},
        // Sections
        {Text::SectionCover, "Cover"},
        {Text::SectionContents, "Contents"},
        {Text::SectionSummary, "Summary"},
        {Text::SectionProfile, "The figures behind the summary"},
        {Text::SectionAreas, "Area by area"},
        {Text::SectionActionPlan, "Action plan"},
        {Text::SectionFormer, "No longer in the framework"},
        {Text::SectionEvidence, "The evidence"},
        {Text::SectionSources, "Examples and tools to learn from"},
        {Text::SectionMethod, "How this was done, and how to read it"},
        {Text::SectionMethodAhead, "How to go about it, and how to read it"},
        {Text::SectionGlossary, "Words used in this report"},
        {Text::SectionFacts, "Figures and gaps"},
        {Text::SectionAnswers, "What follows from the answers"},
        {Text::SectionReviews, "Focus and review meetings"},
        {Text::SectionComments, "What governors said, and the answers"},
        {Text::SectionReferenceTables, "Tables for reference"},
        // Cover
        {Text::FactFramework, "Framework"},
        {Text::FactPublisher, "Published by"},
        {Text::FactPhase, "Kind of setting"},
        {Text::FactReference, "Reference"},
        {Text::FactCycle, "Cycle"},
        {Text::FactStatus, "Status"},
        {Text::FactJudged, "Judged so far"},
        {Text::FactDescribed, "Described so far"},
        {Text::FactAnswered, "Answered so far"},
        {Text::FactEvidence, "Evidence"},
        {Text::FactAudience, "Made for"},
        {Text::FactDate, "Date of this report"},
        {Text::JudgedOf, "{0} of {1}"},
        {Text::StatusDraft, "Draft, still being worked on"},
        {Text::StatusAgreed, "Agreed by the leaders"},
        {Text::MarkSample, "Sample: an invented school"},
        {Text::MarkDraft, "Draft"},
        {Text::CoverSampleNote, "Everything in this report is invented, to show what a report looks like."},
        {Text::CoverConfidential,
         "Made for {0} and for those to whom the setting gives it. It is meant to name no child. If you "
         "think "
         "that a child could be recognised, please tell the setting and do not pass the report on."},
        // Summary
        {Text::SummaryFramework, "{0}, {1}, {2}."},
        {Text::SummaryJudged,
         "{W} judged so far, on {0}.|{W} judged so far, on {0}.|Nothing is judged so far. Recorded: {0}."},
        {Text::SummaryJudgedOf, "{W} of {1} judged so far, on {0}.|{W} of {1} judged so far, on {0}.|"
                                "Nothing is judged so far. Recorded: {0}."},
        {Text::SummaryDescribed, "{n} described so far, with {0}.|{n} described so far, with {0}.|Nothing is "
                                 "described so far. Recorded: {0}."},
        {Text::SummaryAnswered, "{n} answered so far, with {0}.|{n} answered so far, with {0}.|Nothing is "
                                "answered so far. Recorded: {0}."},
        {Text::WhereWeAre, "Where we are"},
        {Text::ChartTitle, "Judgements at each level"},
        {Text::ChartTitleScale, "Judgements at each level: {0}"},
        {Text::ChartAlternative, "Stacked bars, one for each area."},
        {Text::DescribedSoFar, "Described so far: {0} of {1}. This framework asks for no levels."},
        {Text::AnsweredSoFar, "Answered so far: {0} of {1}. This framework asks for no levels."},
        {Text::FullFigures, "The figures in full: "},
        {Text::WhatIsStrong, "What is strong"},
        {Text::NoStrengthsYet, "No strengths have been written down yet."},
        {Text::WhatComesFirst, "What comes first"},
        {Text::NoPrioritiesYet, "No areas for development have been written down yet."},
        {Text::QuestionsGovernors, "Questions governors may want to ask"},
        {Text::QuestionsOthers, "Questions worth asking"},
        {Text::AskDocumentsOnly,
         "One judgement rests on documents alone. When will lessons and learners confirm it?|"
         "{W} judgements rest on documents alone. When will lessons and learners confirm them?"},
        {Text::AskWithoutEvidence,
         "One judgement has no evidence beside it yet. What have leaders seen that makes them sure?|"
         "{W} judgements have no evidence beside them yet. What have leaders seen that makes them sure?"},
        {Text::AskOverdue, "One action is overdue. What stands in the way?|"
                           "{W} actions are overdue. What stands in the way?"},
        {Text::AskLearnerVoice,
         "What learners say stands behind {w} of the {0} judgements. How would learners put it?"},
        {Text::AskParentVoice,
         "What parents and carers say stands behind {w} of the {0} judgements. How would they put it?"},
        {Text::AskLegalDutyLow,
         "The law asks for {w} thing that stands at the lowest level. What puts it right, and by when?|"
         "The law asks for {w} things that stand at the lowest level. What puts them right, and by when?"},
        {Text::AskLegalDutyOpen, "One overall judgement is favourable although a legal duty in its area is "
                                 "at the lowest level or not "
                                 "judged yet. Does it hold?|"
                                 "{W} overall judgements are favourable although a legal duty in their area "
                                 "is at the lowest level or "
                                 "not judged yet. Do they hold?"},
        {Text::AskLevelAbove, "One level has been chosen before anything in its description is marked as "
                              "evidenced. What would show it?|"
                              "{W} levels have been chosen before anything in their descriptions is marked "
                              "as evidenced. What would show "
                              "them?"},
        {Text::AskWithoutRationale,
         "One judgement does not say why yet. What made leaders choose that level?|"
         "{W} judgements do not say why yet. What made leaders choose those levels?"},
        {Text::AskWithoutOutcome,
         "One action does not yet say how we will know. What will be different for learners?|"
         "{W} actions do not yet say how we will know. What will be different for learners?"},
        {Text::AskWithoutLead, "One action has nobody named to lead it yet. Who could take it on?|"
                               "{W} actions have nobody named to lead them yet. Who could take them on?"},
        {Text::AskOneSource,
         "One judgement rests on a single kind of source. What would a second one say?|"
         "{W} judgements rest on a single kind of source each. What would a second one say?"},
        {Text::AskOldEvidence,
         "One piece of evidence dates from more than a year before this cycle. Does it still hold?|"
         "{W} pieces of evidence date from more than a year before this cycle. Do they still hold?"},
        {Text::AskNotJudged, "{0} is not judged yet. When will it be?|"
                             "{0} are not judged yet. Which come next, and when?"},
        {Text::AskChange, "What has changed for a learner because of this plan?"},
        {Text::AskChangeWithoutPlan, "There is no action plan yet. What should change for learners first?"},
        {Text::ActionsUnderWay, "Actions under way and next"},
        {Text::NoActionsYet, "No actions have been planned yet."},
        {Text::NoActionsUnderWay, "No open action is under way, or begins or ends this term."},
        {Text::MoreActions, "One more action is under way, or begins or ends this term.|"
                            "{W} more actions are under way, or begin or end this term."},
        {Text::EvidenceBase, "What this rests on"},
        {Text::EvidenceBaseSentence, "{0} from {1} of source: {2}."},
        {Text::EvidenceSpan, "The oldest dates from {0}, the newest from {1}."},
        {Text::EvidenceKindsMissing,
         "There is nothing yet of this kind: {0}.|There is nothing yet of these kinds: {0}."},
        {Text::NoEvidenceYet, "No evidence has been added yet."},
        // An audit with nothing in it
        {Text::NothingYet, "This audit has just begun: nothing has been recorded yet. As soon as there is "
                           "something to tell, this "
                           "page will show where you are, what is strong and what comes first."},
        {Text::WhatToDoFirst, "What to do first"},
        {Text::BeginSmall,
         "Begin small. Half an hour on one area is a good start, and everything is saved as you go."},
        {Text::AllSteps, "The steps, one after the other: "},
        {Text::FirstStepDescribe, "Choose one area and write down what happens now, without judging it."},
        {Text::FirstStepEvidence, "Add the evidence that you already have, with its date and who holds it."},
        {Text::FirstStepJudge, "Then judge, and say why in a sentence or two."},
        {Text::FirstStepPlan, "Plan one or two actions that learners will notice."},
        // The figures behind the summary
        {Text::ProfileIntroduction, "These are counts. They are not added up to a score, because parts of "
                                    "one area can stand at different "
                                    "levels."},
        {Text::ProfileIntroductionPlain, "These are counts. They are not added up to a score."},
        {Text::HeadingLevels, "Judgements at each level"},
        {Text::LevelTableCaption, "Judgements by area and level"},
        {Text::LevelTableCaptionScale, "Judgements by area and level: {0}"},
        {Text::AllAreas, "All areas"},
        {Text::HeadingOverall, "Areas as a whole"},
        {Text::OverallIntroduction,
         "These are judged on their own merits; they are not worked out from the individual judgements."},
        {Text::OverallCaption, "Overall judgements"},
        {Text::AreaLevelsCaption, "Best-fit level of each area as a whole"},
        {Text::HeadingHighlights, "What is evidenced at each level"},
        {Text::HighlightsIntroduction, "Each level is described in several points. This shows how many of "
                                       "them are evidenced, those above and below the "
                                       "chosen level among them."},
        {Text::HighlightTableCaption, "Points evidenced by area and level"},
        {Text::HeadingSources, "Kinds of source behind each area"},
        {Text::SourceMapIntroduction, "A judgement is firmer when different kinds of source agree: what is "
                                      "written, what is seen, and what "
                                      "people say."},
        {Text::SourceMapIntroductionAnswers,
         "An answer is firmer when different kinds of source agree with it: what is written, what is seen, "
         "and what people say."},
        {Text::SourceMapIntroductionPlain,
         "A description is firmer when different kinds of source agree with it: what is written, what is "
         "seen, and what people say."},
        {Text::SourceMapOverlap,
         "A piece that stands behind several areas is counted in each of them, so the counts here come to "
         "more than the whole, {0}."},
        {Text::SourceMapTitle, "Pieces of evidence by area and kind of source"},
        {Text::SourceMapAlternative,
         "A grid of counts: a row for each area, a column for each kind of source."},
        {Text::HeadingProgress, "How far the work has got"},
        {Text::ProgressCaption, "Progress by area"},
        {Text::ProgressStates,
         "The last four columns tell how far judging has got. What is not started there may already be "
         "described, or have evidence."},
        {Text::ProgressNotJudged, "What asks for no judgement, such as figures to enter, is in none of the four."},
        {Text::HeadingFirmer, "What would make this firmer"},
        {Text::FirmerIntroduction, "None of this is wrong; each is a place where a little more would help."},
        {Text::ListWithoutEvidence, "One judgement has no evidence beside it yet|"
                                    "{W} judgements have no evidence beside them yet"},
        {Text::ListWithoutRationale, "One judgement does not say why yet|{W} judgements do not say why yet"},
        {Text::ListDocumentsOnly,
         "One judgement rests on documents alone|{W} judgements rest on documents alone"},
        {Text::ListOneSource, "One judgement rests on a single kind of source|"
                              "{W} judgements rest on a single kind of source each"},
        {Text::ListLegalDutyLow, "One thing that the law asks for stands at the lowest level|"
                                 "{W} things that the law asks for stand at the lowest level"},
        {Text::ListLegalDutyOpen, "One overall judgement is favourable although a legal duty in its area is "
                                  "at the lowest level or not "
                                  "judged yet|"
                                  "{W} overall judgements are favourable although a legal duty in their area "
                                  "is at the lowest level or "
                                  "not judged yet"},
        {Text::ListLevelAbove,
         "One level is chosen while nothing in its description is marked as evidenced|"
         "{W} levels are chosen while nothing in their descriptions is marked as evidenced"},
        {Text::ListOverdue, "One action is overdue|{W} actions are overdue"},
        {Text::ListWithoutLead,
         "One action has nobody named to lead it|{W} actions have nobody named to lead them"},
        {Text::ListWithoutDate, "One action has no date to finish by|{W} actions have no date to finish by"},
        {Text::ListWithoutOutcome, "One action does not say how we will know|"
                                   "{W} actions do not say how we will know"},
        {Text::ListOldEvidence, "One piece of evidence dates from more than a year before this cycle|"
                                "{W} pieces of evidence date from more than a year before this cycle"},
        {Text::ListUndated, "One piece of evidence has no date|{W} pieces of evidence have no date"},
        {Text::ListStrengthsMissing, "One area with judgements has no strengths written down|"
                                     "{W} areas with judgements have no strengths written down"},
        {Text::ListPrioritiesMissing, "One area with judgements has no areas for development written down|"
                                      "{W} areas with judgements have no areas for development written down"},
        {Text::ListFocusAreaCount, "The framework asks for another number of focus areas than are chosen|"
                                   "The framework asks for another number of focus areas than are chosen"},
        // Area by area
        {Text::AreasIntroduction,
         "For each area: what the framework looks at, what happens now, how it is judged and why, and on "
         "what evidence."},
        {Text::AreasIntroductionPlain,
         "For each area: what the framework looks at, what happens now, and on what evidence."},
        {Text::AreasIntroductionQuestions,
         "For each area: what is asked, what was answered, and on what evidence."},
        {Text::ProfileOf, "Of {0}:"},
        {Text::ProfileNone, "{0}, still to be judged.|{0}, all still to be judged."},
        {Text::HeadingNow, "What happens now"},
        {Text::HeadingAnswer, "Answer"},
        {Text::HeadingJudgement, "Judgement"},
        {Text::HeadingDescriptors, "What is evidenced"},
        {Text::DescriptorsCaption, "What is evidenced at each level: {0}"},
        {Text::OpenDescriptors, "One more point is not yet evidenced.|"
                                "{W} more points are not yet evidenced."},
        {Text::LevelDescribed, "What this level looks like:"},
        {Text::HeadingEvidence, "Evidence"},
        {Text::EvidenceCaption, "Evidence: {0}"},
        {Text::EvidenceCounts, "{0}."},
        {Text::EvidenceLeftOut,
         "One piece of evidence is counted here, and not listed because it stays in the setting.|"
         "{W} pieces of evidence are counted here, and not listed because they stay in the setting."},
        {Text::DetailsInSchool, "Details stay in the setting."},
        {Text::HeadingStrengths, "Strengths"},
        {Text::HeadingDevelopment, "To develop"},
        {Text::FlagWithoutEvidence, "No evidence stands behind this judgement yet."},
        {Text::FlagWithoutRationale, "The reason for this level has not been written down yet."},
        {Text::FlagDocumentsOnly, "Only documents stand behind this."},
        {Text::FlagOneSource, "One kind of source stands behind this: {0}."},
        {Text::MissingKinds, "Another kind of source that could show this: {0}.|"
                             "Other kinds of source that could show this: {0}."},
        {Text::SuggestedKinds, "A kind of source that could show this: {0}.|"
                               "Kinds of source that could show this: {0}."},
        {Text::HeadingRemarks, "Also noted"},
        {Text::FlagLegalDutyLow, "The law asks for this, and it stands at the lowest level."},
        {Text::FlagLegalDutyOpen, "The law asks for something in this area that stands at the lowest level "
                                  "or is not judged yet: {0}."},
        {Text::FlagLevelAbove, "Nothing in the description of this level is marked as evidenced yet."},
        {Text::FlagStrengthsMissing, "No strengths are written down for this area yet."},
        {Text::FlagPrioritiesMissing, "No areas for development are written down for this area yet."},
        {Text::NothingRecordedHere, "Nothing has been recorded here yet."},
        {Text::NotBegunHeading, "Not begun yet"},
        {Text::NotBegunHere, "Nothing has been recorded for these yet."},
        {Text::Statutory, "This is a legal duty."},
        {Text::UntitledItem, "Without a title"},
        {Text::AsksForFigures, "The framework asks here for figures, none of which is entered yet: {0}."},
        // Focus areas and review meetings
        {Text::HeadingFocus, "Focus of this cycle"},
        {Text::NoFocusYet, "No area has been chosen yet."},
        {Text::FocusAsked, "The framework asks for {0}."},
        {Text::FocusAskedRange, "The framework asks for {0} to {1}."},
        {Text::HeadingMeetings, "Review meetings"},
        {Text::MeetingParties, "Meant to take part: {0}."},
        {Text::RhythmYearly, "A review is due once a year."},
        {Text::RhythmTermly, "A review is due once a term."},
        {Text::RhythmHalfTermly, "A review is due once each half-term."},
        {Text::RhythmMonthly, "A review is due once a month."},
        {Text::UsualDates,
         "The dates are the usual ones of an English school year; the school has not set its "
         "own."},
        {Text::MeetingHeld, "✓ Held"},
        {Text::MeetingNow, "Due now"},
        {Text::MeetingComing, "Coming"},
        {Text::MeetingMissed, "▲ Not held"},
        {Text::ColumnMeetingDue, "Due"},
        {Text::ColumnAttended, "Who was there"},
        {Text::ColumnMeeting, "Held on, and what was said"},
        {Text::CommentsIntroduction, "Governors and others who reviewed the audit have left {n} comment.|"
                                     "Governors and others who reviewed the audit have left {n} comments."},
        {Text::CommentsOpen, "▲ {n} waits for an answer.|▲ {n} wait for an answer."},
        {Text::CommentsConflict, "two versions of the same moment: ask which one holds"},
        {Text::CommentsCaption, "Comments and answers"},
        {Text::ColumnAbout, "About"},
        {Text::ColumnSaid, "Who said what"},
        {Text::ColumnAnswer, "The answer"},
        {Text::WholeAudit, "The audit as a whole"},
        {Text::CommentAgrees, "{0} agrees"},
        {Text::CommentAsks, "{0} asks"},
        {Text::CommentChallenges, "{0} challenges"},
        {Text::CommentOnBehalf, "given on paper or by phone, typed in by {0}"},
        {Text::CommentOpen, "▲ open"},
        {Text::CommentAnswered, "answered"},
        {Text::CommentSettled, "✓ settled"},
        {Text::CommentAnsweredBy, "{0}, {1}"},
        {Text::CommentAction, "An action came of it: "},
        {Text::CommentJudgement, "The judgement was changed: "},
        {Text::CommentWithdrawn, "taken back on {0}"},
        {Text::CommentsWithdrawn, "One comment was taken back since; its words are left out here.|"
                                  "{W} comments were taken back since; their words are left out here."},
        {Text::HeadingApart, "Judged apart, then agreed"},
        {Text::ApartIntroduction, "Some statements were judged by people on their own before they talked "
                                  "about them. Where they differed, "
                                  "both first views are kept beside what was agreed."},
        {Text::ApartCaption, "First views that differ"},
        {Text::ColumnFirstViews, "First views"},
        {Text::ColumnAgreed, "Agreed, and why"},
        {Text::ApartOpen, "▲ not talked about yet"},
        {Text::ApartAgreedBy, "recorded by {0}, {1}"},
        {Text::HeadingMinutes, "Minutes of the review meeting"},
        {Text::MinutesIntroduction, "{0}, {1}, meeting of {2}"},
        {Text::MinutesFacts, "The meeting"},
        {Text::ColumnWhat, "What"},
        {Text::ColumnEntry, "Entry"},
        {Text::MinutesDay, "Day"},
        {Text::MinutesPresent, "Present"},
        {Text::NobodyNamed, "nobody is named yet"},
        {Text::MinutesAudit, "Audit"},
        {Text::HeadingDecisions, "Decisions"},
        {Text::DecisionsCaption, "What was talked about, and what was decided"},
        {Text::ColumnComment, "Question or challenge"},
        {Text::ColumnDecision, "Decision"},
        {Text::NoDecisions, "No decision was recorded."},
        {Text::HeadingStillOpen, "Still open"},
        {Text::NothingOpen, "No question or challenge is open."},
        {Text::NothingElseOpen, "No other question or challenge is open."},
        {Text::HeadingMinutesNotes, "Notes"},
        {Text::MinutesSignature, "Agreed as a true record by ____________________ on ____________________"},
        {Text::HeadingChanges, "What changed since {0}"},
        {Text::ChangesSince,
         "Made from the history of the audit: how it stood at the start of {0}, and how it stands now."},
        {Text::NothingChanged, "Nothing has changed since then."},
        {Text::ChangesCaption, "Judgements and what stands behind them"},
        {Text::ColumnChange, "What changed"},
        {Text::ChangeJudged, "judged for the first time: "},
        {Text::ChangeLevel, "now: "},
        {Text::ChangeUnjudged, "no longer judged; it was: "},
        {Text::ChangeRationale, "the reason was changed"},
        {Text::ChangeDescription, "the description was changed"},
        {Text::ChangeState, "how far the work has got"},
        {Text::ChangeEvidenceAdded, "{n} piece of evidence more|{n} pieces of evidence more"},
        {Text::ChangeEvidenceOff, "{n} piece of evidence taken off|{n} pieces of evidence taken off"},
        {Text::ChangeHighlights, "{n} highlight changed|{n} highlights changed"},
        {Text::ChangeNotes, "{n} note added or changed|{n} notes added or changed"},
        {Text::HeadingActionChanges, "Actions"},
        {Text::PlanAdded, "new: "},
        {Text::PlanChanged, "changed: "},
        {Text::PlanFinished, "✓ done: "},
        {Text::PlanStopped, "stopped: "},
        {Text::PlanRemoved, "removed: "},
        {Text::ChangeComments, "{n} comment came in.|{n} comments came in."},
        {Text::ChangeAnswers, "{n} comment was answered or settled.|{n} comments were answered or settled."},
        {Text::ChangeWithdrawn, "{n} comment was taken back.|{n} comments were taken back."},
        {Text::ChangesTitle, "What changed"},
        // Action plan
        {Text::ActionPlanIntroduction, "One action, with what it is for and how we will know.|"
                                       "{W} actions, each with what it is for and how we will know."},
        {Text::HeadingActions, "All actions at a glance"},
        {Text::HeadingActionsFull, "Each action in full"},
        {Text::ActionDetailCaption, "The plan: {0}"},
        {Text::ReviewsCaption, "Reviews: {0}"},
        {Text::HeadingReviews, "Review|Reviews"},
        {Text::NoReviewYet, "Not reviewed yet."},
        {Text::MilestoneReached, "✓ reached"},
        {Text::MilestonePast, "▲ day has passed"},
        {Text::FieldArea, "Area of development"},
        {Text::FieldPurpose, "What we want to achieve"},
        {Text::FieldActions, "What we will do"},
        {Text::FieldLead, "Who leads"},
        {Text::FieldStart, "Start"},
        {Text::FieldFinish, "Finish"},
        {Text::FieldMilestones, "On the way"},
        {Text::FieldOutcome, "How we will know"},
        {Text::FieldReview, "Is it working, and what changes"},
        {Text::FieldNextActions, "What comes next"},
        {Text::FieldCost, "Cost"},
        {Text::FieldState, "State"},
        // The evidence
        {Text::EvidenceIntroduction,
         "{0}: {1}. Each piece is recorded once and may stand behind several parts of the framework."},
        {Text::EvidenceParted,
         "Listed here in full: {0}. By title only: {1}. Not listed, because it stays in the setting: {2}."},
        {Text::EvidenceNotListed, "In this report the evidence is counted and not listed."},
        {Text::KindWithCount, "{0} ({1})"},
        {Text::TitleOnlyHeading, "By title only"},
        {Text::TitleOnlyNote, "Of one piece of evidence only the title leaves the setting.|"
                              "Of {w} pieces of evidence only the titles leave the setting."},
    };
}

} // namespace

TextTable britishEnglish() {
    auto all = texts();
    for (auto more : {tableTexts, impactTexts, methodTexts})
        for (auto& each : more())
            all.push_back(std::move(each));
    return TextTable({std::move(all),
                      {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"},
                      commonTerms(),
                      "en-GB"});
}

} // namespace inclusion::report
