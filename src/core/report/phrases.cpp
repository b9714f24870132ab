#include "core/report/phrases.h"

#include "core/analysis/words.h"

#include <algorithm>
#include <array>

namespace inclusion::report {

namespace {

std::string numbered(const std::string& number, const std::string& title) {
    return number.empty() ? title : number + " " + title;
}

/// "a.m", "e.g", or the initial of a name: a full stop after it ends no sentence.
bool isShortening(std::string_view word) {
    const bool lettersOnly = std::all_of(word.begin(), word.end(), [](char c) {
        return c == '.' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return lettersOnly && (word.size() == 1 || word.find('.') != std::string_view::npos);
}

/// Where the first sentence ends: after ".", "!" or "?" before a space and a capital, or at the end.
std::size_t endOfSentence(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '.' && text[i] != '!' && text[i] != '?')
            continue;
        const bool capitalFollows = text[i + 1] == ' ' && text[i + 2] >= 'A' && text[i + 2] <= 'Z';
        const std::size_t space = text.rfind(' ', i);
        const std::size_t wordStart = space == std::string_view::npos ? 0 : space + 1;
        if (capitalFollows && !isShortening(text.substr(wordStart, i - wordStart)))
            return i + 1;
    }
    return text.size();
}

Text itemWord(const Framework& framework) {
    const auto& items = framework.items();
    const auto all = [&](ItemKind kind) {
        return !items.empty() &&
               std::all_of(items.begin(), items.end(), [&](const Item* item) { return item->kind == kind; });
    };
    if (all(ItemKind::Statement))
        return Text::CountStatements;
    if (all(ItemKind::Criterion))
        return Text::CountCriteria;
    if (all(ItemKind::Question))
        return Text::CountQuestions;
    return Text::CountItems;
}

} // namespace

bool asksQuestions(const Framework& framework) {
    return itemWord(framework) == Text::CountQuestions;
}

bool asksForJudgements(const Framework& framework) {
    return !analysis::judgedSubjects(framework).empty();
}

Text textFor(const Framework& framework, const TextByRecord& texts) {
    if (asksForJudgements(framework))
        return texts.judgements;
    return asksQuestions(framework) ? texts.answers : texts.descriptions;
}

int ownItems(const Framework& framework) {
    const auto& items = framework.items();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const Item* item) {
        return isOwnWording(framework, item->provenance);
    }));
}

std::string inARow(const std::vector<std::string>& names) {
    std::string row;
    for (const std::string& name : names)
        row += (row.empty() ? "" : "; ") + name;
    return row;
}

std::string subjectAnchor(const std::string& subjectId) {
    return "subject-" + subjectId;
}

std::string actionAnchor(const ActionId& id) {
    return "action-" + id.text();
}

std::string resourceAnchor(const std::string& resourceId) {
    return "resource-" + resourceId;
}

const std::string& sourceTypeName(const TextTable& texts, SourceType type) {
    static constexpr std::array<Text, allSourceTypes.size()> names = {
        Text::SourceDocument,     Text::SourceData,        Text::SourceObservation, Text::SourceWorkScrutiny,
        Text::SourceLearnerVoice, Text::SourceParentVoice, Text::SourceStaffVoice,  Text::SourceGovernor,
        Text::SourceExternal,     Text::SourceMeeting};
    return texts[names.at(static_cast<std::size_t>(type))];
}

const std::string& sourceTypeHeading(const TextTable& texts, SourceType type) {
    static constexpr std::array<Text, allSourceTypes.size()> names = {
        Text::KindDocuments,    Text::KindData,        Text::KindObservations, Text::KindWorkScrutiny,
        Text::KindLearnerVoice, Text::KindParentVoice, Text::KindStaffVoice,   Text::KindGovernors,
        Text::KindExternal,     Text::KindMeetings};
    return texts[names.at(static_cast<std::size_t>(type))];
}

const std::string& stateName(const TextTable& texts, ProgressState state) {
    static constexpr std::array<Text, allProgressStates.size()> names = {
        Text::StateNotStarted, Text::StateInProgress, Text::StateReadyForReview, Text::StateAgreed};
    return texts[names.at(static_cast<std::size_t>(state))];
}

const std::string& stateName(const TextTable& texts, ActionState state) {
    static constexpr std::array<Text, 4> names = {Text::ActionPlanned, Text::ActionInProgress,
                                                  Text::ActionDone, Text::ActionStopped};
    return texts[names.at(static_cast<std::size_t>(state))];
}

const std::string& phaseName(const TextTable& texts, Phase phase) {
    static constexpr std::array<Text, 7> names = {
        Text::PhaseNursery, Text::PhasePrimary,     Text::PhaseSecondary, Text::PhaseAllThrough,
        Text::PhaseSpecial, Text::PhaseAlternative, Text::PhasePost16};
    return texts[names.at(static_cast<std::size_t>(phase))];
}

const std::string& audienceName(const TextTable& texts, Audience audience) {
    static constexpr std::array<Text, allAudiences.size()> names = {
        Text::AudienceLeaders, Text::AudienceGovernors, Text::AudienceInspectors, Text::AudienceTrust,
        Text::AudienceParents};
    return texts[names.at(static_cast<std::size_t>(audience))];
}

