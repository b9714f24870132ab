#include "core/analysis/small_counts.h"
#include "core/analysis/small_number.h"
#include "core/analysis/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <set>
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
/// Before a number that only repeats who is meant.
constexpr std::array pointingWords{"the"sv, "these"sv, "those"sv, "our"sv, "your"sv, "their"sv, "my"sv};
/// Before a total whose parts follow: "of 20 pupils, 17 passed".
constexpr std::array openingWords{"of"sv, "among"sv};
/// Before a part of it.
constexpr std::array clauseWords{"and"sv,  "but"sv,   "while"sv,  "whereas"sv, "only"sv,
                                 "just"sv, "about"sv, "almost"sv, "nearly"sv};
/// What a bare number may count instead.
constexpr std::array otherThings{"hour"sv,     "hours"sv,   "minutes"sv, "times"sv,    "lessons"sv,
                                 "sessions"sv, "days"sv,    "weeks"sv,   "terms"sv,    "months"sv,
                                 "years"sv,    "staff"sv,   "adults"sv,  "teachers"sv, "parents"sv,
                                 "carers"sv,   "classes"sv, "subjects"sv};
constexpr std::array backWords{"them"sv, "these"sv, "those"sv, "whom"sv};

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string lower;
    int number = -1; ///< what it counts, if it is a number
    int child = -1;  ///< place in `childWords`
    std::size_t sentence = 0;
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
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto isLetter = [&](std::size_t at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            return byte >= 0x80 || std::isalnum(byte) != 0;
        };
        if (!isLetter(i)) {
            const bool closes = ".!?"sv.find(text[i]) != std::string_view::npos &&
                                (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n');
            if (text[i] == '\n' || closes)
                ++sentence;
            ++i;
            continue;
        }
        Word word{i, i, {}};
        word.sentence = sentence;
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
        : m_text(text), m_threshold(threshold), m_words(wordsIn(text)),
          m_small(static_cast<std::size_t>(threshold), false) {}

    std::string rewritten() {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            if (m_words[i].number >= 0 && counts(i) && !percentageAt(i))
                look(i);
        loosenDifferences();
        hidePercentages();
        std::sort(m_changes.begin(), m_changes.end(),
                  [](const Change& left, const Change& right) { return left.begin < right.begin; });
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

    /// A number of children that stands in the text as it is.
    struct Count {
        std::size_t word;
        int value;
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

    /// A bare part of the children named before it in the same sentence: "of 20 pupils, 17 passed and three
    /// did not".
    bool isBarePart(std::size_t i) const {
        if (i == 0 || !m_totalOpens || m_words[i].number > m_total ||
            m_words[i].sentence != m_words[m_totalWord].sentence)
            return false;
        if (const Word* next = wordAt(i + 1); next && isOneOf(otherThings, next->lower))
            return false;
        return !isJoined(i - 1, i) || isOneOf(clauseWords, m_words[i - 1].lower);
    }

    void look(std::size_t i) {
        const int count = m_words[i].number;
        const auto total = totalOf(i);
        const auto child = total ? std::nullopt : childAfter(i);
        const bool bare = !total && !child && isBarePart(i);
        if (!total && !child && !bare && !isRest(i))
            return;
        const int whole = total ? *total : bare ? m_total : 0;
        if (isSmallNumber(count, m_threshold)) {
            m_small[static_cast<std::size_t>(count)] = true;
            sayFew(i);
            if (child)
                sayMany(*child);
        } else if (isSmallNumber(whole - count, m_threshold)) {
            say(i, "more than " + std::to_string(whole - m_threshold));
        } else {
            m_shown.push_back({i, count});
        }
        if (child && count > 0) {
            m_total = count;
            m_totalWord = i;
            std::size_t before = i;
            while (before > 0 && isOneOf(joiningWords, m_words[before - 1].lower) &&
                   m_words[before - 1].lower != "of")
                --before;
            m_totalOpens = before > 0 && isOneOf(openingWords, m_words[before - 1].lower);
        } else if (total) {
            m_total = *total;
            m_totalOpens = false;
        }
    }

    /// "20 pupils: 17 boys and 3 girls": what was shown and gives a small count as a difference.
    void loosenDifferences() {
        constexpr std::size_t most = 50; // more counts in one text are a table, and take time
        if (m_shown.size() > most)
            return;
        const auto isSmallDifference = [&](int difference) {
            return difference < m_threshold && m_small[static_cast<std::size_t>(difference)];
        };
        std::vector<bool> told(m_shown.size(), false);
        const auto loosen = [&](std::size_t at, int floor) {
            if (told[at])
                return;
            told[at] = true;
            say(m_shown[at].word, "more than " + std::to_string(floor));
        };
        for (const Count& whole : m_shown) {
            for (std::size_t a = 0; a < m_shown.size(); ++a) {
                const int rest = whole.value - m_shown[a].value;
                if (rest > 0 && isSmallDifference(rest))
                    loosen(a, whole.value - m_threshold);
                for (std::size_t b = a + 1; b < m_shown.size(); ++b) {
                    const int both = m_shown[a].value + m_shown[b].value;
                    if (both < whole.value && isSmallDifference(whole.value - both))
                        loosen(a, whole.value - m_shown[b].value - m_threshold);
                }
            }
        }
    }

    /// A percentage beside a count that is told loosely gives it away, and so does one of few children.
    void hidePercentages() {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const auto share = percentageAt(i);
            if (!share || share->value <= 0 || share->value >= 100) // of nobody, of all
                continue;
            if (!m_loose.contains(m_words[i].sentence) && !comesToFew(*share))
                continue;
            const bool inBrackets = share->begin > 0 && m_text[share->begin - 1] == '(' &&
                                    share->end < m_text.size() && m_text[share->end] == ')';
            m_changes.push_back(
                {share->begin, share->end, inBrackets ? "percentage not shown" : "[percentage not shown]"});
        }
    }

    struct Percentage {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t nextWord = 0;
        double value = 0;
    };

    /// "33%", "33.3 %" and "33 per cent", where the word at `i` is the first of it.
    std::optional<Percentage> percentageAt(std::size_t i) const {
        const auto isFigure = [&](std::size_t at) {
            return at < m_words.size() &&
                   std::isdigit(static_cast<unsigned char>(m_words[at].lower.front())) != 0;
        };
        if (!isFigure(i) || m_words[i].number < 0 ||
            (m_words[i].begin > 0 && m_text[m_words[i].begin - 1] == '.'))
            return std::nullopt;
        Percentage share{m_words[i].begin, m_words[i].end, i + 1, static_cast<double>(m_words[i].number)};
        if (isFigure(i + 1) && m_words[i + 1].begin == share.end + 1 && m_text[share.end] == '.') {
            const std::string& places = m_words[i + 1].lower;
            share.value += m_words[i + 1].number * std::pow(10.0, -static_cast<double>(places.size()));
            share.end = m_words[i + 1].end;
            share.nextWord = i + 2;
        }
        const std::size_t sign = m_text.find_first_not_of(' ', share.end);
        if (sign != std::string_view::npos && m_text[sign] == '%') {
            share.end = sign + 1;
            return share;
        }
        const Word* word = wordAt(share.nextWord);
        const Word* after = wordAt(share.nextWord + 1);
        if (word && (word->lower == "percent" || word->lower == "pc"))
            share.end = word->end, share.nextWord += 1;
        else if (word && after && word->lower == "per" && after->lower == "cent")
            share.end = after->end, share.nextWord += 2;
        else
            return std::nullopt;
        return share;
    }

    /// Whether a percentage "of the 12 pupils" is of few, or of all but few.
    bool comesToFew(const Percentage& share) const {
        const Word* of = wordAt(share.nextWord);
        if (!of || of->lower != "of")
            return false;
        std::size_t at = share.nextWord + 1;
        while (at < m_words.size() && isOneOf(joiningWords, m_words[at].lower))
            ++at;
        const Word* total = wordAt(at);
        if (!total || total->number <= 0 || !childAfter(at))
            return false;
        const auto count = static_cast<int>(std::lround(share.value * total->number / 100));
        return isSmallNumber(count, m_threshold) || isSmallNumber(total->number - count, m_threshold);
    }

    bool isPossessive(std::size_t i) const {
        const std::size_t end = m_words[i].end;
        return end < m_text.size() && (m_text[end] == '\'' || m_text.substr(end).starts_with("\xE2\x80\x99"));
    }

    /// "three" as "fewer than 5", "the three" and "the other three" as "the few": there the number only
    /// repeats who is meant.
    void sayFew(std::size_t i) {
        const auto before = [&](std::size_t words) {
            return words <= i && isJoined(i - words, i - words + 1)
                       ? std::string_view(m_words[i - words].lower)
                       : std::string_view();
        };
        const bool isOther = before(1) == "other" || before(1) == "remaining";
        const bool isNamed = isOneOf(pointingWords, before(isOther ? 2 : 1));
        const std::string words = smallNumber(m_words[i].number, m_threshold);
        say(i, isNamed ? "few" : words);
        if (const auto verb = before(1); !isNamed && (verb == "is" || verb == "was")) {
            const Word& word = m_words[i - 1];
            const bool isCapital = std::isupper(static_cast<unsigned char>(m_text[word.begin])) != 0;
            m_changes.push_back(
                {word.begin, word.end,
                 verb == "was" ? (isCapital ? "Were" : "were") : (isCapital ? "Are" : "are")});
        }
    }

    /// "one child" counts as fewer than so many children.
    void sayMany(std::size_t i) {
        const Word& word = m_words[i];
        const auto& forms = childWords[static_cast<std::size_t>(word.child)];
        if (word.lower == forms[0] && !isPossessive(i))
            m_changes.push_back({word.begin, word.end, std::string(forms[1])});
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
        m_loose.insert(word.sentence);
    }

    std::string_view m_text;
    int m_threshold;
    std::vector<Word> m_words;
    std::vector<Change> m_changes;
    std::vector<bool> m_small;     ///< by value: counts that are not told
    std::vector<Count> m_shown;    ///< counts that are
    std::set<std::size_t> m_loose; ///< sentences with a count that is told loosely
    int m_total = 0;               ///< of the children counted last
    std::size_t m_totalWord = 0;
    bool m_totalOpens = false; ///< it stands as in "of 20 pupils, …"
};

} // namespace

std::string withoutSmallCounts(std::string_view text, int threshold) {
    return threshold > 1 ? Rewriter(text, threshold).rewritten() : std::string(text);
}

} // namespace inclusion::analysis
