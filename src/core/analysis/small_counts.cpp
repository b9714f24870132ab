#include "core/analysis/small_counts.h"

#include "core/analysis/small_number.h"
#include "core/analysis/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

namespace inclusion::analysis {

namespace {

using namespace std::string_view_literals;

constexpr std::array numberWords{"none"sv,  "one"sv,   "two"sv,  "three"sv, "four"sv,   "five"sv,  "six"sv,
                                 "seven"sv, "eight"sv, "nine"sv, "ten"sv,   "eleven"sv, "twelve"sv};
/// One and many.
constexpr std::array<std::array<std::string_view, 2>, 6> childWords{{{"pupil"sv, "pupils"sv},
                                                                     {"learner"sv, "learners"sv},
                                                                     {"child"sv, "children"sv},
                                                                     {"student"sv, "students"sv},
                                                                     {"boy"sv, "boys"sv},
                                                                     {"girl"sv, "girls"sv}}};
/// A number after one of these names something and counts nothing.
constexpr std::array namingWords{"year"sv,   "years"sv, "class"sv, "group"sv, "stage"sv, "ks"sv,   "key"sv,
                                 "age"sv,    "aged"sv,  "level"sv, "tier"sv,  "wave"sv,  "term"sv, "phase"sv,
                                 "phases"sv, "room"sv,  "week"sv,  "day"sv,   "step"sv,  "than"sv, "over"sv};
constexpr std::array joiningWords{"of"sv, "the"sv, "our"sv, "these"sv, "those"sv, "all"sv};
constexpr std::array backWords{"them"sv, "these"sv, "those"sv, "whom"sv};

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string lower;
    int number = -1; ///< what it counts, if it is a number
    int child = -1;  ///< place in `childWords`
};

template <typename List>
bool isOneOf(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

int numberOf(const std::string& word) {
    const auto* found = std::find(numberWords.begin(), numberWords.end(), word);
    if (found != numberWords.end())
        return static_cast<int>(found - numberWords.begin());
    const bool isFigure =
        !word.empty() && word.size() <= 4 && std::all_of(word.begin(), word.end(), [](char c) {
            return std::isdigit(static_cast<unsigned char>(c)) != 0;
        });
    return isFigure ? std::stoi(word) : -1;
}

int childOf(const std::string& word) {
    const auto* found = std::find_if(childWords.begin(), childWords.end(),
                                     [&](const auto& forms) { return isOneOf(forms, word); });
    return found == childWords.end() ? -1 : static_cast<int>(found - childWords.begin());
}

std::vector<Word> wordsIn(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < text.size();) {
        const auto isLetter = [&](std::size_t at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            return byte >= 0x80 || std::isalnum(byte) != 0;
        };
        if (!isLetter(i)) {
            ++i;
            continue;
        }
        Word word{i, i, {}};
        while (word.end < text.size() && isLetter(word.end))
            ++word.end;
        i = word.end;
        word.lower = lowerCase(text.substr(word.begin, word.end - word.begin));
        word.number = numberOf(word.lower);
        word.child = childOf(word.lower);
        words.push_back(std::move(word));
    }
    return words;
}

/// Goes through one text and gathers what to say otherwise.
class Rewriter {
public:
    Rewriter(std::string_view text, int threshold)
        : m_text(text), m_threshold(threshold), m_words(wordsIn(text)) {}

    std::string rewritten() {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            if (m_words[i].number >= 0 && counts(i))
                look(i);
        std::string result;
        std::size_t from = 0;
        for (const Change& change : m_changes) {
            result.append(m_text, from, change.begin - from).append(change.text);
            from = change.end;
        }
        return result.append(m_text, from, m_text.size() - from);
    }

private:
    struct Change {
        std::size_t begin;
        std::size_t end;
        std::string text;
    };

    const Word* wordAt(std::size_t i) const { return i < m_words.size() ? &m_words[i] : nullptr; }
    bool isJoined(std::size_t first, std::size_t last) const {
        return std::none_of(m_text.begin() + static_cast<std::ptrdiff_t>(m_words[first].end),
                            m_text.begin() + static_cast<std::ptrdiff_t>(m_words[last].begin),
                            [](char c) { return c != ' '; });
    }

    /// Whether the number may count something: no "Year 3", no decimal, no date.
    bool counts(std::size_t i) const {
        const Word& word = m_words[i];
        if (i > 0 && isOneOf(namingWords, m_words[i - 1].lower))
            return false;
        const auto near = [&](std::size_t at) { return at < m_text.size() ? m_text[at] : ' '; };
        const char before = word.begin > 0 ? m_text[word.begin - 1] : ' ';
        const bool isPart = ".,/-%"sv.find(near(word.end)) != std::string_view::npos &&
                            std::isalnum(static_cast<unsigned char>(near(word.end + 1))) != 0;
        return !isPart && near(word.end) != '%' && "./-\xA3"sv.find(before) == std::string_view::npos;
    }

