#include "core/report/sections/headlines.h"

#include "core/report/phrases.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace inclusion::report {

namespace {

/// Bytes of a headline on the summary page; whole sentences are left out beyond it.
constexpr std::size_t headlineLength = 180;

/// How far up its scale a subject stands, 0 to 1; only for ordering, never shown. -1 while it is not judged.
double height(const ReportContext& context, const std::string& subjectId) {
    const Level* level = analysis::judgedLevel(context.snapshot, subjectId);
    const Scale* scale = context.framework.scaleOf(subjectId);
    if (!level || !scale)
        return -1.0;
    return static_cast<double>(scale->rankOf(level->id)) / static_cast<double>(scale->levels.size());
}

bool hasOpenAction(const ReportContext& context, const std::string& subjectId) {
    return std::any_of(
        context.snapshot.actions.begin(), context.snapshot.actions.end(), [&](const Action& action) {
            const auto& served = action.subjectIds;
            return action.isOpen() && std::find(served.begin(), served.end(), subjectId) != served.end();
        });
}

/// The first notes of a kind by a key that is smallest for what comes first; one per subject.
template <typename Key>
std::vector<const Note*> firstNotes(const ReportContext& context, Note::Kind kind, std::size_t most,
                                    const Key& key) {
    std::vector<std::pair<std::invoke_result_t<Key, const Note&>, const Note*>> ranked;
    for (const Note& note : context.snapshot.notes) {
        if (note.kind == kind && !note.text.empty())
            ranked.emplace_back(key(note), &note);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Note*> first;
    std::set<std::string> subjects;
    for (const auto& [rank, note] : ranked) {
        if (first.size() < most && subjects.insert(note->subjectId).second)
            first.push_back(note);
    }
    return first;
}

} // namespace

std::vector<const Note*> headlineStrengths(const ReportContext& context, std::size_t most) {
    return firstNotes(context, Note::Kind::Strength, most, [&](const Note& note) {
        const analysis::SubjectSources* sources = context.triangulation.find(note.subjectId);
        const int kinds = sources ? sources->counts.kinds() : 0;
        const int pieces = sources ? sources->counts.total() : 0;
        return std::tuple(-kinds, -pieces, -height(context, note.subjectId));
    });
}

std::vector<const Note*> headlinePriorities(const ReportContext& context, std::size_t most) {
    return firstNotes(context, Note::Kind::Development, most, [&](const Note& note) {
        const double stands = height(context, note.subjectId);
        // What is not judged comes after what is known to stand low.
        return std::tuple(!hasOpenAction(context, note.subjectId), stands < 0 ? 2.0 : stands);
    });
}

Inlines headline(const ReportContext& context, const Note& note) {
    const std::string text = leadingSentences(note.text, headlineLength);
    const auto [first, rest] = firstSentence(text);
    Inlines result = {strong(first)};
    if (!rest.empty())
        result.push_back(plain(" " + rest));
    result.push_back(plain(" ("));
    result.push_back(linkToSubject(context, note.subjectId));
    result.push_back(plain(")"));
    return result;
}

} // namespace inclusion::report
