#include "core/analysis/pupil_data.h"

#include "core/analysis/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <set>
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

/// A date in figures or with the month as a word.
const std::string datePattern =
    R"((?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|)"
    R"(\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}))";

/// What follows a word such as "born" is looked at no further than this.
constexpr std::size_t birthDateReach = 48;

void findBirthDates(std::string_view text, std::vector<PupilDataHit>& hits) {
    static constexpr std::array<std::string_view, 7> keywords = {
        "born", "dob", "d.o.b", "d. o. b", "date of birth", "dates of birth", "birthday"};
    static const std::regex date(R"(^\.?(?:\s*(?:on|is|was|[:=,(-]))*\s*)" + datePattern,
                                 std::regex::icase | std::regex::optimize);
    const std::string lower = lowerCase(text);
    for (const std::string_view keyword : keywords) {
        for (std::size_t at = lower.find(keyword); at != std::string::npos;
             at = lower.find(keyword, at + 1)) {
            const std::string_view after = text.substr(at + keyword.size()).substr(0, birthDateReach);
            std::cmatch match;
            if (!isWordBefore(text, at) &&
                std::regex_search(after.data(), after.data() + after.size(), match, date))
                hits.push_back({PupilDataKind::DateOfBirth, at,
                                keyword.size() + static_cast<std::size_t>(match.length())});
        }
    }
}

/// Capitalised words that stand in school texts and are no names.
bool isSchoolWord(const std::string& word) {
    static const std::set<std::string, std::less<>> words = {
        "academy",     "access",       "action",       "admin",       "advisor",      "aid",
        "all",         "annual",       "april",        "area",        "art",          "assessment",
        "assistant",   "attendance",   "audit",        "august",      "autumn",       "band",
        "behaviour",   "board",        "book",         "business",    "care",         "caretaker",
        "chair",       "child",        "children",     "class",       "classroom",    "club",
        "code",        "committee",    "community",    "coordinator", "council",      "counsellor",
        "curriculum",  "data",         "day",          "december",    "deputy",       "design",
        "development", "director",     "drama",        "early",       "education",    "educational",
        "emotional",   "english",      "evidence",     "executive",   "family",       "february",
        "forum",       "foundation",   "framework",    "french",      "friday",       "geography",
        "governor",    "governors",    "group",        "guidance",    "head",         "headteacher",
        "health",      "high",         "history",      "home",        "hub",          "inclusion",
        "infant",      "inspector",    "january",      "july",        "june",         "junior",
        "key",         "language",     "lead",         "leader",      "leaders",      "leadership",
        "learner",     "learners",     "learning",     "lesson",      "level",        "lunch",
        "maker",       "management",   "manager",      "march",       "maths",        "mathematics",
        "may",         "meeting",      "member",       "mental",      "mentor",       "middle",
        "minutes",     "monday",       "music",        "need",        "needs",        "network",
        "november",    "nurse",        "nursery",      "nurture",     "occupational", "october",
        "officer",     "open",         "panel",        "parent",      "parents",      "pastoral",
        "phase",       "physical",     "plan",         "plans",       "policy",       "practice",
        "primary",     "principal",    "profile",      "profiles",    "progress",     "project",
        "provision",   "psychologist", "pupil",        "pupils",      "reading",      "reception",
        "records",     "register",     "report",       "reports",     "resource",     "review",
        "reviews",     "room",         "safeguarding", "saturday",    "school",       "science",
        "secondary",   "send",         "senior",       "september",   "service",      "services",
        "social",      "spanish",      "speech",       "spring",      "staff",        "stage",
        "strategy",    "student",      "students",     "study",       "subject",      "summer",
        "sunday",      "support",      "survey",       "teacher",     "teachers",     "teaching",
        "team",        "term",         "therapist",    "therapy",     "thursday",     "tracking",
        "training",    "transition",   "trust",        "tuesday",     "unit",         "voice",
        "walk",        "wednesday",    "week",         "wellbeing",   "work",         "workshop",
        "writing",     "year",         "years",        "young"};
    return words.contains(word);
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

/// Takes bullets and numbering off the front, and a class or year group in brackets off the end.
std::string_view bareEntry(std::string_view entry) {
    static const std::regex front(R"(^(?:[-*]|\xE2\x80\xA2|\d{1,3}[.)])\s+)");
    static const std::regex back(R"((?:\s*\([^)]*\)|,?\s+(?:[Yy](?:ear)?\s?)?\d{1,2}[A-Za-z]?)\s*$)");
    entry = trim(entry);
    std::cmatch match;
    if (std::regex_search(entry.data(), entry.data() + entry.size(), match, front))
        entry.remove_prefix(static_cast<std::size_t>(match.length()));
    if (std::regex_search(entry.data(), entry.data() + entry.size(), match, back))
        entry = entry.substr(0, static_cast<std::size_t>(match.position()));
    return trim(entry);
}

/// Whether the entry is two or three name parts and nothing else.
bool isName(std::string_view entry) {
    constexpr std::size_t longestEntry = 80;
    if (entry.size() > longestEntry)
        return false;
    entry = bareEntry(entry);
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
    static const std::regex date("[,;:\\s(-]+" + datePattern + "\\)?\\s*$",
                                 std::regex::icase | std::regex::optimize);
    constexpr std::size_t longestLine = 120;
    std::cmatch match;
    return line.size() <= longestLine &&
           std::regex_search(line.data(), line.data() + line.size(), match, date) &&
           isName(line.substr(0, static_cast<std::size_t>(match.position())));
}

/// Collects runs of entries that are names.
class NameRun {
public:
    NameRun(std::string_view text, std::vector<PupilDataHit>& hits) : m_text(text), m_hits(hits) {}
    ~NameRun() { close(); }
    NameRun(const NameRun&) = delete;
    NameRun& operator=(const NameRun&) = delete;

    void add(std::string_view entry) {
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
