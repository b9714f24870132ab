#include "core/analysis/natural_order.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

bool startsNumber(char c) {
    return c >= '0' && c <= '9';
}

char lowerLetter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Takes the run of digits off the front, without the zeros before it.
std::string_view takeNumber(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

/// Below zero, zero or above.
int compareNaturally(std::string_view first, std::string_view second) {
    while (!first.empty() && !second.empty()) {
        if (startsNumber(first.front()) && startsNumber(second.front())) {
            const std::string_view left = takeNumber(first);
            const std::string_view right = takeNumber(second);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
            continue;
        }
        const auto left = static_cast<unsigned char>(lowerLetter(first.front()));
        const auto right = static_cast<unsigned char>(lowerLetter(second.front()));
        if (left != right)
            return left < right ? -1 : 1;
        first.remove_prefix(1);
        second.remove_prefix(1);
    }
    return static_cast<int>(!first.empty()) - static_cast<int>(!second.empty());
}

} // namespace

bool comesBefore(std::string_view first, std::string_view second) {
    const int order = compareNaturally(first, second);
    return order != 0 ? order < 0 : first < second;
}

} // namespace inclusion::analysis