const std::string& resourceKindName(const TextTable& texts, ResourceKind kind) {
    static constexpr std::array<Text, 4> names = {Text::ResourceCaseStudy, Text::ResourceTool,
                                                  Text::ResourceDocument, Text::ResourceGuidance};
    return texts[names.at(static_cast<std::size_t>(kind))];
}

const std::string& highlightName(const TextTable& texts, HighlightState state) {
    static constexpr std::array<Text, 3> names = {Text::HighlightNotYet, Text::HighlightPartly,
                                                  Text::HighlightFully};
    return texts[names.at(static_cast<std::size_t>(state))];
}

std::string itemCount(const ReportContext& context, int count) {
    return context.texts.counted(itemWord(context.framework), count);
}

std::string sourceList(const TextTable& texts, const analysis::SourceCounts& counts) {
    static constexpr std::array<Text, allSourceTypes.size()> words = {
        Text::CountDocuments,    Text::CountData,        Text::CountObservations, Text::CountWorkScrutinies,
        Text::CountLearnerVoice, Text::CountParentVoice, Text::CountStaffVoice,   Text::CountGovernor,
        Text::CountExternal,     Text::CountMeetings};
    std::vector<std::string> parts;
    for (const SourceType type : allSourceTypes) {
        if (counts.of(type) > 0)
            parts.push_back(texts.counted(words.at(static_cast<std::size_t>(type)), counts.of(type)));
    }
    return texts.list(parts);
}

std::string areaLabel(const Area& area) {
    return numbered(area.number, area.shownTitle());
}

std::string areaTitle(const Area& area) {
    return numbered(area.number, area.title);
}

TextRun linkToSubject(const ReportContext& context, const std::string& subjectId) {
    if (const Item* item = context.framework.findItem(subjectId)) {
        // A number alone says nothing where the report has no place to look it up.
        if (item->number.empty() || !context.wants("areas"))
            return linkTo(numbered(item->number, item->title), subjectAnchor(item->id));
        return linkTo(item->number, subjectAnchor(item->id));
    }
    if (const Area* area = context.framework.areaOf(subjectId))
        return linkTo(areaLabel(*area), subjectAnchor(area->id));
    for (const auto& former : context.snapshot.formerFrameworks)
        if (former->areaOf(subjectId))
            return plain(former->labelOf(subjectId)); // no longer in the framework
    return plain(subjectId);
}

Inlines linksToSubjects(const ReportContext& context, const std::vector<std::string>& subjectIds) {
    Inlines links;
    std::vector<std::string> seen;
    for (const std::string& id : subjectIds) {
        TextRun link = linkToSubject(context, id);
        if (std::find(seen.begin(), seen.end(), link.text) != seen.end())
            continue;
        seen.push_back(link.text);
        if (!links.empty())
            links.push_back(plain(context.wants("areas") ? ", " : "; "));
        links.push_back(std::move(link));
    }
    return links;
}

LevelGlyph glyphOf(const Scale& scale, const Level& level) {
    return {scale.rankOf(level.id), static_cast<int>(scale.levels.size()), level.title, true};
}

LevelGlyph glyphOfLevel(const Framework& framework, const Level& level) {
    for (const Scale& scale : framework.data().scales) {
        if (scale.findLevel(level.id))
            return glyphOf(scale, level);
    }
    return {0, 0, level.title, true};
}

std::optional<LevelGlyph> glyphOf(const ReportContext& context, const std::string& subjectId) {
    const Scale* scale = context.framework.scaleOf(subjectId);
    if (!scale)
        return std::nullopt;
    if (const Level* level = analysis::judgedLevel(context.snapshot, subjectId))
        return glyphOf(*scale, *level);
    return LevelGlyph{0, static_cast<int>(scale->levels.size()), context.texts[Text::NotJudgedYet], true};
}

bool isOwnWording(const Framework& framework, Provenance provenance) {
    return provenance == Provenance::Project && framework.data().provenance == Provenance::Source;
}

HighlightMark markOf(const TextTable& texts, HighlightState state) {
    using State = HighlightMark::State;
    static constexpr std::array<State, 3> states = {State::NotYet, State::Partly, State::Fully};
    return {states.at(static_cast<std::size_t>(state)), highlightName(texts, state)};
}

TextRun dueRun(const ReportContext& context, const Action& action) {
    if (!action.due)
        return action.isOpen() ? muted(context.texts[Text::NoDateYet]) : plain("\u2013");
    if (action.isOverdue(context.options.today))
        return attention(context.texts.with(Text::Overdue, {action.due->shortForm()}));
    return plain(action.due->shortForm());
}

TextRun leadRun(const ReportContext& context, const Action& action) {
    if (!action.lead.empty())
        return plain(action.lead);
    return action.isOpen() ? muted(context.texts[Text::NotYetNamed]) : plain("\u2013");
}

std::pair<std::string, std::string> firstSentence(const std::string& text) {
    const std::size_t end = endOfSentence(text);
    return {text.substr(0, end), std::string(analysis::trim(std::string_view(text).substr(end)))};
}

std::string leadingSentences(const std::string& text, std::size_t length) {
    auto [kept, rest] = firstSentence(text);
    while (!rest.empty()) {
        auto [next, after] = firstSentence(rest);
        if (kept.size() + 1 + next.size() > length)
            break;
        kept += " " + next;
        rest = std::move(after);
    }
    return kept;
}

} // namespace inclusion::report
