#include "import/wording_lines.h"

#include "core/framework/name_match.h"
#include "core/framework/text_forms.h"
#include "import/framework_columns.h"

#include <algorithm>
#include <set>

namespace inclusion {

namespace {

constexpr std::size_t longestSentence = 4'000;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Without the marks that text files put around emphasis and before points of a list.
std::string plainLine(std::string_view line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.substr(i, 2) == "**" || line.substr(i, 2) == "__")
            ++i;
        else if (line[i] == '\t')
            text += ' ';
        else if (static_cast<unsigned char>(line[i]) >= 0x20)
            text += line[i];
    }
    std::string_view bare = trimmed(text);
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : {"- ", "* ", "• ", "– ", "# ", "#"})
            if (bare.starts_with(mark)) {
                bare = trimmed(bare.substr(mark.size()));
                again = true;
            }
    }
    return std::string(bare);
}

void addLines(std::vector<WordingLine>& lines, std::string_view text, const std::string& page) {
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        ++number;
        lines.push_back(
            {plainLine(text.substr(0, end)), page.empty() ? "line " + std::to_string(number) : page});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// "3. Text", "3) Text", "3.2 Text": number and the rest, or no number.
struct Numbered {
    std::string number;
    std::string_view rest;
};

Numbered numberedLine(std::string_view line) {
    std::size_t end = 0;
    std::size_t dots = 0;
    while (end < line.size() && (isDigit(line[end]) || (end > 0 && line[end] == '.' &&
                                                        end + 1 < line.size() && isDigit(line[end + 1])))) {
        dots += line[end] == '.' ? 1U : 0U;
        ++end;
    }
    if (end == 0 || end > 7 || end >= line.size())
        return {};
    const bool hasSign = line[end] == '.' || line[end] == ')' || line[end] == ':';
    const std::string_view rest = trimmed(line.substr(end + (hasSign ? 1 : 0)));
    // "2026 was" and "5 teachers" are no numbered sentences.
    if (rest.empty() || (!hasSign && (dots == 0 || line[end] != ' ')) || isDigit(rest.front()))
        return {};
    return {std::string(line.substr(0, end)), rest};
}

/// Tells headings from sentences.
class Headings {
public:
    explicit Headings(const Framework& framework) {
        for (const Area* area : framework.areas())
            m_areas.emplace_back(area->number, lowered(area->title));
        for (const Scale& scale : framework.data().scales)
            for (const Level& level : scale.levels)
                m_levels.insert(lowered(level.title));
    }

    /// The number of the area whose heading the line is, or empty.
    std::string areaOf(const std::string& line) const {
        const tables::AreaHeading heading = tables::areaHeading(line);
        for (const auto& [number, title] : m_areas)
            if (lowered(heading.title) == title || (startsWithWord(line) && heading.number == number))
                return number;
        return {};
    }
    bool isLevel(const std::string& line) const { return m_levels.contains(lowered(line)); }

private:
    static bool startsWithWord(const std::string& line) {
        const std::string small = lowered(line);
        return small.starts_with("area ") || small.starts_with("section ") || small.starts_with("domain ");
    }

    std::vector<std::pair<std::string, std::string>> m_areas;
    std::set<std::string> m_levels;
};

bool endsSentence(const std::string& text) {
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(':');
}

/// Goes on with a sentence that the layout broke. A hyphen at the end of a line is kept: layouts break after
/// those that are there, and a soft one is not.
void append(std::string& text, std::string_view line) {
    constexpr std::string_view softHyphen = "\xC2\xAD";
    if (text.ends_with(softHyphen))
        text.resize(text.size() - softHyphen.size());
    else if (!text.ends_with('-'))
        text += ' ';
    text += line;
}

bool beginsSmall(const std::string& line) {
    return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

} // namespace

std::vector<WordingLine> linesOfText(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<WordingLine> lines;
    addLines(lines, text, {});
    return lines;
}

std::vector<WordingLine> linesOfPages(const std::vector<std::string>& pages) {
    std::vector<WordingLine> lines;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        addLines(lines, pages[i], "page " + std::to_string(i + 1));
        lines.push_back({{}, "page " + std::to_string(i + 1)});
    }
    return lines;
}

std::vector<WordingEntry> numberedSentences(const std::vector<WordingLine>& lines,
                                            const Framework& framework) {
    const Headings headings(framework);
    std::vector<WordingEntry> entries;
    std::string heading;
    bool open = false;   // the last entry may go on
    bool parted = false; // a blank line stands between
    for (const WordingLine& line : lines) {
        if (line.text.empty()) {
            parted = true;
            continue;
        }
        if (std::string area = headings.areaOf(line.text); !area.empty()) {
            heading = std::move(area);
            open = false;
        } else if (headings.isLevel(line.text)) {
            open = false;
        } else if (const Numbered numbered = numberedLine(line.text); !numbered.number.empty()) {
            entries.push_back({numbered.number, std::string(numbered.rest), heading, line.place});
            open = true;
        } else if (open) {
            // Over a blank line or a page only what is plainly unfinished goes on.
            std::string& text = entries.back().text;
            open = (!parted || (!endsSentence(text) && beginsSmall(line.text))) &&
                   text.size() + line.text.size() < longestSentence;
            if (open)
                append(text, line.text);
        }
        parted = false;
    }
    return entries;
}

} // namespace inclusion
