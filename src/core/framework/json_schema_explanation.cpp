#include "core/framework/json_schema_explanation.h"

#include "core/framework/suggestion.h"
#include "core/framework/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace inclusion {
namespace {

using Json = nlohmann::json;

/// The schema itself, or the definition that it refers to.
const Json& resolved(const Json& root, const Json& schema) {
    const Json* at = &schema;
    while (at->is_object() && at->contains("$ref"))
        at = &root.at(Json::json_pointer(at->at("$ref").get_ref<const std::string&>().substr(1)));
    return *at;
}

/// The schema of a member or element, or null when any value may stand there.
const Json* schemaOfChild(const Json& root, const Json& schema, const Json& value, const std::string& step) {
    if (value.is_array()) {
        const auto items = schema.find("items");
        return items == schema.end() ? nullptr : &resolved(root, *items);
    }
    const auto properties = schema.find("properties");
    if (properties != schema.end() && properties->contains(step))
        return &resolved(root, properties->at(step));
    const auto additional = schema.find("additionalProperties");
    return additional == schema.end() || !additional->is_object() ? nullptr : &resolved(root, *additional);
}

bool hasType(const Json& value, std::string_view type) {
    return type == "object"    ? value.is_object()
           : type == "array"   ? value.is_array()
           : type == "string"  ? value.is_string()
           : type == "boolean" ? value.is_boolean()
           : type == "integer" ? value.is_number_integer()
                               : value.is_number();
}

std::string typeWords(std::string_view type) {
    return type == "object"    ? "an object { … }"
           : type == "array"   ? "an array [ … ]"
           : type == "string"  ? "text in quotation marks"
           : type == "boolean" ? "true or false"
           : type == "integer" ? "a whole number"
                               : "a number";
}

std::string foundWords(const Json& value) {
    if (value.is_number_integer())
        return "a whole number";
    if (value.is_number())
        return "a number";
    return value.is_null()     ? "null"
           : value.is_string() ? "text"
           : value.is_array()  ? "an array"
           : value.is_object() ? "an object"
                               : "true or false";
}

std::vector<std::string_view> keysOf(const Json& object) {
    std::vector<std::string_view> keys;
    for (auto member = object.begin(); member != object.end(); ++member)
        keys.emplace_back(member.key());
    return keys;
}

/// One value against one schema node.
class Explanation {
public:
    Explanation(const Json& schema, const Json& value, const Place& place, FindingCollector& findings)
        : m_schema(schema), m_value(value), m_place(place), m_findings(findings) {}

    bool run() {
        const std::string type = m_schema.value("type", "");
        if (!type.empty() && !hasType(m_value, type)) {
            m_findings.error(m_place, "wrong-type",
                             "Here must stand " + typeWords(type) + ", not " + foundWords(m_value) + ".",
                             hintOr("Write " + typeWords(type) + "."));
            m_findings.close(m_place);
            return true;
        }
        if (m_schema.contains("enum"))
            explainEnum();
        if (m_value.is_string())
            explainLength();
        else if (m_value.is_number())
            explainRange();
        else if (m_value.is_array())
            explainArray();
        else if (m_value.is_object())
            explainObject();
        return m_found;
    }

private:
    std::string hintOr(std::string fallback) const { return m_schema.value("x-hint", std::move(fallback)); }

    void addAndClose(std::string_view rule, std::string message, std::string hint) {
        m_found = true;
        m_findings.error(m_place, m_schema.value("x-rule", std::string(rule)), std::move(message),
                         std::move(hint));
        m_findings.close(m_place);
    }

    /// The bound if the schema has it and `isBroken(bound)`.
    template <typename Number, typename IsBroken>
    std::optional<Number> brokenBound(const char* keyword, IsBroken isBroken) const {
        const auto bound = m_schema.find(keyword);
        if (bound == m_schema.end() || !isBroken(bound->get<Number>()))
            return std::nullopt;
        return bound->get<Number>();
    }

    void explainEnum() {
        const Json& allowed = m_schema.at("enum");
        if (std::find(allowed.begin(), allowed.end(), m_value) != allowed.end())
            return;
        std::vector<std::string_view> words;
        for (const Json& word : allowed) {
            if (word.is_string())
                words.emplace_back(word.get_ref<const std::string&>());
        }
        if (!m_value.is_string()) {
            addAndClose("unknown-word", m_value.dump() + " is not possible here.",
                        hintOr("Allowed: " + allowed.dump() + "."));
            return;
        }
        const std::string& word = m_value.get_ref<const std::string&>();
        addAndClose("unknown-word", inQuotes(word) + " is not one of the possible words.",
                    didYouMean(word, words, "Allowed: " + joined(words) + "."));
    }

