#include "core/analysis/date_text.h"

#include "core/analysis/words.h"

#include <array>
#include <string>

namespace inclusion::analysis {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Walks over a text from its start and counts what it has taken.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::size_t taken() const { return m_taken; }

    /// Takes the digits that are next, and says how many there were.
    std::size_t digits() {
        return takeWhile([](char c) { return isDigit(c); });
    }

    std::size_t spaces() {
        return takeWhile([](char c) { return c == ' ' || c == '\t'; });
    }

    /// Takes one of these characters, if it is next; 0 otherwise.
    char oneOf(std::string_view characters) {
        if (m_taken == m_text.size() || characters.find(m_text[m_taken]) == std::string_view::npos)
            return 0;
        return m_text[m_taken++];
    }

    /// Takes the letters that are next, and gives them in lower case.
    std::string letters() {
        const std::size_t start = m_taken;
        takeWhile([](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        return lowerCase(m_text.substr(start, m_taken - start));
    }

private:
    template <typename Wanted>
    std::size_t takeWhile(const Wanted& wanted) {
        const std::size_t start = m_taken;
        while (m_taken < m_text.size() && wanted(m_text[m_taken]))
            ++m_taken;
        return m_taken - start;
    }

    std::string_view m_text;
    std::size_t m_taken = 0;
};

bool isMonth(std::string_view word) {
    static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                "jul", "aug", "sep", "oct", "nov", "dec"};
    for (const std::string_view month : months) {
        if (word.substr(0, month.size()) == month)
            return true;
    }
    return false;
}

/// "12/03/2015", "12.3.15", "2015-03-12".
std::size_t figuresLength(std::string_view text) {
    Scanner scanner(text);
    const std::size_t first = scanner.digits();
    const char separator = scanner.oneOf("/.-");
    const std::size_t second = separator ? scanner.digits() : 0;
    const bool same = separator && scanner.oneOf(std::string_view(&separator, 1));
    const std::size_t third = same ? scanner.digits() : 0;
    const bool yearFirst = first == 4 && separator == '-' && second == 2 && third == 2;
    const bool yearLast =
        (first == 1 || first == 2) && (second == 1 || second == 2) && (third == 2 || third == 4);
    return yearFirst || yearLast ? scanner.taken() : 0;
}

/// "3 March 2015", "3rd of March, 2015", "12 Mar. 2015".
std::size_t wordsLength(std::string_view text) {
    Scanner scanner(text);
    const std::size_t day = scanner.digits();
    if (day == 0 || day > 2)
        return 0;
    std::string word = scanner.letters();
    if (word == "st" || word == "nd" || word == "rd" || word == "th" || word.empty()) {
        scanner.spaces();
        word = scanner.letters();
    }
    if (word == "of") {
        scanner.spaces();
        word = scanner.letters();
    }
    if (!isMonth(word))
        return 0;
    scanner.oneOf(".");
    scanner.oneOf(",");
    scanner.spaces();
    return scanner.digits() == 4 ? scanner.taken() : 0;
}

} // namespace

std::size_t dateLengthAt(std::string_view text) {
    const std::size_t figures = figuresLength(text);
    return figures > 0 ? figures : wordsLength(text);
}

} // namespace inclusion::analysis
