#include "core/report/text_table.h"

#include <charconv>

namespace inclusion::report {

namespace {

/// Replaces `{name}` by what `value` gives for it, in one pass: what is filled in is never read again.
template <typename Value>
std::string fill(std::string_view text, const Value& value) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            filled += text;
            break;
        }
        filled += text.substr(0, open);
        filled += value(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return filled;
}

/// The form of a text that goes by number: "one|several" or "one|several|none".
std::string_view formFor(int count, std::string_view text) {
    const std::size_t several = text.find('|');
    if (several == std::string_view::npos)
        return text;
    if (count == 1)
        return text.substr(0, several);
    const std::size_t none = text.find('|', several + 1);
    if (count == 0 && none != std::string_view::npos)
        return text.substr(none + 1);
    return text.substr(several + 1, none == std::string_view::npos ? none : none - several - 1);
}

std::string argument(std::string_view name, const std::vector<std::string>& arguments) {
    std::size_t index = arguments.size();
    std::from_chars(name.data(), name.data() + name.size(), index);
    return index < arguments.size() ? arguments[index] : std::string();
}

} // namespace

std::string withCapital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

TextTable::TextTable(Entries entries)
    : m_numberWords(std::move(entries.numberWords)), m_commonGlossary(std::move(entries.commonGlossary)),
      m_language(std::move(entries.language)) {
    for (auto& [id, text] : entries.texts) {
        const auto index = static_cast<std::size_t>(id);
        if (m_texts.size() <= index)
            m_texts.resize(index + 1);
        m_texts[index] = std::move(text);
    }
}

const std::string& TextTable::operator[](Text id) const {
    static const std::string missing;
    const auto index = static_cast<std::size_t>(id);
    return index < m_texts.size() ? m_texts[index] : missing;
}

std::string TextTable::with(Text id, const std::vector<std::string>& arguments) const {
    return fill((*this)[id], [&](std::string_view name) { return argument(name, arguments); });
}

std::string TextTable::counted(Text id, int count, const std::vector<std::string>& arguments) const {
    const std::string_view text = formFor(count, (*this)[id]);
    return fill(text, [&](std::string_view name) {
        if (name == "n")
            return std::to_string(count);
        if (name == "w")
            return inWords(count);
        if (name == "W")
            return withCapital(inWords(count));
        return argument(name, arguments);
    });
}

std::string TextTable::list(const std::vector<std::string>& parts) const {
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            joined += i + 1 == parts.size() ? (*this)[Text::And] : ", ";
        joined += parts[i];
    }
    return joined;
}

std::string TextTable::inWords(int count) const {
    const auto index = static_cast<std::size_t>(count);
    return count >= 0 && index < m_numberWords.size() ? m_numberWords[index] : std::to_string(count);
}

} // namespace inclusion::report
