#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// The word that was probably meant, or nothing (an empty view) when none is near.
std::string_view nearestWord(std::string_view word, const std::vector<std::string_view>& known);

/// All words that may have been meant, nearest first, at most `limit`.
std::vector<std::string_view> nearWords(std::string_view word, const std::vector<std::string_view>& known,
                                        std::size_t limit);

/// `Did you mean "x"?`, or the fallback when no known word is near.
std::string didYouMean(std::string_view word, const std::vector<std::string_view>& known,
                       std::string_view fallback);

/// "a, b, c", of a long list only the beginning.
std::string joined(const std::vector<std::string_view>& words);

} // namespace inclusion
