#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// How much two wordings of the same thing have in common: the cosine of their words, cut to their stems and
/// weighted by how rare they are among the known texts. 0 nothing, 1 the same words.
class Likeness {
public:
    using Weights = std::map<std::string, double, std::less<>>;

    /// The texts among which a word is rare or not.
    explicit Likeness(const std::vector<std::string>& texts);

    Weights weigh(std::string_view text) const;
    static double of(const Weights& one, const Weights& other);

private:
    std::map<std::string, std::size_t, std::less<>> m_uses; ///< stem → in how many texts
    std::size_t m_texts;
};

} // namespace inclusion
