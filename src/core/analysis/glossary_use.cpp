#include "core/analysis/glossary_use.h"

#include "core/analysis/words.h"

#include <algorithm>
#include <set>

namespace inclusion::analysis {

namespace {

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Whether the needle stands in the text as whole words; a plural s may follow.
bool containsWord(std::string_view text, std::string_view needle) {
    for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
        std::size_t end = at + needle.size();
        if (isWordBefore(text, at))
            continue;
        if (!isWordAt(text, end))
            return true;
        if (text[end] == 's' && !isWordAt(text, end + 1))
            return true;
    }
    return false;
}

/// Capitals that need no explanation in England, and Roman numerals.
bool isEverydayWord(const std::string& word) {
    static const std::set<std::string, std::less<>> everyday = {"UK", "GB", "OK", "TV", "PDF", "AM", "PM"};
    return everyday.contains(word) || word.find_first_not_of("IVX") == std::string::npos;
}

/// Whether the text itself says what the acronym stands for: "Pre-Exclusion Assessment Process (PEAP)".
bool isSpelledOut(std::string_view text, const std::string& acronym) {
    const std::string bracketed = " (" + acronym + ")";
    for (std::size_t at = text.find(bracketed); at != std::string_view::npos;
         at = text.find(bracketed, at + 1)) {
        std::size_t end = at;
        std::size_t letter = acronym.size();
        for (; letter > 0; --letter) {
            const std::size_t begin = text.substr(0, end).find_last_of(" -\n") + 1;
            if (begin == end || lowerCase(text.substr(begin, 1)) != lowerCase(acronym.substr(letter - 1, 1)))
                break;
            if (begin == 0 && letter > 1)
                break;
            end = begin == 0 ? 0 : begin - 1;
        }
        if (letter == 0)
            return true;
    }
    return false;
}

} // namespace

bool isAcronym(std::string_view word) {
    return word.size() >= 2 && std::all_of(word.begin(), word.end(), isCapital);
}

void GlossaryUse::add(std::string_view text) {
    m_text.append(text).push_back('\n');
    m_lower.append(lowerCase(text)).push_back('\n');
}

bool GlossaryUse::occurs(const std::string& term) const {
    if (term.empty())
        return false;
    return isAcronym(term) ? containsWord(m_text, term) : containsWord(m_lower, lowerCase(term));
}

std::vector<GlossaryEntry> GlossaryUse::usedOf(const std::vector<GlossaryEntry>& glossary) const {
    std::vector<GlossaryEntry> used;
    std::vector<const GlossaryEntry*> open;
    for (const GlossaryEntry& entry : glossary)
        open.push_back(&entry);
    GlossaryUse texts = *this;
    // An explanation may use a further term, and so on: repeat until nothing new turns up.
    for (bool found = true; found;) {
        const auto firstUsed = std::stable_partition(open.begin(), open.end(),
                                                     [&](const auto* e) { return !texts.occurs(e->term); });
        found = firstUsed != open.end();
        texts = GlossaryUse();
        for (auto entry = firstUsed; entry != open.end(); ++entry) {
            used.push_back(**entry);
            texts.add((*entry)->expansion);
            texts.add((*entry)->meaning);
        }
        open.erase(firstUsed, open.end());
    }
    std::sort(used.begin(), used.end(), [](const GlossaryEntry& a, const GlossaryEntry& b) {
        return lowerCase(a.term) < lowerCase(b.term);
    });
    return used;
}

std::vector<std::string> GlossaryUse::unexplained(const std::vector<GlossaryEntry>& glossary) const {
    std::set<std::string> known;
    for (const GlossaryEntry& entry : glossary) {
        for (const std::string_view word : wordsOf(entry.term))
            known.insert(lowerCase(word));
    }
    std::set<std::string> unknown;
    for (std::string_view word : wordsOf(m_text)) {
        // "SEND-friendly" and "SENCO's" bring their acronym along.
        word = word.substr(0, word.find_first_of("-'\xE2"));
        if (word.size() > 2 && word.back() == 's')
            word.remove_suffix(1);
        std::string acronym(word);
        if (isAcronym(word) && word.size() <= 6 && !known.contains(lowerCase(acronym)) &&
            !isEverydayWord(acronym) && !isSpelledOut(m_text, acronym))
            unknown.insert(std::move(acronym));
    }
    return {unknown.begin(), unknown.end()};
}

} // namespace inclusion::analysis
