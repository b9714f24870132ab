#pragma once

#include "core/framework/framework.h"
#include "core/report/text_id.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inclusion::report {

/// The fixed sentences and labels of reports in one language. Sections hold no sentence of their own; another
/// language, or a school's own turn of phrase, is another table.
class TextTable {
public:
    /// Placeholders stand in braces: `{0}`, `{1}` … are replaced by arguments. In a text that goes by number,
    /// `|` parts the singular from the plural (and from what is said of none, where that differs), `{n}` is
    /// the number in figures, `{w}` in words ("three") and
    /// `{W}` in words with a capital, as far as `numberWords` goes.
    struct Entries {
        std::vector<std::pair<Text, std::string>> texts;
        std::vector<std::string> numberWords;      ///< from none upwards
        std::vector<GlossaryEntry> commonGlossary; ///< terms that schools use beside the framework's own
        std::string language;                      ///< BCP 47
    };

    explicit TextTable(Entries entries);

    /// The text as it stands; empty when the table lacks it.
    const std::string& operator[](Text id) const;
    /// The text with its arguments filled in.
    std::string with(Text id, const std::vector<std::string>& arguments) const;
    /// The text in the right number.
    std::string counted(Text id, int count, const std::vector<std::string>& arguments = {}) const;
    /// "one, two and three".
    std::string list(const std::vector<std::string>& parts) const;

    /// "four" for small numbers, "34" for others.
    std::string inWords(int count) const;

    const std::vector<GlossaryEntry>& commonGlossary() const { return m_commonGlossary; }
    const std::string& language() const { return m_language; }

private:
    std::vector<std::string> m_texts;
    std::vector<std::string> m_numberWords;
    std::vector<GlossaryEntry> m_commonGlossary;
    std::string m_language;
};

/// The text with a capital at its start, where that is an ASCII letter.
std::string withCapital(std::string text);

/// The British English table (text_en_gb.cpp) and its common terms (common_terms_en_gb.cpp).
TextTable britishEnglish();
/// Of that table: the columns, figures and answers, counts and names of kinds and states
/// (text_en_gb_tables.cpp).
std::vector<std::pair<Text, std::string>> tableTexts();
/// Of that table: the cover, what has changed, impact and pictures (text_en_gb_impact.cpp).
std::vector<std::pair<Text, std::string>> impactTexts();
/// Of that table: the frame of each page, sources to learn from, method and glossary
/// (text_en_gb_method.cpp).
std::vector<std::pair<Text, std::string>> methodTexts();
std::vector<GlossaryEntry> commonTerms();

} // namespace inclusion::report
