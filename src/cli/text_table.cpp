#include "cli/text_table.h"

#include "core/framework/utf8.h"

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

/// How many bytes of a control character begin there, 0 for any other character: those of ASCII, U+0080 to
/// U+009F, which some terminals obey as well, and those that turn the direction of what follows (U+202A to
/// U+202E and U+2066 to U+2069).
std::size_t controlSize(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>('x');
    };
    if (byte(at) < 0x20 || byte(at) == 0x7F)
        return 1;
    if (byte(at) == 0xC2)
        return byte(at + 1) < 0xA0 && byte(at + 1) >= 0x80 ? 2 : 0;
    const bool turns =
        byte(at) == 0xE2 && ((byte(at + 1) == 0x80 && byte(at + 2) >= 0xAA && byte(at + 2) <= 0xAE) ||
                             (byte(at + 1) == 0x81 && byte(at + 2) >= 0xA6 && byte(at + 2) <= 0xA9));
    return turns ? 3 : 0;
}

} // namespace

std::string singleLine(std::string_view text) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t control = controlSize(text, i);
        if (control == 0 && text[i] != ' ')
            line += text[i];
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
        i += control > 1 ? control - 1 : 0U;
    }
    return line;
}

std::string indented(std::string_view text, std::size_t spaces) {
    const std::string indent(spaces, ' ');
    std::string result = indent;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t control = controlSize(text, i);
        if (text[i] == '\n')
            result += '\n' + indent;
        else
            result += control > 0 ? ' ' : text[i];
        i += control > 1 ? control - 1 : 0U;
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
