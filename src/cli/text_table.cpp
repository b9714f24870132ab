#include "cli/text_table.h"

#include "core/framework/utf8.h"

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

/// How many bytes of a control character begin there, 0 for any other character: those of ASCII, and U+0080
/// to U+009F, which some terminals obey as well.
std::size_t controlSize(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(at) < 0x20 || byte(at) == 0x7F)
        return 1;
    return byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) < 0xA0 ? 2 : 0;
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
        i += control == 2 ? 1U : 0U;
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
        i += control == 2 ? 1U : 0U;
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