    /// The word of children that a number at `i` counts: next to it, after one adjective, or after "of the".
    std::optional<std::size_t> childAfter(std::size_t i) const {
        bool adjective = false;
        for (std::size_t at = i + 1; at < m_words.size() && at <= i + 4 && isJoined(at - 1, at); ++at) {
            const Word& word = m_words[at];
            if (word.child >= 0)
                return at;
            if (word.number >= 0 || (!isOneOf(joiningWords, word.lower) && std::exchange(adjective, true)))
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// The total that a part at `i` belongs to: "17 of 20 pupils", "17 out of 20", "17 of them".
    std::optional<int> totalOf(std::size_t i) const {
        std::size_t at = i + 1;
        if (const Word* word = wordAt(at); word && word->lower == "out")
            ++at;
        const Word* of = wordAt(at);
        if (!of || of->lower != "of" || !isJoined(i, i + 1) || !isJoined(at - 1, at))
            return std::nullopt;
        ++at;
        while (at < m_words.size() && (m_words[at].lower == "the" || m_words[at].lower == "our" ||
                                       m_words[at].lower == "these" || m_words[at].lower == "all"))
            ++at;
        const Word* total = wordAt(at);
        if (!total)
            return std::nullopt;
        if (total->number > 0 && childAfter(at))
            return total->number;
        const bool refersBack = isOneOf(backWords, total->lower) || isOneOf(backWords, m_words[at - 1].lower);
        return m_total > 0 && refersBack ? std::optional(m_total) : std::nullopt;
    }

    bool isRest(std::size_t i) const {
        return i > 0 && m_total > 0 &&
               (m_words[i - 1].lower == "other" || m_words[i - 1].lower == "remaining" ||
                (m_words[i - 1].lower == "but" && i > 1 && m_words[i - 2].lower == "all"));
    }

    void look(std::size_t i) {
        const int count = m_words[i].number;
        const auto total = totalOf(i);
        const auto child = total ? std::nullopt : childAfter(i);
        if (!total && !child && !isRest(i))
            return;
        if (isSmallNumber(count, m_threshold)) {
            say(i, smallNumber(count, m_threshold));
            if (child &&
                m_words[*child].lower == childWords[static_cast<std::size_t>(m_words[*child].child)][0] &&
                !isPossessive(*child))
                m_changes.push_back(
                    {m_words[*child].begin, m_words[*child].end,
                     std::string(childWords[static_cast<std::size_t>(m_words[*child].child)][1])});
        } else if (total && isSmallNumber(*total - count, m_threshold)) {
            say(i, "more than " + std::to_string(*total - m_threshold));
        }
        if (child && count > 0)
            m_total = count;
        else if (total)
            m_total = *total;
    }

    bool isPossessive(std::size_t i) const {
        const std::size_t end = m_words[i].end;
        return end < m_text.size() && (m_text[end] == '\'' || m_text.substr(end).starts_with("\xE2\x80\x99"));
    }

    void say(std::size_t i, std::string words) {
        const Word& word = m_words[i];
        const bool isCapital = std::isupper(static_cast<unsigned char>(m_text[word.begin])) != 0;
        const bool begins =
            isCapital || word.begin == 0 ||
            (std::isdigit(static_cast<unsigned char>(m_text[word.begin])) != 0 && word.begin > 1 &&
             m_text[word.begin - 1] == ' ' && m_text[word.begin - 2] == '.');
        if (begins)
            words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
        m_changes.push_back({word.begin, word.end, std::move(words)});
    }

    std::string_view m_text;
    int m_threshold;
    std::vector<Word> m_words;
    std::vector<Change> m_changes; ///< in the order of the text
    int m_total = 0;               ///< of the children counted last
};

/// Every text of the records that people wrote. What `forEachWrittenText` looks at and what is changed here
/// go together; names of files and roles count nobody.
template <typename Change>
void changeTexts(AuditSnapshot& snapshot, const Change& change) {
    for (auto& [id, judgement] : snapshot.judgements)
        change(judgement.rationale);
    for (auto& [id, description] : snapshot.descriptions)
        change(description.text);
    for (Note& note : snapshot.notes)
        change(note.text);
    for (Evidence& evidence : snapshot.evidence) {
        change(evidence.title);
        change(evidence.summary);
    }
    for (EvidenceLink& link : snapshot.links)
        change(link.note);
    for (auto* actions : {&snapshot.actions, &snapshot.earlierActions}) {
        for (Action& action : *actions) {
            for (std::string* text : {&action.title, &action.purpose, &action.outcome, &action.cost})
                change(*text);
            for (Milestone& milestone : action.milestones)
                change(milestone.title);
            for (ReviewRound& round : action.rounds) {
                change(round.working);
                change(round.nextActions);
            }
        }
    }
    for (Fact& fact : snapshot.facts)
        if (fact.type == FieldType::Text)
            change(fact.value);
    for (auto& [id, answer] : snapshot.answers) {
        change(answer.text);
        change(answer.followUp);
    }
    for (Meeting& meeting : snapshot.meetings)
        change(meeting.notes);
}

} // namespace

std::string withoutSmallCounts(std::string_view text, int threshold) {
    return threshold > 1 ? Rewriter(text, threshold).rewritten() : std::string(text);
}

AuditSnapshot withoutSmallCounts(AuditSnapshot snapshot, int threshold) {
    if (threshold > 1)
        changeTexts(snapshot, [&](std::string& text) { text = withoutSmallCounts(text, threshold); });
    return snapshot;
}

} // namespace inclusion::analysis
