#include "core/report/text_table.h"

namespace inclusion::report {

namespace {

std::vector<std::pair<Text, std::string>> texts() {
    return {
        // General
        {Text::And, " and "},
        {Text::None, "none yet"},
        {Text::NotJudgedYet, "Not judged yet"},
        {Text::NotYetNamed, "not yet named"},
        {Text::NoDateYet, "no date yet"},
        {Text::NoOutcomeYet, "not yet written down"},
        {Text::Undated, "no date"},
        {Text::Overdue, "▲ {0}, overdue"},
        {Text::WorthKnowing, "Worth knowing"},
        {Text::ForImprovement, "This is for improvement: it has no marks and no overall grade."},
        {Text::AuthorOnDay, "{0}, {1}"},
        {Text::ProvenanceProject, "Written for this program; not part of the published framework."},
        {Text::SchoolCopy, "In the school's own copy: {0}"},
        {Text::SchoolCopyNote,
         "Beside the wording of {n} statement stands what the school's own copy says ({0}).|"
         "Beside the wording of {n} statements stands what the school's own copy says ({0})."},
        // Titles and the frame of each page
        {Text::ReportTitle, "Inclusion self-evaluation"},
        {Text::ReportTitleCycle, "Inclusion self-evaluation {0}"},
        {Text::WordingSource, "Wording: restated from {0}; not the official text"},
        {Text::WordingSourceYear, "Wording: restated from {0} ({1}); not the official text"},
        {Text::WordingProject, "Wording: {0}, written for this program"},
        {Text::HeadSample, "{0} (sample data)"},
        {Text::HeadRight, "{0} · for {1} · {2}"},
        {Text::HeadDraft, "Draft"},
        {Text::HeadAgreed, "Agreed"},
        // Sections
        {Text::SectionCover, "Cover"},
        {Text::SectionContents, "Contents"},
        {Text::SectionSummary, "Summary"},
        {Text::SectionProfile, "The figures behind the summary"},
        {Text::SectionAreas, "Area by area"},
        {Text::SectionActionPlan, "Action plan"},
        {Text::SectionEvidence, "The evidence"},
        {Text::SectionSources, "Projects to learn from"},
        {Text::SectionMethod, "How this was done, and how to read it"},
        {Text::SectionGlossary, "Words used in this report"},
        // Cover
        {Text::FactFramework, "Framework"},
        {Text::FactPublisher, "Published by"},
        {Text::FactPhase, "Kind of setting"},
        {Text::FactReference, "Reference"},
        {Text::FactCycle, "Cycle"},
        {Text::FactStatus, "Status"},
        {Text::FactJudged, "Judged so far"},
        {Text::FactDescribed, "Described so far"},
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
         "{n} judged so far, on {0}.|{n} judged so far, on {0}.|Nothing is judged so far; {0}."},
        {Text::SummaryDescribed,
         "{n} described so far, with {0}.|{n} described so far, with {0}.|Nothing is described so far; {0}."},
        {Text::WhereWeAre, "Where we are"},
        {Text::ChartTitle, "How many stand at each level"},
        {Text::ChartTitleScale, "How many stand at each level: {0}"},
        {Text::ChartAlternative, "Stacked bars, one for each area."},
        {Text::DescribedSoFar, "Described so far: {0} of {1}. This framework asks for no levels."},
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
        {Text::AskLevelAbove,
         "One level has been chosen before anything in its description is highlighted. What would show it?|"
         "{W} levels have been chosen before anything in their descriptions is highlighted. What would show "
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
         "One piece of evidence is more than a year older than this cycle. Does it still hold?|"
         "{W} pieces of evidence are more than a year older than this cycle. Do they still hold?"},
        {Text::AskNotJudged, "{0} is not judged yet. When will it be?|"
                             "{0} are not judged yet. Which come next, and when?"},
        {Text::AskChange, "What has changed for a learner because of this plan?"},
        {Text::AskChangeWithoutPlan, "There is no action plan yet. What should change for learners first?"},
        {Text::ActionsThisTerm, "Actions this term"},
        {Text::NoActionsYet, "No actions have been planned yet."},
        {Text::NoActionsThisTerm, "No action runs this term; the action plan has the others."},
        {Text::MoreActions, "One more action of this term stands in the action plan.|"
                            "{W} more actions of this term stand in the action plan."},
        {Text::EvidenceBase, "What this rests on"},
        {Text::EvidenceBaseSentence, "{0} from {1} of source: {2}."},
        {Text::EvidenceSpan, "The oldest is of {0}, the newest of {1}."},
        {Text::NoEvidenceYet, "No evidence has been added yet."},
        // An audit with nothing in it
        {Text::NothingYet, "This audit has just begun: nothing has been recorded yet. As soon as there is "
                           "something to tell, this "
                           "page will show where you are, what is strong and what comes first."},
        {Text::WhatToDoFirst, "What to do first"},
        {Text::BeginSmall,
         "Begin small. Half an hour on one area is a good start, and everything is saved as you go."},
        {Text::FirstStepDescribe, "Choose one area and write down what happens now, without judging it."},
        {Text::FirstStepEvidence, "Add the evidence that you already have, with its date and who holds it."},
        {Text::FirstStepJudge, "Then judge, and say why in a sentence or two."},
        {Text::FirstStepPlan, "Plan one or two actions that learners will notice."},
        // The figures behind the summary
        {Text::ProfileIntroduction, "These are counts. They are not added up to a score, because parts of "
                                    "one area can stand at different "
                                    "levels."},
        {Text::HeadingLevels, "How many stand at each level"},
        {Text::LevelTableCaption, "Judgements by area and level"},
        {Text::LevelTableCaptionScale, "Judgements by area and level: {0}"},
        {Text::AllAreas, "All areas"},
        {Text::HeadingOverall, "Areas as a whole"},
        {Text::OverallIntroduction,
         "Leaders judge these on their own merits; they are not worked out from the single judgements."},
        {Text::OverallCaption, "Overall judgements"},
        {Text::AreaLevelsCaption, "Best-fit level of each area as a whole"},
        {Text::HeadingHighlights, "What is evidenced at each level"},
        {Text::HighlightsIntroduction, "Each level is described in several points. This shows how many of "
                                       "them are evidenced, also above and "
                                       "below the chosen level."},
        {Text::HighlightTableCaption, "Points evidenced by area and level"},
        {Text::HeadingSources, "Kinds of source behind each area"},
        {Text::SourceMapIntroduction, "A judgement is firmer when different kinds of source agree: what is "
                                      "written, what is seen, and what "
                                      "people say."},
        {Text::SourceMapTitle, "Pieces of evidence by area and kind of source"},
        {Text::SourceMapAlternative, "A grid of counts, one row for each area."},
        {Text::HeadingProgress, "How far the work has got"},
        {Text::ProgressCaption, "Progress by area"},
        {Text::HeadingFirmer, "What would make this firmer"},
        {Text::FirmerIntroduction, "None of this is wrong; each is a place where a little more would help."},
        {Text::ListWithoutEvidence, "One judgement has no evidence beside it yet|"
                                    "{W} judgements have no evidence beside them yet"},
        {Text::ListWithoutRationale, "One judgement does not say why yet|{W} judgements do not say why yet"},
        {Text::ListDocumentsOnly,
         "One judgement rests on documents alone|{W} judgements rest on documents alone"},
        {Text::ListOneSource, "One judgement rests on a single kind of source|"
                              "{W} judgements rest on a single kind of source each"},
        {Text::ListLevelAbove, "One level is chosen while nothing in its description is highlighted|"
                               "{W} levels are chosen while nothing in their descriptions is highlighted"},
        {Text::ListOverdue, "One action is overdue|{W} actions are overdue"},
        {Text::ListWithoutLead,
         "One action has nobody named to lead it|{W} actions have nobody named to lead them"},
        {Text::ListWithoutDate, "One action has no date to finish by|{W} actions have no date to finish by"},
        {Text::ListWithoutOutcome, "One action does not say how we will know|"
                                   "{W} actions do not say how we will know"},
        {Text::ListOldEvidence, "One piece of evidence is more than a year older than this cycle|"
                                "{W} pieces of evidence are more than a year older than this cycle"},
        {Text::ListUndated, "One piece of evidence has no date|{W} pieces of evidence have no date"},
        {Text::ListStrengthsMissing, "One area with judgements has no strengths written down|"
                                     "{W} areas with judgements have no strengths written down"},
        {Text::ListPrioritiesMissing, "One area with judgements has nothing written down to develop|"
                                      "{W} areas with judgements have nothing written down to develop"},
        // Area by area
        {Text::AreasIntroduction,
         "For each area: what the framework looks at, what happens now, how leaders judge it and why, and on "
         "what evidence."},
        {Text::ProfileOf, "Of {0}:"},
        {Text::HeadingNow, "What happens now"},
        {Text::HeadingAnswer, "Answer"},
        {Text::HeadingJudgement, "Judgement"},
        {Text::HeadingDescriptors, "What is evidenced"},
        {Text::DescriptorsCaption, "What is evidenced at each level: {0}"},
        {Text::OpenDescriptors, "One more point, at another level, is not highlighted.|"
                                "{W} more points, at other levels, are not highlighted."},
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
        {Text::MissingKinds, "The framework also suggests evidence of these kinds: {0}."},
        {Text::HeadingRemarks, "Also noted"},
        {Text::FlagLevelAbove, "Nothing in the description of this level is highlighted yet."},
        {Text::FlagStrengthsMissing, "No strengths are written down for this area yet."},
        {Text::FlagPrioritiesMissing, "Nothing to develop is written down for this area yet."},
        {Text::NothingRecordedHere, "Nothing has been recorded here yet."},
        {Text::Statutory, "A legal duty."},
        {Text::UntitledItem, "Without a title"},
        {Text::AsksForFigures, "The framework asks here for figures, which this report does not hold: {0}."},
        // Action plan
        {Text::ActionPlanIntroduction, "One action, with what it is for and how we will know.|"
                                       "{n} actions, each with what it is for and how we will know."},
        {Text::ActionsCaption, "All actions"},
        {Text::HeadingActions, "At a glance"},
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
         "{0}: {1}. Each piece is recorded once and may stand behind several judgements."},
        {Text::EvidenceNotListed, "In this report the evidence is counted and not listed."},
        {Text::KindWithCount, "{0} ({1})"},
        {Text::TitleOnlyHeading, "By title only"},
        {Text::TitleOnlyNote, "Of one piece of evidence only the title leaves the setting.|"
                              "Of {w} pieces of evidence only the titles leave the setting."},
        // Projects to learn from
        {Text::SourcesIntroduction,
         "The framework names one source to learn from. It is shown where this audit has room to grow.|"
         "The framework names {n} sources to learn from. Here are those for the areas in which this audit "
         "has "
         "most room to grow; the program shows them all."},
        {Text::AreaAtLowest, "One judgement here stands at the first level.|"
                             "{W} judgements here stand at the first level."},
        {Text::AreaBelowTop, "One judgement here has a level above it to reach for.|"
                             "{W} judgements here have a level above them to reach for."},
        {Text::Artefacts, "To use and adapt:"},
        {Text::DescribedAbove, "Described above:"},
        {Text::AlsoRelevant, "These touch this area too:"},
        {Text::ResourceCaseStudy, "Case study"},
        {Text::ResourceTool, "Tool"},
        {Text::ResourceDocument, "Document"},
        {Text::ResourceGuidance, "Guidance"},
        // How this was done
        {Text::HeadingWayOfWorking, "The way of working"},
        {Text::HeadingHowLevels, "How the levels are read"},
        {Text::HowLevels,
         "A level is a best fit, chosen by people who gave their reasons. It says which description comes "
         "closest now; it is no verdict. Levels are shown by name and by filled segments, so that they read "
         "without colour."},
        {Text::HeadingPeople, "Who took part"},
        {Text::PeopleSentence, "These roles or initials stand beside judgements, actions and reviews: {0}."},
        {Text::HeadingWording, "Whose wording this is"},
        {Text::OwnItems, "{0} in it was written for this program and is marked where it stands.|"
                         "{0} in it were written for this program and are marked where they stand."},
        {Text::Revision, "Framework file: {0}, revision {1}."},
        {Text::HeadingLimits, "What this report cannot tell"},
        {Text::LimitSelf,
         "It is what the setting says of itself. Others who look may see more, or see it differently."},
        {Text::LimitEvidence,
         "It lists evidence as it was entered. That something is listed does not mean that it was checked."},
        {Text::LimitChildren,
         "The program asks for no child by name, and prints small numbers of children as “{0}”. What people "
         "wrote in their own words is printed as they wrote it."},
        {Text::LimitChildrenShown, "The program asks for no child by name. What people wrote in their own "
                                   "words is printed as they wrote it."},
        // Words used
        {Text::GlossaryCaption, "Terms and what they mean"},
        {Text::Unexplained,
         "One short form used by the setting is not explained here: {0}. Please ask what it stands for.|"
         "These short forms used by the setting are not explained here: {0}. Please ask what they stand "
         "for."},
        // Columns
        {Text::ColumnArea, "Area"},
        {Text::ColumnJudgement, "Judgement"},
        {Text::ColumnAll, "All"},
        {Text::ColumnDescribed, "Described"},
        {Text::ColumnJudged, "Judged"},
        {Text::ColumnLevel, "Level"},
        {Text::ColumnDescriptor, "What it looks like"},
        {Text::ColumnEvidence, "Evidence"},
        {Text::ColumnSource, "Kind of source"},
        {Text::ColumnDate, "Date"},
        {Text::ColumnHolder, "Held by"},
        {Text::ColumnStandsBehind, "Stands behind"},
        {Text::ColumnAction, "Action"},
        {Text::ColumnLead, "Lead"},
        {Text::ColumnDue, "Due"},
        {Text::ColumnState, "State"},
        {Text::ColumnOutcome, "How we will know"},
        {Text::ColumnField, "Part of the plan"},
        {Text::ColumnPlan, "What is planned"},
        {Text::ColumnReviewDate, "Date of review"},
        {Text::ColumnTerm, "Term"},
        {Text::ColumnMeaning, "What it means"},
        // Counts
        {Text::CountStatements, "{n} statement|{n} statements"},
        {Text::CountCriteria, "{n} criterion|{n} criteria"},
        {Text::CountQuestions, "{n} question|{n} questions"},
        {Text::CountItems, "{n} item|{n} items"},
        {Text::CountAreas, "{n} area|{n} areas"},
        {Text::CountEvidence, "{n} piece of evidence|{n} pieces of evidence|no evidence yet"},
        {Text::CountKinds, "{n} kind|{n} kinds"},
        {Text::CountAt, "{n} at|{n} at"},
        {Text::CountNotJudged, "{n} not judged yet|{n} not judged yet"},
        {Text::CountFully, "{n} fully|{n} fully"},
        {Text::CountPartly, "{n} partly|{n} partly"},
        {Text::CountNotYet, "{n} not yet|{n} not yet"},
        {Text::CountDocuments, "{n} document|{n} documents"},
        {Text::CountData, "{n} set of data|{n} sets of data"},
        {Text::CountObservations, "{n} observation|{n} observations"},
        {Text::CountWorkScrutinies, "{n} look at work|{n} looks at work"},
        {Text::CountLearnerVoice, "{n} from learners|{n} from learners"},
        {Text::CountParentVoice, "{n} from parents and carers|{n} from parents and carers"},
        {Text::CountStaffVoice, "{n} from staff|{n} from staff"},
        {Text::CountGovernor, "{n} from governors|{n} from governors"},
        {Text::CountExternal, "{n} review from outside|{n} reviews from outside"},
        {Text::CountMeetings, "{n} meeting|{n} meetings"},
        // Names of source types, states, audiences and kinds of setting
        {Text::KindDocuments, "Documents"},
        {Text::KindData, "Data"},
        {Text::KindObservations, "Observations and learning walks"},
        {Text::KindWorkScrutiny, "Work scrutiny"},
        {Text::KindLearnerVoice, "What learners say"},
        {Text::KindParentVoice, "What parents and carers say"},
        {Text::KindStaffVoice, "What staff say"},
        {Text::KindGovernors, "From governors"},
        {Text::KindExternal, "Reviews from outside"},
        {Text::KindMeetings, "Meetings"},
        {Text::SourceDocument, "Document"},
        {Text::SourceData, "Data"},
        {Text::SourceObservation, "Observation"},
        {Text::SourceWorkScrutiny, "Work scrutiny"},
        {Text::SourceLearnerVoice, "Learner voice"},
        {Text::SourceParentVoice, "Parent and carer voice"},
        {Text::SourceStaffVoice, "Staff voice"},
        {Text::SourceGovernor, "Governor"},
        {Text::SourceExternal, "External review"},
        {Text::SourceMeeting, "Meeting"},
        {Text::StateNotStarted, "Not started"},
        {Text::StateInProgress, "In progress"},
        {Text::StateReadyForReview, "Ready for review"},
        {Text::StateAgreed, "Agreed"},
        {Text::HighlightNotYet, "Not yet"},
        {Text::HighlightPartly, "Partly"},
        {Text::HighlightFully, "Fully"},
        {Text::ActionPlanned, "Planned"},
        {Text::ActionInProgress, "In progress"},
        {Text::ActionDone, "Done"},
        {Text::ActionStopped, "Stopped"},
        {Text::AudienceLeaders, "leaders"},
        {Text::AudienceGovernors, "governors"},
        {Text::AudienceInspectors, "inspectors"},
        {Text::AudienceTrust, "the trust or authority"},
        {Text::AudienceParents, "parents and carers"},
        {Text::PhaseNursery, "Nursery"},
        {Text::PhasePrimary, "Primary"},
        {Text::PhaseSecondary, "Secondary"},
        {Text::PhaseAllThrough, "All-through"},
        {Text::PhaseSpecial, "Special"},
        {Text::PhaseAlternative, "Alternative provision"},
        {Text::PhasePost16, "Post-16"},
    };
}

} // namespace

TextTable britishEnglish() {
    return TextTable({texts(),
                      {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"},
                      commonTerms(),
                      "en-GB"});
}

} // namespace inclusion::report
