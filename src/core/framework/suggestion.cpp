#include "core/framework/suggestion.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace inclusion {
namespace {

// Bounds on the work for one suggestion: a hostile file asks for many.
constexpr std::size_t longestWord = 80;
constexpr std::size_t mostCandidates = 500;
constexpr std::size_t mostJoined = 20;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Insertions, deletions, replacements and swaps of neighbours from one word to the other, ignoring case.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> beforeLast(to.size() + 1);
    std::vector<std::size_t> last(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const bool same = lower(from[i - 1]) == lower(to[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(from[i - 1]) == lower(to[j - 2]) &&
                lower(from[i - 2]) == lower(to[j - 1]))
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[to.size()];
}

} // namespace

std::string_view nearestWord(std::string_view word, const std::vector<std::string_view>& known) {
    const auto near = nearWords(word, known, 1);
    return near.empty() ? std::string_view() : near.front();
}

std::vector<std::string_view> nearWords(std::string_view word, const std::vector<std::string_view>& known,
                                        std::size_t limit) {
    if (word.empty() || word.size() > longestWord)
        return {};
    const std::size_t farthest = std::max<std::size_t>(1, word.size() / 3);
    std::vector<std::pair<std::size_t, std::string_view>> found;
    for (const std::string_view candidate : known) {
        if (candidate.size() > longestWord)
            continue;
        if (const std::size_t d = distance(word, candidate); d <= farthest)
            found.emplace_back(d, candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<std::string_view> words;
    for (const auto& [d, candidate] : found)
        if (words.size() < limit)
            words.push_back(candidate);
    return words;
}

std::string didYouMean(std::string_view word, const std::vector<std::string_view>& known,
                       std::string_view fallback) {
    const std::string_view near = nearestWord(word, known);
    return near.empty() ? std::string(fallback) : "Did you mean \"" + std::string(near) + "\"?";
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string result;
    for (const std::string_view word : std::span(words).first(std::min(words.size(), mostJoined))) {
        if (!result.empty())
            result += ", ";
        result += word;
    }
    return words.size() > mostJoined ? result + " …" : result;
}

} // namespace inclusion
