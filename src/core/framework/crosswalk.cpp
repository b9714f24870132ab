#include "core/framework/crosswalk.h"

#include "core/framework/embedded_schema.h"
#include "core/framework/finding_collector.h"
#include "core/framework/framework_loader.h"
#include "core/framework/input_file.h"
#include "core/framework/json_schema.h"
#include "core/framework/json_text.h"
#include "core/framework/json_values.h"
#include "core/framework/suggestion.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"

#include <nlohmann/json.hpp>

#include <set>

namespace inclusion {
namespace {

using Json = nlohmann::json;

constexpr std::array<Word<CrosswalkRelation>, 3> relations = {{{CrosswalkRelation::Equal, "equal"},
                                                               {CrosswalkRelation::PartOf, "part-of"},
                                                               {CrosswalkRelation::Overlaps, "overlaps"}}};

Crosswalk readCrosswalk(const Json& json) {
    Crosswalk crosswalk;
    crosswalk.id = json_values::text(json, "id");
    crosswalk.title = json_values::text(json, "title");
    crosswalk.fromFrameworkId = json_values::text(json, "from");
    crosswalk.toFrameworkId = json_values::text(json, "to");
    crosswalk.links = json_values::list(json, "links", [](const Json& link) {
        return CrosswalkLink{json_values::text(link, "from"), json_values::text(link, "to"),
                             json_values::word(link, "relation", relations, CrosswalkRelation::Overlaps),
                             json_values::text(link, "note")};
    });
    return crosswalk;
}

void checkIdForm(const std::string& id, const Place& place, FindingCollector& findings) {
    if (!id.empty() && !isFrameworkId(id))
        findings.error(
            place, "id-form", inQuotes(id) + " does not have the form of an id.",
            "Use lower-case letters, digits and single hyphens, at most 80, e.g. \"leadership-3\".");
}

void checkRules(const Crosswalk& crosswalk, FindingCollector& findings) {
    const Place root;
    checkIdForm(crosswalk.id, root / "id", findings);
    checkIdForm(crosswalk.fromFrameworkId, root / "from", findings);
    checkIdForm(crosswalk.toFrameworkId, root / "to", findings);
    if (!crosswalk.toFrameworkId.empty() && crosswalk.fromFrameworkId == crosswalk.toFrameworkId)
        findings.error(root / "to", "crosswalk-same-framework", "Both sides name the same framework.",
                       "A crosswalk links two frameworks.");
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (std::size_t i = 0; i < crosswalk.links.size(); ++i) {
        const CrosswalkLink& link = crosswalk.links[i];
        const Place place = root / "links" / i;
        checkIdForm(link.fromItemId, place / "from", findings);
        checkIdForm(link.toItemId, place / "to", findings);
        const bool isWhole = !link.fromItemId.empty() && !link.toItemId.empty();
        if (isWhole && !seen.emplace(link.fromItemId, link.toItemId).second)
            findings.error(place, "link-repeated", "These two items are linked already.",
                           "Keep one of the two links.");
    }
}

void checkFramework(const std::string& asked, const Framework& given, const Place& place,
                    FindingCollector& findings) {
    if (asked != given.id())
        findings.error(place, "crosswalk-other-framework",
                       "The crosswalk names the framework " + inQuotes(asked) + ", not " +
                           inQuotes(given.id()) + ".",
                       "Check it beside the framework that it was written for.");
}

void checkItem(const std::string& id, const Framework& framework,
               const std::vector<std::string_view>& itemIds, const Place& place, FindingCollector& findings) {
    if (framework.findItem(id) == nullptr)
        findings.error(place, "link-item-unknown",
                       "The framework " + inQuotes(framework.id()) + " has no item " + inQuotes(id) + ".",
                       didYouMean(id, itemIds, "Use the id of an item of that framework."));
}

std::vector<std::string_view> itemIdsOf(const Framework& framework) {
    std::vector<std::string_view> ids;
    for (const Item* item : framework.items())
        ids.push_back(item->id);
    return ids;
}

} // namespace

std::string_view idOf(CrosswalkRelation value) {
    return wordOf(relations, value);
}

std::vector<const CrosswalkLink*> Crosswalk::linksOf(std::string_view frameworkId,
                                                     std::string_view itemId) const {
    std::vector<const CrosswalkLink*> found;
    for (const CrosswalkLink& link : links) {
        const bool isFrom = frameworkId == fromFrameworkId && link.fromItemId == itemId;
        const bool isTo = frameworkId == toFrameworkId && link.toItemId == itemId;
        if (isFrom || isTo)
            found.push_back(&link);
    }
    return found;
}

CrosswalkLoad loadCrosswalk(std::string_view text, std::string_view file) {
    const FrameworkLimits limits;
    FindingCollector findings(file);
    CrosswalkLoad load;
    const auto document = parseJson(text, {limits.bytes, limits.depth, limits.values}, findings);
    if (document != nullptr) {
        JsonSchema(embedded::frameworkSchema("crosswalk.schema.json")).check(*document, findings);
        Crosswalk crosswalk = readCrosswalk(*document);
        checkRules(crosswalk, findings);
        if (!findings.hasErrors())
            load.crosswalk = std::make_shared<const Crosswalk>(std::move(crosswalk));
    }
    load.findings = findings.take(text, limits.findings);
    return load;
}

Result<CrosswalkLoad> loadCrosswalkFile(const std::filesystem::path& path) {
    return readInputFile(path, FrameworkLimits().bytes).map([&](const std::string& text) {
        return loadCrosswalk(text, path.string());
    });
}

std::vector<Finding> checkCrosswalkItems(const Crosswalk& crosswalk, std::string_view file,
                                         const Framework& from, const Framework& to) {
    FindingCollector findings(file);
    const Place root;
    checkFramework(crosswalk.fromFrameworkId, from, root / "from", findings);
    checkFramework(crosswalk.toFrameworkId, to, root / "to", findings);
    const std::vector<std::string_view> fromIds = itemIdsOf(from);
    const std::vector<std::string_view> toIds = itemIdsOf(to);
    for (std::size_t i = 0; i < crosswalk.links.size(); ++i) {
        checkItem(crosswalk.links[i].fromItemId, from, fromIds, root / "links" / i / "from", findings);
        checkItem(crosswalk.links[i].toItemId, to, toIds, root / "links" / i / "to", findings);
    }
    return findings.take({}, FrameworkLimits().findings);
}

} // namespace inclusion
