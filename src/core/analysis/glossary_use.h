#pragma once

#include "core/framework/framework.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::analysis {

/// Collects the texts of a report or a page and tells which glossary terms they use. A term counts as used
/// where it stands as whole words: "SEND" in "SEND-friendly" and in "(SEND)", not in "resend". Terms in
/// capitals are acronyms and match only in capitals, with a plural s if need be; others match in any case.
class GlossaryUse {
public:
    void add(std::string_view text);

    /// Whether the term occurs in the texts so far.
    bool occurs(const std::string& term) const;

    /// The entries whose term occurs in the texts, or in the explanation of another entry that is used; in
    /// alphabetical order.
    std::vector<GlossaryEntry> usedOf(const std::vector<GlossaryEntry>& glossary) const;

    /// Words of two to six capitals (perhaps with a plural s) that are no term of the glossary and are not
    /// spelled out in the texts, as in "Special Needs (SN)": they need an explanation. Sorted, each once, in
    /// the singular.
    std::vector<std::string> unexplained(const std::vector<GlossaryEntry>& glossary) const;

private:
    std::string m_text;  ///< all texts, one per line
    std::string m_lower; ///< the same in lower case
};

/// Whether the word is an acronym: only capitals, at least two.
bool isAcronym(std::string_view word);

} // namespace inclusion::analysis
