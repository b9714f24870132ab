#include "support/html_tags.h"

#include <set>
#include <stdexcept>

namespace inclusion::test {

namespace {

/// Reads one tag from behind its opening bracket on.
class TagReader {
public:
    TagReader(const std::string& html, std::size_t at) : m_html(html), m_at(at) {}

    HtmlTag read() {
        HtmlTag tag;
        if (m_html[m_at] == '/' || m_html[m_at] == '!') {
            tag.closes = m_html[m_at] == '/';
            ++m_at;
        }
        tag.name = word();
        for (skipBlanks(); m_at < m_html.size() && m_html[m_at] != '>'; skipBlanks()) {
            if (m_html[m_at] == '/') {
                tag.attributes["/"]; // an element that ends itself
                ++m_at;
                continue;
            }
            const std::string name = word();
            tag.attributes[name] = m_html[m_at] == '=' ? quoted() : "";
        }
        if (m_at >= m_html.size())
            throw std::runtime_error("a tag never ends: " + tag.name);
        return tag;
    }

    /// The place of the closing bracket.
    std::size_t end() const { return m_at; }

private:
    void skipBlanks() {
        while (m_at < m_html.size() && (m_html[m_at] == ' ' || m_html[m_at] == '\n'))
            ++m_at;
    }

    std::string word() {
        const std::size_t end = m_html.find_first_of(" \n=>/\"'<", m_at);
        if (end == m_at || end == std::string::npos)
            throw std::runtime_error("no name in a tag at " + std::to_string(m_at));
        const std::string found = m_html.substr(m_at, end - m_at);
        m_at = end;
        return found;
    }

    std::string quoted() {
        const std::size_t end = m_html.find('"', m_at + 2);
        if (m_html[m_at + 1] != '"' || end == std::string::npos)
            throw std::runtime_error("an attribute without quotes at " + std::to_string(m_at));
        const std::string value = m_html.substr(m_at + 2, end - m_at - 2);
        m_at = end + 1;
        return value;
    }

    const std::string& m_html;
    std::size_t m_at;
};

} // namespace

std::vector<HtmlTag> tagsOf(const std::string& html) {
    std::vector<HtmlTag> tags;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at)) {
        TagReader reader(html, at + 1);
        tags.push_back(reader.read());
        at = reader.end();
        if (tags.back().name == "style" && !tags.back().closes)
            at = html.find("</style>", at);
    }
    return tags;
}

std::string nestingFault(const std::vector<HtmlTag>& tags) {
    const std::set<std::string> empty{"DOCTYPE", "meta", "br", "col"};
    std::vector<std::string> open;
    for (const HtmlTag& tag : tags) {
        if (empty.count(tag.name) != 0 || tag.attributes.count("/") != 0)
            continue;
        if (!tag.closes)
            open.push_back(tag.name);
        else if (open.empty() || open.back() != tag.name)
            return "</" + tag.name + "> after <" + (open.empty() ? "" : open.back()) + ">";
        else
            open.pop_back();
    }
    return open.empty() ? "" : "open at the end: " + open.back();
}

} // namespace inclusion::test
