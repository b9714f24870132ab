#include "core/review/sealing/passphrase.h"

#include "core/review/embedded_resources.h"

#include <sodium.h>

#include <vector>

namespace inclusion::review {

namespace {

const std::vector<std::string_view>& wordList() {
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> list;
        std::string_view rest = embedded::reviewResources("words.txt");
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            if (end != 0)
                list.push_back(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        }
        return list;
    }();
    return words;
}

} // namespace

std::string newPassphrase(int words) {
    std::string passphrase;
    for (int i = 0; i < words; ++i) {
        passphrase += passphrase.empty() ? "" : " ";
        passphrase += wordList()[randombytes_uniform(static_cast<std::uint32_t>(wordList().size()))];
    }
    return passphrase;
}

std::size_t wordListSize() {
    return wordList().size();
}

std::string normalisedPassphrase(std::string_view typed) {
    std::string result;
    for (const char each : typed) {
        if (each == ' ' || each == '\t' || each == '\r' || each == '\n') {
            if (!result.empty() && result.back() != ' ')
                result += ' ';
        } else {
            result += each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
        }
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

} // namespace inclusion::review
