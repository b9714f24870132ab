#include "core/framework/rules/document_texts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace inclusion {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 24> textProperties = {
    "ages",      "artefacts",  "cells",   "description", "expansion", "guidance", "headers", "help",
    "label",     "licence",    "meaning", "note",        "parties",   "points",   "prompts", "publisher",
    "reference", "shortTitle", "summary", "symbol",      "term",      "text",     "title",   "wording"};

class Walk {
public:
    explicit Walk(const std::function<void(const DocumentText&)>& visit) : m_visit(visit) {}

    /// `isText` says that every string here, however deep in arrays and objects, is text.
    void go(const Json& value, const Place& place, std::string_view key, std::string_view list, bool isText) {
        if (value.is_string() && isText)
            m_visit({value.get_ref<const std::string&>(), place, key, list});
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (isText || value[i].is_structured())
                    go(value[i], place / i, key, list, isText);
            }
        }
        if (!value.is_object())
            return;
        for (auto member = value.begin(); member != value.end(); ++member) {
            const std::string& name = member.key();
            const bool memberIsText = isText || isTextProperty(name);
            if (!memberIsText && !member->is_structured())
                continue;
            // Within prompts the source types are no properties of their own.
            go(*member, place / name, isText ? key : std::string_view(name), list, memberIsText);
        }
    }

private:
    const std::function<void(const DocumentText&)>& m_visit;
};

} // namespace

bool isTextProperty(std::string_view key) {
    return std::find(textProperties.begin(), textProperties.end(), key) != textProperties.end();
}

void forEachText(const Json& document, const std::function<void(const DocumentText&)>& visit) {
    if (!document.is_object())
        return;
    Walk walk(visit);
    for (auto member = document.begin(); member != document.end(); ++member) {
        if (member.key() != "translations")
            walk.go(*member, Place() / member.key(), member.key(), member.key(),
                    isTextProperty(member.key()));
    }
}

} // namespace inclusion
