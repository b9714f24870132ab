#include "core/framework/rules/document_texts.h"
#include "core/framework/rules/framework_rules.h"
#include "core/framework/utf8.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <set>
#include <string>
#include <unordered_map>

namespace inclusion {
namespace {

using Json = nlohmann::json;
using ObjectsById = std::unordered_map<std::string_view, const Json*>;

/// The object's own id, if it has one.
const std::string* idIn(const Json& value) {
    if (!value.is_object())
        return nullptr;
    const auto id = value.find("id");
    return id == value.end() || !id->is_string() ? nullptr : &id->get_ref<const std::string&>();
}

/// Every object with an id that is unique in the file; fields and their rows are reached through their item.
void collect(const Json& value, ObjectsById& objects) {
    if (const std::string* id = idIn(value))
        objects.emplace(*id, &value);
    if (!value.is_structured())
        return;
    for (auto member = value.begin(); member != value.end(); ++member) {
        if (value.is_object() && (member.key() == "fields" || member.key() == "translations"))
            continue;
        if (member->is_structured())
            collect(*member, objects);
    }
}

/// The part of the value that one step of a key leads to: a member, an element by its number counted from 0,
/// or an element by its id.
const Json* step(const Json& value, std::string_view name) {
    if (value.is_object()) {
        const auto member = value.find(std::string(name));
        return member == value.end() ? nullptr : &*member;
    }
    if (!value.is_array())
        return nullptr;
    std::size_t index = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (problem == std::errc() && end == name.data() + name.size())
        return index < value.size() ? &value[index] : nullptr;
    for (const Json& element : value) {
        const std::string* id = idIn(element);
        if (id != nullptr && *id == name)
            return &element;
    }
    return nullptr;
}

/// Whether "id.property" (or "id.property.3", "id.fields.cost.label") leads to a text for readers.
bool isTranslatable(std::string_view key, const ObjectsById& objects) {
    std::size_t end = key.find('.');
    const auto object = objects.find(key.substr(0, end));
    if (object == objects.end())
        return false;
    const Json* at = object->second;
    bool isText = false;
    while (end != std::string_view::npos) {
        const std::size_t start = end + 1;
        end = key.find('.', start);
        const std::string_view name = key.substr(start, end == key.npos ? key.npos : end - start);
        isText = isText || (at->is_object() && isTextProperty(name));
        at = step(*at, name);
        if (at == nullptr)
            return false;
    }
    return isText && at->is_string();
}

} // namespace

void checkTranslations(const RuleInput& input) {
    if (input.data.translations.empty())
        return;
    ObjectsById objects;
    collect(input.document, objects);
    std::set<std::string_view> languages = {input.data.language};
    for (std::size_t i = 0; i < input.data.translations.size(); ++i) {
        const Translation& translation = input.data.translations[i];
        const Place place = Place() / "translations" / i;
        if (!translation.language.empty() && !languages.insert(translation.language).second)
            input.findings.error(place / "language", "translation-repeated",
                                 "The language " + inQuotes(translation.language) +
                                     " is that of the framework or of another translation.",
                                 "Keep one translation for each further language.");
        for (const auto& [key, text] : translation.texts) {
            if (!isTranslatable(key, objects))
                input.findings.error(place / "texts" / key, "translation-key-unknown",
                                     inQuotes(key) + " does not lead to a text of this framework.",
                                     "Write the id of the thing, a full stop and the property, e.g. "
                                     "\"leadership-3.title\".");
        }
    }
}

} // namespace inclusion
