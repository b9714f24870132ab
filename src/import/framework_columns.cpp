#include "import/framework_columns.h"

#include "core/framework/name_match.h"
#include "core/framework/text_forms.h"

#include <algorithm>
#include <array>
#include <set>

namespace inclusion::tables {

namespace {

using Role = FrameworkColumn::Role;

constexpr std::size_t headerRows = 30; // titles and notes may stand above the headings
constexpr std::size_t longestNumber = 12;

const std::set<std::string, std::less<>> areaNames = {"area",
                                                      "areas",
                                                      "area of development",
                                                      "area for development",
                                                      "section",
                                                      "theme",
                                                      "domain",
                                                      "strand",
                                                      "category",
                                                      "principle",
                                                      "standard",
                                                      "dimension",
                                                      "aspect",
                                                      "focus",
                                                      "focus area",
                                                      "key area",
                                                      "topic"};
const std::set<std::string, std::less<>> numberNames = {
    "number",           "no",           "nr", "num",  "ref", "reference", "item", "item number", "item no",
    "statement number", "statement no", "id", "code", "n",   "row"};
const std::set<std::string, std::less<>> statementNames = {"statement",
                                                           "statements",
                                                           "practice statement",
                                                           "practice statements",
                                                           "practice",
                                                           "criterion",
                                                           "criteria",
                                                           "indicator",
                                                           "indicators",
                                                           "expectation",
                                                           "expectations",
                                                           "what we look for",
                                                           "what good looks like",
                                                           "element",
                                                           "question",
                                                           "key question",
                                                           "descriptor",
                                                           "success criteria"};
const std::set<std::string, std::less<>> workingNames = {"evidence",
                                                         "our evidence",
                                                         "evidence examples",
                                                         "examples of evidence",
                                                         "notes",
                                                         "note",
                                                         "comment",
                                                         "comments",
                                                         "rag",
                                                         "rag rating",
                                                         "rating",
                                                         "judgement",
                                                         "our judgement",
                                                         "level",
                                                         "score",
                                                         "action",
                                                         "actions",
                                                         "next steps",
                                                         "who",
                                                         "lead",
                                                         "lead person",
                                                         "by whom",
                                                         "when",
                                                         "by when",
                                                         "date",
                                                         "deadline",
                                                         "review",
                                                         "review date",
                                                         "outcome",
                                                         "outcomes",
                                                         "impact",
                                                         "cost",
                                                         "resources",
                                                         "school comments",
                                                         "self evaluation"};
constexpr std::array areaWords = {"area",     "section",   "theme",     "domain", "strand", "part",
                                  "standard", "principle", "dimension", "aspect", "focus"};
constexpr std::array numberWords = {"statement", "item", "no", "nr", "number", "criterion", "question"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

Role roleOf(const std::string& heading) {
    if (areaNames.contains(heading))
        return Role::Area;
    if (numberNames.contains(heading))
        return Role::Number;
    if (statementNames.contains(heading))
        return Role::Statement;
    return heading.empty() || workingNames.contains(heading) ? Role::Ignored : Role::Level;
}

std::size_t filled(const TableRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); }));
}

/// Takes a leading word such as "Area" off, if a space or sign stands after it.
template <typename Words>
std::string_view withoutWord(std::string_view text, const Words& words) {
    const std::string small = lowered(text);
    for (const std::string_view word : words)
        if (small.starts_with(word) && small.size() > word.size() &&
            std::string_view(" .:#").find(small[word.size()]) != std::string_view::npos)
            return trimmed(text.substr(word.size() + 1));
    return text;
}

ColumnPlaces placesIn(const TableRow& header, const std::vector<std::string>& levels) {
    ColumnPlaces places;
    bool hasStatement = false;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string heading = plainHeading(header.cells[i]);
        Role role = roleOf(heading);
        if (!levels.empty()) {
            const bool named = std::find(levels.begin(), levels.end(), heading) != levels.end();
            if (named || role == Role::Level)
                role = named ? Role::Level : Role::Ignored;
        }
        if ((role == Role::Area && places.area) || (role == Role::Number && places.number) ||
            (role == Role::Statement && hasStatement))
            role = Role::Ignored; // the first of each counts
        if (role == Role::Area)
            places.area = i;
        else if (role == Role::Number)
            places.number = i;
        else if (role == Role::Statement) {
            places.statement = i;
            hasStatement = true;
        } else if (role == Role::Level)
            places.levels.push_back(i);
        places.columns.push_back({header.cells[i], role});
    }
    return places;
}

