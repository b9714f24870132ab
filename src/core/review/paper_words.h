#pragma once

/// The sentences of the form on paper (paper_form.cpp); terms that reports have too come from their table.
namespace inclusion::review::paper {

inline constexpr const char* subtitle = "Review form";
inline constexpr const char* sampleMark = "Sample: an invented setting";
inline constexpr const char* framework = "Framework";
inline constexpr const char* cycle = "Cycle";
inline constexpr const char* standing = "Standing";
inline constexpr const char* agreed = "Agreed by the leaders, as it stood on ";
inline constexpr const char* draft = "Draft, as it stood on ";
inline constexpr const char* replyBy = "Please reply by";
inline constexpr const char* forWhom = "For";
inline constexpr const char* howTo =
    "Tick a box where you have a view and write beneath it, then give the pages back to the school. You need "
    "not say something everywhere. The school types in what you write and marks it as given on paper.";
inline constexpr const char* foot = "Please give these pages back to the school, whole.";
inline constexpr const char* whoTitle = "Who replies";
inline constexpr const char* who = "Your role (please not your name), and the day";
inline constexpr const char* questions = "Questions to have in mind";
inline constexpr const char* picture = "The whole picture";
inline constexpr const char* noMarks = "Counts of statements. There are no marks and no overall grade.";
inline constexpr const char* levelColumn = "Level";
inline constexpr const char* countColumn = "Statements";
inline constexpr const char* whole = "the audit as a whole";
inline constexpr const char* thisArea = "this area";
inline constexpr const char* viewOn = "Your view on ";
inline constexpr const char* ticks =
    "\u2610 I agree     \u2610 I have a question     \u2610 I challenge this";
inline constexpr const char* judgement = "Judgement: ";
inline constexpr const char* why = "Why: ";
inline constexpr const char* noReason = "No reason is given.";
inline constexpr const char* now = "What happens now: ";
inline constexpr const char* strengths = "Strengths";
inline constexpr const char* developments = "To develop";
inline constexpr const char* remarks = "Notes";
inline constexpr const char* shown = "What the school can show";
inline constexpr const char* evidence = "Evidence: ";
inline constexpr const char* noEvidence = "none is recorded.";
inline constexpr const char* staysBehind = " stay in the school.";
inline constexpr const char* onePiece = "1 piece";
inline constexpr const char* pieces = " pieces";
inline constexpr const char* staysBehindOne = " stays in the school.";
inline constexpr const char* actions = "Action plan";
inline constexpr const char* action = "Action";
inline constexpr const char* lead = "Led by";
inline constexpr const char* due = "Due";
inline constexpr const char* state = "How it stands";
inline constexpr const char* noActions = "There are no actions yet.";
inline constexpr const char* glossary = "Glossary";

} // namespace inclusion::review::paper