    void explainLength() {
        const std::size_t length = codePoints(m_value.get_ref<const std::string&>());
        if (brokenBound<std::size_t>("minLength", [&](auto bound) { return length < bound; }))
            addAndClose(length == 0 ? "text-empty" : "text-too-short",
                        length == 0 ? "This text is empty."
                                    : "This text has " + std::to_string(length) + " characters; at least " +
                                          m_schema.at("minLength").dump() + " must stand here.",
                        hintOr("Write the text, or leave the key out where it is optional."));
        if (const auto most = brokenBound<std::size_t>("maxLength", [&](auto b) { return length > b; }))
            addAndClose("text-too-long",
                        "This text has " + std::to_string(length) + " characters; at most " +
                            std::to_string(*most) + " are possible.",
                        hintOr("Shorten it, or move part of it to another key."));
    }

    void explainRange() {
        const double number = m_value.get<double>();
        const auto least = brokenBound<double>("minimum", [&](double bound) { return number < bound; });
        const auto most = brokenBound<double>("maximum", [&](double bound) { return number > bound; });
        if (least || most)
            addAndClose("out-of-range", m_value.dump() + " is too " + (least ? "small." : "large."),
                        hintOr("Write a number between " + m_schema.value("minimum", Json()).dump() +
                               " and " + m_schema.value("maximum", Json()).dump() + "."));
    }

    void explainArray() {
        const std::size_t size = m_value.size();
        if (const auto least = brokenBound<std::size_t>("minItems", [&](auto b) { return size < b; }))
            addAndClose("list-too-short",
                        "This list has " + std::to_string(size) + " entries; at least " +
                            std::to_string(*least) + " must stand here.",
                        hintOr("Add what is missing, or leave the key out where it is optional."));
        if (const auto most = brokenBound<std::size_t>("maxItems", [&](auto b) { return size > b; }))
            addAndClose("list-too-long",
                        "This list has " + std::to_string(size) + " entries; at most " +
                            std::to_string(*most) + " are possible.",
                        hintOr("Take entries out."));
    }

    void explainObject() {
        if (brokenBound<std::size_t>("maxProperties", [&](auto bound) { return m_value.size() > bound; }))
            addAndClose("list-too-long",
                        "This object has " + std::to_string(m_value.size()) + " keys; at most " +
                            m_schema.at("maxProperties").dump() + " are possible.",
                        hintOr("Take entries out."));
        const Json properties = m_schema.value("properties", Json::object());
        for (const Json& key : m_schema.value("required", Json::array())) {
            if (m_value.contains(key.get_ref<const std::string&>()))
                continue;
            m_found = true;
            m_findings.close(m_place / key.get_ref<const std::string&>());
            m_findings.error(m_place, "missing-key", "The key " + key.dump() + " is missing.",
                             "Add " + key.dump() + " to this object.");
        }
        if (m_schema.value("additionalProperties", Json(true)) != Json(false))
            return;
        const std::vector<std::string_view> known = keysOf(properties);
        for (auto member = m_value.begin(); member != m_value.end(); ++member) {
            if (properties.contains(member.key()))
                continue;
            m_found = true;
            m_findings.error(m_place / member.key(), "unknown-key",
                             "The key " + inQuotes(member.key()) + " is not known here.",
                             m_findings.isFull()
                                 ? ""
                                 : didYouMean(member.key(), known, "Known here: " + joined(known) + "."));
        }
    }

    const Json& m_schema;
    const Json& m_value;
    const Place& m_place;
    FindingCollector& m_findings;
    bool m_found = false;
};

/// Explains the value at a place and then what lies in it. The loader bounds how deep documents nest.
bool explainFrom(const Json& root, const Json& schema, const Json& value, const Place& place,
                 FindingCollector& findings) {
    bool found = Explanation(schema, value, place, findings).run();
    if (!value.is_structured() || findings.isClosed(place))
        return found;
    std::size_t index = 0;
    for (auto entry = value.begin(); entry != value.end() && !findings.isFull(); ++entry, ++index) {
        const std::string& key = value.is_object() ? entry.key() : std::string();
        const Json* part = schemaOfChild(root, schema, value, key);
        if (part != nullptr)
            found =
                explainFrom(root, *part, *entry, value.is_object() ? place / key : place / index, findings) ||
                found;
    }
    return found;
}

} // namespace

bool explainSchemaErrors(const Json& schema, const Json& document, FindingCollector& findings) {
    return explainFrom(schema, resolved(schema, schema), document, Place(), findings);
}

} // namespace inclusion
