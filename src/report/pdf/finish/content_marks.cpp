#include "report/pdf/finish/content_marks.h"

#include <cstddef>
#include <optional>

namespace inclusion::report::pdf {

namespace {

/// The place after the string that starts at `at` with a parenthesis.
std::size_t skipString(std::string_view content, std::size_t at) {
    int depth = 0;
    for (; at < content.size(); ++at) {
        const char c = content[at];
        if (c == '\\')
            ++at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return at + 1;
    }
    return content.size();
}

struct Found {
    std::string_view name;
    std::size_t mcid = 0;
    std::size_t end = 0; ///< place after the operator
};

bool take(std::string_view content, std::size_t& at, std::string_view word) {
    if (content.substr(at, word.size()) != word)
        return false;
    at += word.size();
    return true;
}

/// Reads "/Name << /MCID 12 >> BDC", the one form in which Cairo begins marked content of a structure.
std::optional<Found> readMark(std::string_view content, std::size_t at) {
    const std::size_t nameEnd = content.find(' ', at);
    if (nameEnd == std::string_view::npos)
        return std::nullopt;
    Found found{content.substr(at + 1, nameEnd - at - 1), 0, 0};
    std::size_t next = nameEnd;
    if (!take(content, next, " << /MCID "))
        return std::nullopt;
    const std::size_t digits = next;
    while (next < content.size() && content[next] >= '0' && content[next] <= '9' && next - digits < 9)
        found.mcid = found.mcid * 10 + static_cast<std::size_t>(content[next++] - '0');
    if (next == digits || !take(content, next, " >> BDC"))
        return std::nullopt;
    found.end = next;
    return found;
}

} // namespace

Result<std::string> rewriteMarks(std::string_view content, const std::vector<ExpectedMark>& marks) {
    std::string rewritten;
    rewritten.reserve(content.size() + marks.size() * 16);
    std::size_t copied = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < content.size();) {
        if (content[at] == '(') {
            at = skipString(content, at);
            continue;
        }
        const std::optional<Found> found = content[at] == '/' ? readMark(content, at) : std::nullopt;
        if (!found) {
            ++at;
            continue;
        }
        if (next == marks.size() || found->mcid != next || found->name != marks[next].name) {
            return failure(ErrorCode::RenderFailed, {},
                           "marked content " + std::to_string(next) +
                               " of a page is not the one that was begun");
        }
        rewritten += content.substr(copied, at - copied);
        rewritten += marks[next].properties;
        copied = at = found->end;
        ++next;
    }
    if (next != marks.size()) {
        return failure(ErrorCode::RenderFailed, {},
                       "a page has " + std::to_string(next) + " marks of " + std::to_string(marks.size()));
    }
    rewritten += content.substr(copied);
    return rewritten;
}

} // namespace inclusion::report::pdf
