#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report::pdf {

/// Objects of the file that are written as text, by their numbers. The structure of a report has a small
/// object for every cell and line; as objects of libqpdf they take several times as long.
class ObjectTexts {
public:
    /// @param next the first number that no other object has
    explicit ObjectTexts(int next) : m_texts(static_cast<std::size_t>(next)) {}

    /// The first of so many new numbers.
    int add(std::size_t count = 1) {
        m_texts.resize(m_texts.size() + count);
        return static_cast<int>(m_texts.size() - count);
    }
    /// Sets what stands under a number, which may be that of an object of libqpdf: the text replaces it.
    void set(int number, std::string text) { m_texts[static_cast<std::size_t>(number)] = std::move(text); }
    /// The text under that number, or an empty one.
    const std::string& text(int number) const { return m_texts[static_cast<std::size_t>(number)]; }
    /// One more than the highest number.
    int size() const { return static_cast<int>(m_texts.size()); }

private:
    std::vector<std::string> m_texts;
};

/// Whole numbers and lengths as PDF writes them, added to a text.
void addNumber(std::string& text, int number);
/// With two decimal places.
void addLength(std::string& text, double length);
/// "12 0 R"
void addReference(std::string& text, int object);
/// A text string (ISO 32000-1, 7.9.2.2) within the limits of PDF/A.
void addWords(std::string& text, const std::string& words);
/// A string of bytes.
void addBytes(std::string& text, std::string_view bytes);

} // namespace inclusion::report::pdf
