#include "import/xml_reading.h"

#include "core/framework/utf8.h"
#include "import/table_reading.h"

#include <charconv>

namespace inclusion::tables {

namespace {

/// Looks at every node once, without recursion: the depth of a hostile file must not be that of our stack.
void checkDepth(const pugi::xml_document& document, int limit) {
    int depth = 0;
    pugi::xml_node node = document.first_child();
    while (node) {
        if (depth > limit)
            refuse("table-too-deep", "the file nests its parts more than " + std::to_string(limit) + " deep",
                   saveAnew);
        if (pugi::xml_node child = node.first_child()) {
            node = child;
            ++depth;
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node)
            node = node.next_sibling();
    }
}

} // namespace

Xml::Xml(std::string text, const TableLimits& limits) : m_text(std::move(text)) {
    // Office programs write neither; what does is either broken or meant to do harm.
    if (m_text.find("<!DOCTYPE") != std::string::npos || m_text.find("<!ENTITY") != std::string::npos)
        refuse("table-entities", "the file declares a document type or entities, which is not safe to read",
               saveAnew);
    if (firstInvalidUtf8(m_text) != m_text.size() || m_text.find('\0') != std::string::npos)
        refuse("table-damaged", "the file is damaged: its text is not UTF-8", saveAnew);
    const pugi::xml_parse_result parsed = m_document.load_buffer_inplace(
        m_text.data(), m_text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed)
        refuse("table-damaged", "the file is damaged: its XML cannot be read", saveAnew);
    checkDepth(m_document, limits.depth);
}

pugi::xml_node Xml::find(std::string_view name) const {
    return m_document.find_node([&](pugi::xml_node node) { return localName(node) == name; });
}

std::string_view localName(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute& each : node.attributes()) {
        const std::string_view whole = each.name();
        const std::size_t colon = whole.find(':');
        if ((colon == std::string_view::npos ? whole : whole.substr(colon + 1)) == name)
            return each.value();
    }
    return {};
}

std::size_t countIn(pugi::xml_node node, std::string_view name, std::size_t fallback) {
    const std::string_view text = attribute(node, name);
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : fallback;
}

pugi::xml_node childOf(pugi::xml_node node, std::string_view name) {
    return node.find_child([&](pugi::xml_node child) { return localName(child) == name; });
}

} // namespace inclusion::tables