/// Headings of two rows: a heading such as "What it looks like" spans several columns, and the row below
/// names them. The two as one row, or nothing where the row below is no such row.
std::optional<TableRow> joinedHeadings(const TableRow& upper, const TableRow& lower) {
    TableRow joined = upper;
    joined.cells.resize(std::max(upper.cells.size(), lower.cells.size()));
    std::size_t named = 0;
    bool fillsGap = false;
    for (std::size_t i = 0; i < lower.cells.size(); ++i) {
        if (trimmed(visibleText(lower.cells[i])).empty())
            continue;
        const std::string above = plainHeading(joined.cells[i]);
        if (!above.empty() && roleOf(above) != Role::Level)
            return std::nullopt; // a statement, a number or a note of the first row of the table
        fillsGap = fillsGap || above.empty();
        joined.cells[i] = lower.cells[i];
        ++named;
    }
    return named >= 2 && fillsGap ? std::optional(std::move(joined)) : std::nullopt;
}

} // namespace

std::string visibleText(std::string_view text) {
    constexpr std::array<std::string_view, 3> fixedSpaces = {"\u00A0", "\u2007", "\u202F"};
    constexpr std::array<std::string_view, 4> unseen = {"\u00AD", "\u200B", "\u2060", "\uFEFF"};
    const auto lengthOf = [&](const auto& signs, std::size_t at) {
        for (const std::string_view sign : signs)
            if (text.substr(at).starts_with(sign))
                return sign.size();
        return std::size_t{0};
    };
    std::string visible;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t space = lengthOf(fixedSpaces, i); space > 0) {
            visible += ' ';
            i += space;
        } else if (const std::size_t skipped = lengthOf(unseen, i); skipped > 0) {
            i += skipped;
        } else {
            visible += text[i++];
        }
    }
    return visible;
}

std::string plainHeading(std::string_view text) {
    std::string plain;
    for (const char c : lowered(visibleText(text))) {
        const bool isSign = c == ' ' || c == '\n' || c == '\t' || c == '_' || c == '-' || c == '.' ||
                            c == ':' || c == '#' || c == '(' || c == ')' || c == '*';
        if (!isSign)
            plain += c;
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    while (plain.ends_with(' '))
        plain.pop_back();
    if (plain.empty() && text.find('#') != std::string_view::npos)
        return "no";
    return plain;
}

std::optional<ColumnPlaces> findColumns(const TableSheet& sheet, const std::vector<std::string>& levels) {
    std::vector<std::string> wanted;
    for (const std::string& level : levels)
        wanted.push_back(plainHeading(level));
    for (std::size_t i = 0; i < sheet.rows.size() && i < headerRows; ++i) {
        const TableRow& row = sheet.rows[i];
        const bool hasStatement = std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
            return roleOf(plainHeading(cell)) == Role::Statement;
        });
        if (!hasStatement || filled(row) < 2)
            continue;
        ColumnPlaces places = placesIn(row, wanted);
        places.headerIndex = i;
        const bool hasNext = i + 1 < sheet.rows.size();
        if (const auto joined = hasNext ? joinedHeadings(row, sheet.rows[i + 1]) : std::nullopt) {
            places = placesIn(*joined, wanted);
            places.headerIndex = i + 1;
        }
        return places;
    }
    return std::nullopt;
}

std::optional<std::string> plainNumber(std::string_view text) {
    text = withoutWord(trimmed(text), numberWords);
    while (!text.empty() && std::string_view("([#").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    while (!text.empty() && std::string_view(".):]").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    text = trimmed(text);
    // A word is no number, though one or two letters may be.
    const bool isWord = text.size() > 2 && text.find_first_of("0123456789") == std::string_view::npos;
    if (text.size() > longestNumber || isWord || !isShownNumber(text))
        return std::nullopt;
    return std::string(text);
}

AreaHeading areaHeading(std::string_view text) {
    const std::string_view whole = trimmed(text);
    const std::string_view rest = withoutWord(whole, areaWords);
    std::size_t end = 0;
    while (end < rest.size() && (isDigit(rest[end]) || (rest[end] == '.' && end + 1 < rest.size() &&
                                                        isDigit(rest[end + 1]) && end > 0)))
        ++end;
    // A single letter counts as a number only with a sign after it, or after a word such as "Area".
    const bool isLetter = end == 0 && rest.size() > 1 && ((rest[0] >= 'A' && rest[0] <= 'Z')) &&
                          (std::string_view(".):").find(rest[1]) != std::string_view::npos ||
                           (rest.size() < whole.size() && rest[1] == ' '));
    if (isLetter)
        end = 1;
    const bool ends = end == rest.size() ||
                      (end > 0 && std::string_view(" .):-").find(rest[end]) != std::string_view::npos) ||
                      rest.substr(end).starts_with("–") || rest.substr(end).starts_with("—");
    if (end == 0 || end > longestNumber || !ends)
        return {{}, std::string(whole)};
    std::string_view title = rest.substr(end);
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : {" ", ".", ")", ":", "-", "–", "—"})
            if (title.starts_with(sign)) {
                title.remove_prefix(sign.size());
                again = true;
            }
    }
    return {std::string(rest.substr(0, end)), std::string(title.empty() ? whole : title)};
}

} // namespace inclusion::tables
