#include "import/likeness.h"

#include "core/analysis/words.h"

#include <cmath>
#include <set>

namespace inclusion {

namespace {

constexpr std::size_t shortestWord = 3;
constexpr std::size_t stemLength = 5; // "identify" and "identification" begin alike

std::set<std::string> stemsOf(std::string_view text) {
    std::set<std::string> stems;
    for (const std::string_view word : analysis::wordsOf(text)) {
        // The parts of "evidence-based" count for themselves.
        std::size_t start = 0;
        while (start < word.size()) {
            const std::size_t end = std::min(word.find('-', start), word.size());
            std::string part = analysis::lowerCase(word.substr(start, end - start));
            if (part.ends_with("'s"))
                part.resize(part.size() - 2);
            if (part.size() > 3 && part.ends_with('s'))
                part.pop_back();
            if (part.size() >= shortestWord)
                stems.insert(part.substr(0, stemLength));
            start = end + 1;
        }
    }
    return stems;
}

} // namespace

Likeness::Likeness(const std::vector<std::string>& texts) : m_texts(texts.size()) {
    for (const std::string& text : texts)
        for (const std::string& stem : stemsOf(text))
            ++m_uses[stem];
}

Likeness::Weights Likeness::weigh(std::string_view text) const {
    Weights weights;
    for (const std::string& stem : stemsOf(text)) {
        const auto uses = m_uses.find(stem);
        const double count = uses == m_uses.end() ? 0.0 : static_cast<double>(uses->second);
        weights[stem] = std::log((static_cast<double>(m_texts) + 1.0) / (count + 0.5));
    }
    return weights;
}

double Likeness::of(const Weights& one, const Weights& other) {
    double product = 0;
    double lengthOne = 0;
    double lengthOther = 0;
    for (const auto& [stem, weight] : one) {
        lengthOne += weight * weight;
        if (const auto same = other.find(stem); same != other.end())
            product += weight * same->second;
    }
    for (const auto& [stem, weight] : other)
        lengthOther += weight * weight;
    const double length = std::sqrt(lengthOne * lengthOther);
    return length > 0 ? product / length : 0.0;
}

} // namespace inclusion
