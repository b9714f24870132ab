#include "core/analysis/export_check.h"

#include "core/analysis/pupil_data.h"
#include "core/analysis/small_number.h"
#include "core/analysis/written_texts.h"
#include "core/audit/enum_ids.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

namespace inclusion::analysis {

namespace {

constexpr EnumIds<ExportConcern, 5> ids{{{ExportConcern::UniquePupilNumber, "unique-pupil-number"},
                                         {ExportConcern::DateOfBirth, "date-of-birth"},
                                         {ExportConcern::NameList, "name-list"},
                                         {ExportConcern::ListedName, "listed-name"},
                                         {ExportConcern::SmallCount, "small-count"}}};

ExportConcern concernOf(PupilDataKind kind) {
    switch (kind) {
    case PupilDataKind::UniquePupilNumber:
        return ExportConcern::UniquePupilNumber;
    case PupilDataKind::DateOfBirth:
        return ExportConcern::DateOfBirth;
    case PupilDataKind::NameList:
        break;
    }
    return ExportConcern::NameList;
}

/// The words of a text in lower case, each with a blank on both sides: "Ada Byron's" is " ada byron s ".
/// Bytes beyond ASCII belong to words.
std::string spacedWords(std::string_view text) {
    std::string words = " ";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte) != 0)
            words += static_cast<char>(std::tolower(byte));
        else if (words.back() != ' ')
            words += ' ';
    }
    return words.back() == ' ' ? words : words + ' ';
}

constexpr std::array<std::string_view, 10> numberWords{"no",   "one", "two",   "three", "four",
                                                       "five", "six", "seven", "eight", "nine"};
constexpr std::array<std::string_view, 11> childWords{"pupil", "pupils",   "learner", "learners",
                                                      "child", "children", "student", "students",
                                                      "boy",   "boys",     "girls"};

int numberOf(const std::string& word) {
    const auto* found = std::find(numberWords.begin(), numberWords.end(), word);
    if (found != numberWords.end())
        return static_cast<int>(found - numberWords.begin());
    const bool isFigure =
        !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) {
            return std::isdigit(static_cast<unsigned char>(c)) != 0;
        });
    return isFigure ? std::stoi(word) : -1;
}

} // namespace

std::string_view idOf(ExportConcern concern) {
    return idIn(ids, concern);
}

bool holdsBack(ExportConcern concern) {
    return concern != ExportConcern::SmallCount;
}

NameWatch::NameWatch(std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        std::string words = spacedWords(list.substr(0, end));
        if (words.size() > 3) // one letter would find every "a"
            m_names.push_back(std::move(words));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

bool NameWatch::findsIn(std::string_view text) const {
    if (m_names.empty() || text.empty())
        return false;
    const std::string words = spacedWords(text);
    return std::any_of(m_names.begin(), m_names.end(),
                       [&](const std::string& name) { return words.find(name) != std::string::npos; });
}

bool countsFewChildren(std::string_view text, int threshold) {
    const std::string words = spacedWords(text);
    std::string before;
    for (std::size_t from = 1; from < words.size();) {
        const std::size_t end = words.find(' ', from);
        std::string word = words.substr(from, end - from);
        const bool isChild = std::find(childWords.begin(), childWords.end(), word) != childWords.end();
        if (isChild && isSmallNumber(numberOf(before), threshold))
            return true;
        before = std::move(word);
        from = end + 1;
    }
    return false;
}

std::vector<ExportFinding> exportFindings(const AuditSnapshot& snapshot, const NameWatch& names,
                                          int smallNumberThreshold) {
    std::vector<ExportFinding> findings;
    forEachWrittenText(snapshot, [&](RecordKind record, const std::string& id, const std::string& text) {
        for (const PupilDataHit& hit : possiblePupilData(text))
            findings.push_back({concernOf(hit.kind), record, id});
        if (names.findsIn(text))
            findings.push_back({ExportConcern::ListedName, record, id});
        if (countsFewChildren(text, smallNumberThreshold))
            findings.push_back({ExportConcern::SmallCount, record, id});
    });
    const auto key = [](const ExportFinding& finding) {
        return std::tie(finding.concern, finding.record, finding.id);
    };
    std::sort(findings.begin(), findings.end(),
              [&](const ExportFinding& a, const ExportFinding& b) { return key(a) < key(b); });
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    return findings;
}

} // namespace inclusion::analysis
