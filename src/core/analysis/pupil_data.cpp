#include "core/analysis/pupil_data.h"

#include "core/analysis/date_text.h"
#include "core/analysis/school_words.h"
#include "core/analysis/words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace inclusion::analysis {

namespace {

/// A list needs so many names in a row before it is called one.
constexpr std::size_t namesInAList = 3;

/// Letters that a UPN may have, in the order of their values 0 to 22.
constexpr std::string_view checkLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

constexpr std::size_t upnLength = 13;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char upperCase(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The check letter is the weighted sum of the other places (weights 2 to 13) modulo 23.
bool hasRightCheckLetter(std::string_view upn) {
    std::size_t sum = 0;
    for (std::size_t place = 1; place < upnLength; ++place) {
        const std::size_t letter = checkLetters.find(upperCase(upn[place]));
        const std::size_t value = isDigit(upn[place]) ? static_cast<std::size_t>(upn[place] - '0') : letter;
        sum += value * (place + 1);
    }
    return checkLetters[sum % checkLetters.size()] == upperCase(upn[0]);
}

bool isUpn(std::string_view word) {
    if (word.size() != upnLength || checkLetters.find(upperCase(word[0])) == std::string_view::npos)
        return false;
    if (!std::all_of(word.begin() + 1, word.end() - 1, isDigit))
        return false;
    if (isDigit(word.back()))
        return true; // a slip in typing leaves it a pupil's number all the same
    return checkLetters.find(upperCase(word.back())) != std::string_view::npos && hasRightCheckLetter(word);
}

std::size_t offsetIn(std::string_view text, std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data());
}

/// Where a date may begin after "born", "DOB" and the like: past "on", "is", colons, brackets and spaces. It
/// is looked for no further than a few words on.
std::size_t dateOffsetAfter(std::string_view text) {
    constexpr std::size_t reach = 24;
    std::size_t offset = 0;
    while (offset < std::min(text.size(), reach)) {
        const std::string_view rest = text.substr(offset);
        if (isDigit(rest[0]))
            return offset;
        std::size_t step = 0;
        for (const std::string_view filler : {"on ", "is ", "was ", " ", ".", ":", "=", ",", "(", "-"}) {
            if (lowerCase(rest.substr(0, filler.size())) == filler)
                step = filler.size();
        }
        if (step == 0)
            break;
        offset += step;
    }
    return text.size();
}

void findBirthDates(std::string_view text, std::vector<PupilDataHit>& hits) {
    static constexpr std::array<std::string_view, 7> keywords = {
        "born", "dob", "d.o.b", "d. o. b", "date of birth", "dates of birth", "birthday"};
    const std::string lower = lowerCase(text);
    for (const std::string_view keyword : keywords) {
        for (std::size_t at = lower.find(keyword); at != std::string::npos;
             at = lower.find(keyword, at + 1)) {
            const std::string_view after = text.substr(at + keyword.size());
            const std::size_t offset = dateOffsetAfter(after);
            const std::size_t length = dateLengthAt(after.substr(offset));
            if (length > 0 && !isWordBefore(text, at))
                hits.push_back({PupilDataKind::DateOfBirth, at, keyword.size() + offset + length});
        }
    }
}

bool beginsWithCapital(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    return (first >= 'A' && first <= 'Z') || first >= 0xC3U;
}

/// "Ada", "O'Brien", "Smith-Jones", "J" or "J." — not "SENCO", not "3B", not "Policy".
bool isNamePart(std::string_view word) {
    if (!word.empty() && word.back() == '.')
        word.remove_suffix(1);
    if (word.empty() || !beginsWithCapital(word))
        return false;
    if (word.size() == 1)
        return true;
    const bool hasSmallLetter = std::any_of(word.begin() + 1, word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
    });
    const bool hasDigit = std::any_of(word.begin(), word.end(), isDigit);
    return hasSmallLetter && !hasDigit && wordsOf(word).size() == 1 && !isSchoolWord(lowerCase(word));
}

/// Takes bullets and numbering off the front.
std::string_view withoutBullet(std::string_view entry) {
    for (const std::string_view bullet : {"- ", "* ", "\u2022 ", "\u2013 "}) {
        if (entry.starts_with(bullet))
            return trim(entry.substr(bullet.size()));
    }
    const std::size_t digits = std::min(entry.find_first_not_of("0123456789"), entry.size());
    const bool numbered = digits > 0 && digits <= 3 && digits + 1 < entry.size() &&
                          (entry[digits] == '.' || entry[digits] == ')');
    return numbered ? trim(entry.substr(digits + 1)) : entry;
}

/// "4", "4B", "Y4", "12": a class or year group.
bool isClass(std::string_view word) {
    if (!word.empty() && (word[0] == 'Y' || word[0] == 'y'))
        word.remove_prefix(1);
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    return (digits == 1 || digits == 2) && word.size() <= digits + 1;
}

