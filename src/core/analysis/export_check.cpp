#include "core/analysis/export_check.h"

#include "core/analysis/hidden_figures.h"
#include "core/analysis/pupil_data.h"
#include "core/analysis/small_counts.h"
#include "core/analysis/written_texts.h"
#include "core/audit/enum_ids.h"

#include <algorithm>
#include <cctype>
#include <tuple>

namespace inclusion::analysis {

namespace {

constexpr EnumIds<ExportConcern, 6> ids{{{ExportConcern::UniquePupilNumber, "unique-pupil-number"},
                                         {ExportConcern::DateOfBirth, "date-of-birth"},
                                         {ExportConcern::NameList, "name-list"},
                                         {ExportConcern::ListedName, "listed-name"},
                                         {ExportConcern::HiddenFigure, "hidden-figure"},
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
    return withoutSmallCounts(text, threshold) != text;
}

std::vector<ExportFinding> exportFindings(const AuditSnapshot& snapshot, const NameWatch& names,
                                          int smallNumberThreshold) {
    std::vector<ExportFinding> findings;
    const HiddenFigures hidden(snapshot, smallNumberThreshold);
    forEachWrittenText(snapshot, [&](RecordKind record, const std::string& id, const std::string& text) {
        for (const PupilDataHit& hit : possiblePupilData(text))
            findings.push_back({concernOf(hit.kind), record, id});
        if (names.findsIn(text))
            findings.push_back({ExportConcern::ListedName, record, id});
        const std::string told = withoutSmallCounts(text, smallNumberThreshold);
        if (hidden.toldIn(told))
            findings.push_back({ExportConcern::HiddenFigure, record, id});
        if (told != text)
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
