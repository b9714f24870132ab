#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <optional>
#include <string>
#include <vector>

/// Turns of phrase that several sections share.
namespace inclusion::report {

// Anchors. One per thing that is linked to.
std::string subjectAnchor(const std::string& subjectId);
std::string actionAnchor(const ActionId& id);
std::string resourceAnchor(const std::string& resourceId);

// Names.
const std::string& sourceTypeName(const TextTable& texts, SourceType type);
const std::string& stateName(const TextTable& texts, ProgressState state);
const std::string& stateName(const TextTable& texts, ActionState state);
const std::string& phaseName(const TextTable& texts, Phase phase);
const std::string& audienceName(const TextTable& texts, Audience audience);
const std::string& resourceKindName(const TextTable& texts, ResourceKind kind);
const std::string& highlightName(const TextTable& texts, HighlightState state);

/// The source type as a heading over several pieces.
const std::string& sourceTypeHeading(const TextTable& texts, SourceType type);

/// Whether a framework asks questions and nothing else: then things are answered, not described.
bool asksQuestions(const Framework& framework);
/// Whether a framework has anything judged: items, areas as a whole or overall judgements.
bool asksForJudgements(const Framework& framework);
/// A sentence in three forms: for a framework that judges, for one that asks questions and nothing else, and
/// for one that has things described and no more.
struct TextByRecord {
    Text judgements;
    Text answers;
    Text descriptions;
};
/// The form that is true of the framework.
Text textFor(const Framework& framework, const TextByRecord& texts);
/// "43 statements", in the word for the kind of items that the framework has.
std::string itemCount(const ReportContext& context, int count);
/// "documents (2), observation (1) and meetings (3)"; empty when there are none.
std::string sourceList(const TextTable& texts, const analysis::SourceCounts& counts);
/// Names as people write them, capitals and all, so that a comma inside one parts nothing: "A; B, or C; D".
std::string inARow(const std::vector<std::string>& names);
/// "1 Outcomes for learners": number and short title, as on bars and rows.
std::string areaLabel(const Area& area);
/// "1 Outcomes for Learners with SEND": number and full title.
std::string areaTitle(const Area& area);
/// The number of an item or area as a link to where it stands; with its title where it has no number, and in
/// a report without the areas, where nobody could look the number up. For a slot, an overall judgement or a
/// descriptor the area that holds it.
TextRun linkToSubject(const ReportContext& context, const std::string& subjectId);
/// Links to several, parted by commas; by semicolons where titles stand in them.
Inlines linksToSubjects(const ReportContext& context, const std::vector<std::string>& subjectIds);

/// The glyph of a level on its scale, with the name after it.
LevelGlyph glyphOf(const Scale& scale, const Level& level);
/// The same, on whichever scale of the framework has the level.
LevelGlyph glyphOfLevel(const Framework& framework, const Level& level);
/// The glyph with the name of the level at which a subject stands, or of none. Nothing where it is not judged
/// at all.
std::optional<LevelGlyph> glyphOf(const ReportContext& context, const std::string& subjectId);
/// Whether something was written anew in a framework that is otherwise published, which the report says.
bool isOwnWording(const Framework& framework, Provenance provenance);
/// How many items were written anew so.
int ownItems(const Framework& framework);

HighlightMark markOf(const TextTable& texts, HighlightState state);

/// "▲ 7 Nov 2026, overdue", a day, or "no date yet".
TextRun dueRun(const ReportContext& context, const Action& action);
/// Who leads an action, or that nobody is named yet.
TextRun leadRun(const ReportContext& context, const Action& action);

/// A text of several sentences parted after the first one: ("The register is right.", "Reviewed every
/// term.").
std::pair<std::string, std::string> firstSentence(const std::string& text);
/// As many whole sentences from the start as fit into the length, at least one.
std::string leadingSentences(const std::string& text, std::size_t length);

} // namespace inclusion::report
