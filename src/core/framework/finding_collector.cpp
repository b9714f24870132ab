#include "core/framework/finding_collector.h"

#include "core/framework/json_location.h"

#include <algorithm>

namespace inclusion {
Place Place::operator/(std::string_view key) const {
    std::string pointer = m_pointer;
    pointer.reserve(pointer.size() + key.size() + 1);
    pointer += '/';
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return Place(std::move(pointer));
}

Place Place::operator/(std::size_t index) const {
    return Place(m_pointer + '/' + std::to_string(index));
}

void FindingCollector::error(const Place& place, std::string_view rule, std::string message,
                             std::string hint) {
    add(Finding::Severity::Error, place, rule, std::move(message), std::move(hint));
}

void FindingCollector::warning(const Place& place, std::string_view rule, std::string message,
                               std::string hint) {
    add(Finding::Severity::Warning, place, rule, std::move(message), std::move(hint));
}

void FindingCollector::errorAtLine(int line, std::string_view rule, std::string message, std::string hint) {
    m_hasErrors = true;
    m_findings.push_back(
        {Finding::Severity::Error, m_file, "", std::string(rule), std::move(message), std::move(hint), line});
}

void FindingCollector::add(Finding::Severity severity, const Place& place, std::string_view rule,
                           std::string message, std::string hint) {
    if (isClosed(place))
        return;
    m_hasErrors = m_hasErrors || severity == Finding::Severity::Error;
    if (isFull()) {
        ++m_uncounted;
        return;
    }
    m_findings.push_back(
        {severity, m_file, place.pointer(), std::string(rule), std::move(message), std::move(hint)});
}

bool FindingCollector::has(std::string_view rule) const {
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [&](const Finding& finding) { return finding.rule == rule; });
}

bool FindingCollector::isClosed(const Place& place) const {
    if (m_closed.empty())
        return false;
    const std::string& pointer = place.pointer();
    for (std::size_t end = pointer.size(); end != std::string::npos && end > 0;
         end = pointer.rfind('/', end - 1)) {
        if (m_closed.contains(pointer.substr(0, end)))
            return true;
    }
    return m_closed.contains("");
}

std::vector<Finding> FindingCollector::take(std::string_view text, std::size_t limit) {
    std::vector<Finding> findings = std::move(m_findings);
    std::set<std::string> pointers;
    for (const Finding& finding : findings) {
        if (finding.line == 0)
            pointers.insert(finding.pointer);
    }
    if (!pointers.empty()) {
        const auto locations = locateInJson(text, pointers);
        std::vector<std::pair<std::size_t, Finding>> ordered;
        ordered.reserve(findings.size());
        for (Finding& finding : findings) {
            const auto found = locations.find(finding.pointer);
            if (found != locations.end())
                finding.line = found->second.line;
            ordered.emplace_back(found == locations.end() ? 0 : found->second.order, std::move(finding));
        }
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        findings.clear();
        for (auto& [order, finding] : ordered)
            findings.push_back(std::move(finding));
    }
    const std::size_t more = m_uncounted + (findings.size() > limit ? findings.size() - limit : 0);
    if (more == 0)
        return findings;
    findings.resize(std::min(findings.size(), limit));
    findings.push_back({m_hasErrors ? Finding::Severity::Error : Finding::Severity::Warning, m_file, "",
                        "more-findings", std::to_string(more) + " more findings are not listed.",
                        "Put right what is listed and check again."});
    return findings;
}

} // namespace inclusion
