#include "core/analysis/hidden_figures.h"

#include "core/analysis/fact_disclosure.h"
#include "core/analysis/former_facts.h"
#include "core/analysis/words.h"
#include "core/audit/fact_value.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace inclusion::analysis {

namespace {

using namespace std::string_view_literals;

constexpr std::array countingWords{"one"sv,   "two"sv,   "three"sv, "four"sv, "five"sv,   "six"sv,
                                   "seven"sv, "eight"sv, "nine"sv,  "ten"sv,  "eleven"sv, "twelve"sv};

/// Words of labels, without an "s" at their end, that stand in every other sentence of a school.
constexpr std::array wordsOfEveryLabel{
    "and"sv,      "any"sv,      "are"sv,        "area"sv,        "child"sv,  "children"sv, "clas"sv,
    "count"sv,    "day"sv,      "difficulty"sv, "difficultie"sv, "for"sv,    "has"sv,      "have"sv,
    "learner"sv,  "learning"sv, "more"sv,       "need"sv,        "none"sv,   "not"sv,      "now"sv,
    "number"sv,   "other"sv,    "primary"sv,    "pupil"sv,       "school"sv, "send"sv,     "special"sv,
    "specific"sv, "staff"sv,    "student"sv,    "support"sv,     "term"sv,   "that"sv,     "the"sv,
    "their"sv,    "thi"sv,      "week"sv,       "whole"sv,       "with"sv,   "without"sv,  "year"sv};

/// A run of letters and digits, in lower case; numbers keep their decimal point.
struct FigureToken {
    std::string word;
    bool isNumber = false;
    std::size_t clause = 0;
    std::size_t sentence = 0;
};

bool isFigure(char c) {
    return c >= '0' && c <= '9';
}

bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// "learners" and "learner" name the same.
std::string stem(std::string word) {
    if (word.size() > 3 && word.back() == 's')
        word.pop_back();
    return word;
}

std::vector<FigureToken> tokensOf(std::string_view text) {
    std::vector<FigureToken> tokens;
    std::size_t clause = 0;
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (!isWordByte(text[i])) {
            const bool ends = ".!?\n"sv.find(text[i]) != std::string_view::npos;
            sentence += ends ? 1U : 0U;
            clause += ends || ",;:()"sv.find(text[i]) != std::string_view::npos ? 1U : 0U;
            ++i;
            continue;
        }
        std::size_t end = i;
        const auto goesOn = [&](std::size_t at) {
            return isWordByte(text[at]) || (text[at] == '.' && isFigure(text[at - 1]) &&
                                            at + 1 < text.size() && isFigure(text[at + 1]));
        };
        while (end < text.size() && (end == i || goesOn(end)))
            ++end;
        FigureToken token{lowerCase(text.substr(i, end - i)), false, clause, sentence};
        const auto* const named = std::find(countingWords.begin(), countingWords.end(), token.word);
        if (named != countingWords.end())
            token.word = std::to_string(named - countingWords.begin() + 1);
        token.isNumber =
            std::all_of(token.word.begin(), token.word.end(), [](char c) { return isFigure(c) || c == '.'; });
        tokens.push_back(std::move(token));
        i = end;
    }
    return tokens;
}

/// Whether a number may count somebody: no year, and none that is told loosely already ("fewer than 5").
bool mayCount(const std::vector<FigureToken>& tokens, std::size_t at) {
    const std::string& word = tokens[at].word;
    const bool isYear = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    return tokens[at].isNumber && !isYear && (at == 0 || tokens[at - 1].word != "than");
}

/// The words of a label that name it.
std::set<std::string> wordsThatName(const std::string& label) {
    std::set<std::string> words;
    constexpr std::size_t shortest = 3; // "ASD"
    for (const FigureToken& token : tokensOf(label)) {
        std::string word = stem(token.word);
        if (!token.isNumber && token.word.size() >= shortest &&
            std::find(wordsOfEveryLabel.begin(), wordsOfEveryLabel.end(), word) == wordsOfEveryLabel.end())
            words.insert(std::move(word));
    }
    return words;
}

} // namespace

HiddenFigures::HiddenFigures(const AuditSnapshot& snapshot, int threshold) {
    if (snapshot.facts.empty())
        return;
    const FactDisclosures disclosures(snapshot, threshold);
    if (!disclosures.leavesOut())
        return;
    for (const Fact& fact : snapshot.facts) {
        const Item* item = snapshot.framework->findItem(fact.itemId);
        const Field* field = item ? findField(*item, fact.fieldId) : nullptr;
        if (field == nullptr || disclosures.of(fact) == FactDisclosure::Shown)
            continue;
        if (fact.rowId.empty())
            addOther(*field, fact);
        else
            addRow(snapshot, *field, fact);
    }
}

void HiddenFigures::addRow(const AuditSnapshot& snapshot, const Field& field, const Fact& fact) {
    std::set<std::string> words = wordsThatName(rowLabelOf(snapshot, fact));
    const auto takeAway = [&](const std::string& label) {
        for (const std::string& word : wordsThatName(label))
            words.erase(word);
    };
    for (const FieldRow& row : field.rows)
        if (row.id != fact.rowId)
            takeAway(row.label);
    for (const Fact& other : snapshot.facts)
        if (other.itemId == fact.itemId && other.fieldId == fact.fieldId && other.rowId != fact.rowId)
            takeAway(rowLabelOf(snapshot, other));
    if (!words.empty())
        m_figures.push_back({std::move(words), {}});
}

void HiddenFigures::addOther(const Field& field, const Fact& fact) {
    const auto number = factNumber(fact.type, fact.value);
    std::set<std::string> words = wordsThatName(field.label);
    if (!number || words.empty())
        return;
    std::string shown =
        fact.type == FieldType::Count ? std::to_string(*number) : shownFactNumber(fact.type, *number);
    if (fact.type == FieldType::Percentage)
        shown.pop_back();
    m_figures.push_back({std::move(words), std::move(shown)});
}

bool HiddenFigures::toldIn(std::string_view text) const {
    if (m_figures.empty() || text.empty())
        return false;
    const std::vector<FigureToken> tokens = tokensOf(text);
    return std::any_of(m_figures.begin(), m_figures.end(), [&](const Figure& figure) {
        for (const FigureToken& named : tokens) {
            if (!figure.words.contains(stem(named.word)))
                continue;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                const bool near = figure.number.empty() ? tokens[i].clause == named.clause
                                                        : tokens[i].sentence == named.sentence &&
                                                              tokens[i].word == figure.number;
                if (near && mayCount(tokens, i))
                    return true;
            }
        }
        return false;
    });
}

} // namespace inclusion::analysis
