#include "core/report/text_table.h"

namespace inclusion::report {

std::vector<std::pair<Text, std::string>> methodTexts() {
    return {
        // Titles and the frame of each page
        {Text::ReportTitleCycle, "{0} {1}"},
        {Text::WordingSource, "Wording: restated from {0}; not the official text"},
        // The foot of a page may cut a long line, so what matters most comes first.
        {Text::WordingPartly, "Not the official text: {0} of {1} restated from {2}, {3} written anew"},
        {Text::TitleOfYear, "{0} ({1})"},
        {Text::WordingProject, "Wording: {0}"},
        {Text::WordingProjectBy, "Wording: {0}, by {1}"},
        {Text::HeadSample, "{0} (sample data)"},
        {Text::HeadRight, "{0} · for {1} · {2}"},
        {Text::HeadDraft, "Draft"},
        {Text::HeadAgreed, "Agreed"},
        // Examples and tools to learn from
        {Text::SourcesIntroduction,
         "The framework names {0} for its areas. It is shown where this audit has room to grow.|"
         "The framework names {0} for its areas. Here are up to three for each of the areas in which this "
         "audit has most room to grow; the area with most judgements at the lowest level comes first."},
        {Text::AreaAtLowest, "One judgement here stands at the lowest level.|"
                             "{W} judgements here stand at the lowest level."},
        {Text::AreaBelowTop, "One judgement here has a level above it to reach for.|"
                             "{W} judgements here have a level above them to reach for."},
        {Text::Artefacts, "To use and adapt:"},
        {Text::DescribedAbove, "Described above:"},
        {Text::MoreResources, "The framework names one more for this area.|"
                              "The framework names {w} more for this area."},
        {Text::ResourceCaseStudy, "Case study"},
        {Text::ResourceTool, "Tool"},
        {Text::ResourceDocument, "Document"},
        {Text::ResourceGuidance, "Guidance"},
        // How this was done
        {Text::HeadingDone, "What was done"},
        {Text::DoneFacts, "Figures and details entered"},
        {Text::DoneEvidence, "Pieces of evidence gathered"},
        {Text::DoneHighlights, "Points of the descriptions found to be evidenced, partly or fully"},
        {Text::DoneAreas, "Areas judged as a whole"},
        {Text::DoneOverall, "Overall judgements made"},
        {Text::DoneActions, "Actions planned"},
        {Text::DoneMeetings, "Review meetings held"},
        {Text::HeadingWayOfWorking, "The way of working"},
        {Text::WayOfWorkingSteps, "The steps of this audit, in their order:"},
        {Text::HeadingHowLevels, "How the levels are read"},
        {Text::HowLevels,
         "A level is a best fit: people choose it, and it is not worked out. It says which description "
         "comes closest now; it is no verdict. Levels are shown by name and by filled segments, so that they "
         "read "
         "without colour."},
        {Text::HeadingPeople, "Who took part"},
        {Text::PeopleSentence, "These roles or initials stand beside {0}: {1}."},
        {Text::PeopleJudgements, "judgements"},
        {Text::PeopleAnswers, "answers"},
        {Text::PeopleActions, "actions"},
        {Text::PeopleReviews, "reviews of actions"},
        {Text::PeopleMeetings, "review meetings"},
        {Text::PeopleComments, "comments"},
        {Text::HeadingWording, "Whose wording this is"},
        {Text::OwnItems, "One of its {0} was written anew, and is marked where it stands.|"
                         "{W} of its {0} were written anew, and each is marked where it stands."},
        {Text::Revision, "Framework: {0}, revision {1}."},
        {Text::HeadingLimits, "What this report cannot tell"},
        {Text::LimitSelf,
         "It tells what those who worked on this audit saw and wrote down. Others who look may see more, or "
         "see it differently."},
        {Text::LimitEvidence,
         "It lists evidence as it was entered. That something is listed does not mean that it was checked."},
        {Text::LimitChildren,
         "The program asks for no child by name, and prints small numbers of children as “{0}”, also where "
         "people wrote them in their own words. Figures from which a small number could be worked out are "
         "not told exactly, and percentages based on very few children are not shown."},
        {Text::LimitChildrenShown, "The program asks for no child by name. What people wrote in their own "
                                   "words is printed as they wrote it."},
        // Words used
        {Text::GlossaryCaption, "Terms and what they mean"},
        {Text::Unexplained,
         "One short form used by the setting is not explained here: {0}. Please ask what it stands for.|"
         "These short forms used by the setting are not explained here: {0}. Please ask what they stand "
         "for."},
    };
}

} // namespace inclusion::report
