#include "bench/words.h"

#include <algorithm>
#include <random>

namespace inclusion::bench {

std::string prose(int words, unsigned seed) {
    constexpr int vocabulary = 4000;
    std::mt19937 random(seed);
    // A falling curve over the vocabulary: word 0 in most texts, the last ones in very few.
    std::geometric_distribution<int> rank(0.002);
    std::string text;
    for (int i = 0; i < words; ++i) {
        int number = std::min(rank(random), vocabulary - 1);
        std::string word = "w";
        do {
            word += static_cast<char>('a' + number % 26);
            number /= 26;
        } while (number > 0);
        text += (i == 0 ? "" : " ") + word;
    }
    return text;
}

} // namespace inclusion::bench
