#include "core/framework/json_values.h"
#include "core/framework/rules/document_texts.h"
#include "core/framework/rules/framework_rules.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_set>

namespace inclusion {
namespace {

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isWordCharacter(char c) {
    return isUpper(c) || isLower(c) || (c >= '0' && c <= '9') || c == '&' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The word without a plural s where it is an acronym, else nothing: capitals only ("EHCPs", "KS2"), or a
/// short word that begins and ends with a capital ("DfE"). Roman numerals are none.
std::string_view acronymIn(std::string_view word) {
    if (word.size() > 2 && word.back() == 's' && isUpper(word[word.size() - 2]))
        word.remove_suffix(1);
    const auto capitals = std::count_if(word.begin(), word.end(), isUpper);
    if (capitals < 2 || word.find_first_not_of("IVXLC") == std::string_view::npos)
        return {};
    const bool hasLower = std::any_of(word.begin(), word.end(), isLower);
    constexpr std::size_t longestMixed = 4;
    const bool isMixed = word.size() <= longestMixed && isUpper(word.front()) && isUpper(word.back());
    return hasLower && !isMixed ? std::string_view() : word;
}

/// What every reader knows.
bool isEverydayAcronym(std::string_view acronym) {
    constexpr std::array<std::string_view, 4> everyday = {"OK", "PDF", "TV", "UK"};
    return std::find(everyday.begin(), everyday.end(), acronym) != everyday.end();
}

template <typename Visit>
void forEachWord(std::string_view text, Visit visit) {
    std::size_t start = 0;
    while (start < text.size()) {
        if (!isWordCharacter(text[start])) {
            ++start;
            continue;
        }
        std::size_t end = start;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        visit(text.substr(start, end - start));
        start = end;
    }
}

bool hasStraySpaces(std::string_view text) {
    return !text.empty() && (text.front() == ' ' || text.back() == ' ' || text.find("  ") != text.npos);
}

/// Tags and entities of HTML, and links, emphasis and headings of Markdown.
bool hasMarkup(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const char next = text[i + 1];
        if (text[i] == '<' && (isLower(next) || isUpper(next) || next == '/'))
            return true;
        if (text[i] == '&' && (isLower(next) || next == '#') && text.substr(i, 10).find(';') != text.npos)
            return true;
    }
    return text.find("](") != text.npos || text.find("**") != text.npos || text.starts_with("# ");
}

void checkGlossary(const RuleInput& input) {
    std::set<std::string> terms;
    for (std::size_t i = 0; i < input.data.glossary.size(); ++i) {
        const GlossaryEntry& entry = input.data.glossary[i];
        const Place place = Place() / "glossary" / i;
        if (!entry.term.empty() && !terms.insert(entry.term).second)
            input.findings.error(place / "term", "glossary-duplicate",
                                 "The glossary explains " + inQuotes(entry.term) + " twice.",
                                 "Join the two entries.");
    }
}

/// Acronyms that texts use, each with where it was met first.
class AcronymCheck {
public:
    explicit AcronymCheck(const RuleInput& input) : m_findings(input.findings) {
        for (const GlossaryEntry& entry : input.data.glossary)
            forEachWord(entry.term, [&](std::string_view word) { m_explained.insert(lowered(word)); });
    }

    void add(const DocumentText& text) {
        // Names of publications and projects are not ours to word.
        const bool isName = text.list == "source" || text.key == "artefacts" || text.key == "reference" ||
                            text.key == "symbol" || (text.list == "resources" && text.key == "title");
        if (isName)
            return;
        forEachWord(text.text, [&](std::string_view word) {
            const std::string_view acronym = acronymIn(word);
            if (!acronym.empty() && !isEverydayAcronym(acronym) && !m_explained.contains(lowered(acronym)))
                ++m_used.try_emplace(acronym, text.place, 0U).first->second.second;
        });
    }

    void finish() {
        for (const auto& [acronym, use] : m_used) {
            const auto& [place, count] = use;
            m_findings.warning(place, "acronym-unexplained",
                               inQuotes(acronym) + " is not in the glossary" +
                                   (count > 1 ? " and is used " + std::to_string(count) + " times." : "."),
                               "Add it to \"glossary\" with its expansion: governors read this too.");
        }
    }

private:
    FindingCollector& m_findings;
    std::unordered_set<std::string> m_explained; ///< in lower case: "nasen" explains "NASEN"
    std::map<std::string_view, std::pair<Place, std::size_t>> m_used;
};

void checkPhasesOnce(const RuleInput& input) {
    std::set<std::string> seen;
    const std::vector<std::string> phases = json_values::texts(input.document, "phases");
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (!phases[i].empty() && !seen.insert(phases[i]).second)
            input.findings.error(Place() / "phases" / i, "phase-repeated",
                                 inQuotes(phases[i]) + " stands twice in \"phases\".",
                                 "Remove one of the two.");
    }
}

} // namespace

void checkTexts(const RuleInput& input) {
    AcronymCheck acronyms(input);
    forEachText(input.document, [&](const DocumentText& text) {
        if (hasStraySpaces(text.text))
            input.findings.warning(text.place, "text-spaces",
                                   "This text begins or ends with a space, or holds two in a row.",
                                   "Remove the spaces.");
        if (hasMarkup(text.text))
            input.findings.warning(text.place, "text-markup", "This text seems to hold markup.",
                                   "Write plain text: it is shown exactly as it stands.");
        acronyms.add(text);
    });
    acronyms.finish();
    checkGlossary(input);
    checkPhasesOnce(input);
}

} // namespace inclusion
