#include "core/report/sections/changes_part.h"

#include "core/analysis/changes.h"
#include "core/report/phrases.h"

#include <algorithm>

namespace inclusion::report {

namespace {

constexpr std::size_t mostJudgements = 3;

Inline levelOrNone(const ReportContext& context, const Level* level) {
    if (level == nullptr)
        return plain(context.texts[Text::NotJudgedYet]);
    return glyphOfLevel(context.framework, *level);
}

/// "3.2: now Strengthening Practice, then Establishing Foundations".
Inlines judgementLine(const ReportContext& context, const analysis::SubjectChange& change) {
    Inlines line = {linkToSubject(context, change.subjectId), plain(": ")};
    // The sentence with its two levels as glyphs in the places of the arguments.
    const std::string& sentence =
        context.texts[change.levelBefore ? Text::ChangedJudgement : Text::ChangedFirstJudgement];
    std::size_t from = 0;
    while (from < sentence.size()) {
        const std::size_t brace = std::min(sentence.find('{', from), sentence.size());
        if (brace > from)
            line.push_back(plain(sentence.substr(from, brace - from)));
        if (brace == sentence.size())
            break;
        line.push_back(
            levelOrNone(context, sentence[brace + 1] == '0' ? change.levelAfter : change.levelBefore));
        from = brace + 3;
    }
    return line;
}

} // namespace

void addChanges(const ReportContext& context, DocumentBuilder& document) {
    if (!context.options.earlier)
        return;
    using Kind = analysis::ActionChange::Kind;
    const TextTable& texts = context.texts;
    const auto changes = analysis::changesBetween(*context.options.earlier, context.snapshot);
    document.heading(2, texts.with(Text::ChangedSince, {context.options.earlierDay.longForm()}),
                     {{}, false, false});
    std::vector<Inlines> lines;
    std::string counts; // in one paragraph: the summary has two pages
    int judged = 0;
    int evidence = 0;
    int other = 0;
    for (const analysis::SubjectChange& change : changes.subjects) {
        if (change.levelChanged() && static_cast<std::size_t>(judged++) < mostJudgements)
            lines.push_back(judgementLine(context, change));
        if (change.evidenceAdded > 0)
            ++evidence;
        else if (!change.levelChanged())
            ++other;
    }
    const auto actions = [&](Kind kind) {
        return static_cast<int>(std::count_if(changes.actions.begin(), changes.actions.end(),
                                              [&](const auto& change) { return change.kind == kind; }));
    };
    const auto count = [&](Text text, int number) {
        if (number > 0)
            counts += (counts.empty() ? "" : " ") + texts.counted(text, number);
    };
    count(Text::ChangedMoreJudgements, judged - static_cast<int>(mostJudgements));
    count(Text::ChangedEvidence, evidence);
    count(Text::ChangedActionsAdded, actions(Kind::Added));
    count(Text::ChangedActionsDone, actions(Kind::Finished));
    count(Text::ChangedActionsStopped, actions(Kind::Stopped));
    count(Text::ChangedActionsReviewed,
          static_cast<int>(
              std::count_if(changes.actions.begin(), changes.actions.end(), [](const auto& change) {
                  return change.kind == Kind::Changed && change.roundsAdded > 0;
              })));
    count(Text::ChangedOther, other);
    if (lines.empty() && counts.empty())
        document.paragraph(texts[Text::ChangedNothing]);
    document.list(std::move(lines));
    if (!counts.empty())
        document.paragraph(std::move(counts));
}

} // namespace inclusion::report
