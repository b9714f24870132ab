#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::cli {

/// The text on one line, without control characters: texts come from other people's files, and a terminal
/// must not take them for commands.
std::string singleLine(std::string_view text);

/// Prints text over several lines with so many spaces before each, without other control characters.
std::string indented(std::string_view text, std::size_t spaces);

/// Columns of texts under a header, aligned by characters (not bytes), for a terminal.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> header) : m_header(std::move(header)) {}

    /// Adds a row with as many cells as the header has.
    void add(std::vector<std::string> cells);
    void print(std::ostream& out) const;

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

/// "1 item", "2 items": the count with its word; `plural` only where it does not just end in s.
std::string counted(std::size_t count, const std::string& word, const std::string& plural = {});

} // namespace inclusion::cli
