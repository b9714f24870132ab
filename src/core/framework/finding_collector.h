#pragma once

#include "core/framework/finding.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// A place in a JSON document, built while walking down.
class Place {
public:
    /// The document as a whole.
    Place() = default;
    explicit Place(std::string pointer) : m_pointer(std::move(pointer)) {}

    /// The member of the object here.
    Place operator/(std::string_view key) const;
    /// The element of the array here, counted from 0.
    Place operator/(std::size_t index) const;
    /// RFC 6901 text.
    const std::string& pointer() const { return m_pointer; }

private:
    std::string m_pointer;
};

/// Gathers the findings of one file and puts them into file order at the end.
class FindingCollector {
public:
    explicit FindingCollector(std::string_view file) : m_file(file) {}

    void error(const Place& place, std::string_view rule, std::string message, std::string hint);
    void warning(const Place& place, std::string_view rule, std::string message, std::string hint);
    /// An error at a line of text that is no JSON, and so has no places.
    void errorAtLine(int line, std::string_view rule, std::string message, std::string hint);

    /// From now on nothing is added for this place and what lies in it: its value is known to be unusable.
    void close(const Place& place) { m_closed.insert(place.pointer()); }
    bool isClosed(const Place& place) const;

    bool hasErrors() const { return m_hasErrors; }
    /// Whether further findings are only counted: words for them are not worth making.
    bool isFull() const { return m_findings.size() >= mostKept; }
    /// Whether there is a finding of that rule.
    bool has(std::string_view rule) const;

    /// All findings in the order of the text, with their lines, and at most `limit` of them: a last one
    /// counts what was left out. `text` is the file's JSON.
    std::vector<Finding> take(std::string_view text, std::size_t limit);

private:
    /// More than this is never kept: it would only be cut later, and a hostile file has millions.
    static constexpr std::size_t mostKept = 1000;

    void add(Finding::Severity severity, const Place& place, std::string_view rule, std::string message,
             std::string hint);

    std::string m_file;
    std::vector<Finding> m_findings;
    std::set<std::string> m_closed;
    std::size_t m_uncounted = 0;
    bool m_hasErrors = false;
};

} // namespace inclusion
