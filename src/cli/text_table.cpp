#include "cli/text_table.h"

#include "core/framework/utf8.h"

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

bool isControl(char c) {
    return (c >= 0 && c < ' ') || c == '\x7F';
}

} // namespace

std::string singleLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = isControl(c) || c == ' ';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

std::string indented(std::string_view text, std::size_t spaces) {
    const std::string indent(spaces, ' ');
    std::string result = indent;
    for (const char c : text) {
        if (c == '\n')
            result += '\n' + indent;
        else
            result += isControl(c) ? ' ' : c;
    }
    return result;
}

void TextTable::add(std::vector<std::string> cells) {
    cells.resize(m_header.size());
    for (std::string& cell : cells)
        cell = singleLine(cell);
    m_rows.push_back(std::move(cells));
}

void TextTable::print(std::ostream& out) const {
    std::vector<std::size_t> widths;
    for (const std::string& cell : m_header)
        widths.push_back(codePoints(cell));
    for (const auto& row : m_rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], codePoints(row[i]));
    const auto printRow = [&](const std::vector<std::string>& row) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - codePoints(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    };
    printRow(m_header);
    for (const auto& row : m_rows)
        printRow(row);
}

std::string counted(std::size_t count, const std::string& word, const std::string& plural) {
    const std::string many = plural.empty() ? word + "s" : plural;
    return std::to_string(count) + " " + (count == 1 ? word : many);
}

} // namespace inclusion::cli