/// "Year 4" or just "4B".
bool isYearGroup(std::string_view entry) {
    constexpr std::string_view year = "year ";
    return isClass(lowerCase(entry.substr(0, year.size())) == year ? entry.substr(year.size()) : entry);
}

/// Takes a remark in brackets, a class or a year group off the end: "Ada Byron (Y4)", "Ada Byron Year 4".
std::string_view withoutClass(std::string_view entry) {
    if (entry.ends_with(')')) {
        const std::size_t open = entry.rfind('(');
        return open == std::string_view::npos ? entry : trim(entry.substr(0, open));
    }
    for (std::size_t space = entry.find(' '); space != std::string_view::npos;
         space = entry.find(' ', space + 1)) {
        if (isYearGroup(entry.substr(space + 1)))
            return trim(entry.substr(0, space));
    }
    return entry;
}

/// Whether the entry is two or three name parts and nothing else.
bool isName(std::string_view entry) {
    constexpr std::size_t longestEntry = 80;
    if (entry.size() > longestEntry)
        return false;
    entry = withoutClass(withoutBullet(trim(entry)));
    std::size_t parts = 0;
    bool fullPart = false;
    while (!entry.empty()) {
        const std::size_t end = std::min(entry.find(' '), entry.size());
        const std::string_view part = entry.substr(0, end);
        if (!isNamePart(part))
            return false;
        fullPart = fullPart || part.size() > 2;
        ++parts;
        entry = trim(entry.substr(end));
    }
    return fullPart && (parts == 2 || parts == 3);
}

/// A line that holds a name and a date and nothing else, as in a class list.
bool isNameWithDate(std::string_view line) {
    constexpr std::size_t longestLine = 120;
    if (line.size() > longestLine)
        return false;
    for (std::size_t at = 1; at < line.size(); ++at) {
        const std::size_t length =
            isDigit(line[at]) && !isDigit(line[at - 1]) ? dateLengthAt(line.substr(at)) : 0;
        const bool endsLine = line.substr(at + length).find_first_not_of(" ).") == std::string_view::npos;
        if (length == 0 || !endsLine)
            continue;
        const std::size_t nameEnd = line.find_last_not_of(" ,;:(-\t", at - 1);
        return nameEnd != std::string_view::npos && nameEnd + 1 < at && isName(line.substr(0, nameEnd + 1));
    }
    return false;
}

/// Collects runs of entries that are names.
class NameRun {
public:
    NameRun(std::string_view text, std::vector<PupilDataHit>& hits) : m_text(text), m_hits(hits) {}
    ~NameRun() { close(); }
    NameRun(const NameRun&) = delete;
    NameRun& operator=(const NameRun&) = delete;

    void add(std::string_view entry) {
        if (isYearGroup(entry))
            return; // stands between names in a list of learners
        if (!isName(entry)) {
            close();
            return;
        }
        const std::size_t offset = offsetIn(m_text, entry);
        if (m_count == 0)
            m_start = offset;
        ++m_count;
        m_end = offset + entry.size();
    }

private:
    void close() {
        if (m_count >= namesInAList)
            m_hits.push_back({PupilDataKind::NameList, m_start, m_end - m_start});
        m_count = 0;
    }

    std::string_view m_text;
    std::vector<PupilDataHit>& m_hits;
    std::size_t m_count = 0;
    std::size_t m_start = 0;
    std::size_t m_end = 0;
};

void findNames(std::string_view text, std::vector<PupilDataHit>& hits) {
    NameRun run(text, hits);
    for (const std::string_view line : linesOf(text)) {
        if (isNameWithDate(line))
            hits.push_back({PupilDataKind::DateOfBirth, offsetIn(text, line), line.size()});
        std::string_view rest = line;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(",;\t"), rest.size());
            // What comes before a colon introduces the list: "Present: Ada Byron, …".
            const std::string_view entry = rest.substr(0, end);
            const std::size_t colon = entry.rfind(':');
            run.add(trim(colon == std::string_view::npos ? entry : entry.substr(colon + 1)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

} // namespace

std::string_view idOf(PupilDataKind kind) {
    switch (kind) {
    case PupilDataKind::UniquePupilNumber:
        return "unique-pupil-number";
    case PupilDataKind::DateOfBirth:
        return "date-of-birth";
    case PupilDataKind::NameList:
        return "name-list";
    }
    return {};
}

std::vector<PupilDataHit> possiblePupilData(std::string_view text) {
    std::vector<PupilDataHit> hits;
    for (const std::string_view word : wordsOf(text)) {
        if (isUpn(word))
            hits.push_back({PupilDataKind::UniquePupilNumber, offsetIn(text, word), word.size()});
    }
    findBirthDates(text, hits);
    findNames(text, hits);
    std::sort(hits.begin(), hits.end(), [](const PupilDataHit& a, const PupilDataHit& b) {
        return std::tie(a.offset, a.kind, a.length) < std::tie(b.offset, b.kind, b.length);
    });
    return hits;
}

} // namespace inclusion::analysis
