#include "core/framework/rules/framework_rules.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"

#include <unordered_set>

namespace inclusion {
namespace {

/// Meets every id of the file once.
class IdCheck {
public:
    explicit IdCheck(FindingCollector& findings) : m_findings(findings) {}

    /// `place` is the object with the id.
    void add(const std::string& id, const Place& place) {
        if (!hasGoodForm(id, place))
            return;
        if (!m_seen.insert(id).second)
            m_findings.error(
                place / "id", "id-duplicate", "The id " + inQuotes(id) + " stands twice in this file.",
                "Give one of the two another id; an id is never reused, not even in another list.");
    }

    /// Ids that are unique within their list only.
    template <typename T>
    void addLocal(const std::vector<T>& things, const Place& place, std::string_view rule,
                  const std::string& what) {
        std::unordered_set<std::string_view> seen;
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (hasGoodForm(things[i].id, place / i) && !seen.insert(things[i].id).second)
                m_findings.error(place / i / "id", rule,
                                 "The id " + inQuotes(things[i].id) + " stands twice in " + what + ".",
                                 "Give one of the two another id.");
        }
    }

    template <typename T>
    void addAll(const std::vector<T>& things, const Place& place) {
        for (std::size_t i = 0; i < things.size(); ++i)
            add(things[i].id, place / i);
    }

    bool has(std::string_view id) const { return m_seen.contains(id); }

private:
    bool hasGoodForm(const std::string& id, const Place& place) {
        if (id.empty())
            return false;
        if (isFrameworkId(id))
            return true;
        m_findings.error(
            place / "id", "id-form", inQuotes(id) + " does not have the form of an id.",
            "Use lower-case letters, digits and single hyphens, at most 80, e.g. \"leadership-3\".");
        return false;
    }

    FindingCollector& m_findings;
    std::unordered_set<std::string_view> m_seen;
};

void checkNumberForm(const std::string& number, const Place& place, FindingCollector& findings) {
    if (!number.empty() && !isShownNumber(number))
        findings.error(place / "number", "number-form",
                       inQuotes(number) + " does not have the form of a number.",
                       "Use digits and letters, parted by full stops, e.g. \"3.2\".");
}

void checkLanguage(const std::string& language, const Place& place, FindingCollector& findings) {
    if (!language.empty() && !isLanguageTag(language))
        findings.error(place / "language", "language-form", inQuotes(language) + " is no language tag.",
                       "Use a tag such as \"en-GB\" or \"cy\".");
}

void addArea(const Area& area, const Place& place, IdCheck& ids, FindingCollector& findings) {
    ids.add(area.id, place);
    checkNumberForm(area.number, place, findings);
    ids.addAll(area.items, place / "items");
    for (std::size_t i = 0; i < area.items.size(); ++i) {
        const Item& item = area.items[i];
        const Place itemPlace = place / "items" / i;
        checkNumberForm(item.number, itemPlace, findings);
        ids.addLocal(item.fields, itemPlace / "fields", "field-id-duplicate", "this item");
        for (std::size_t j = 0; j < item.fields.size(); ++j)
            ids.addLocal(item.fields[j].rows, itemPlace / "fields" / j / "rows", "row-id-duplicate",
                         "this table");
    }
    ids.addAll(area.descriptors, place / "descriptors");
    ids.addAll(area.judgements, place / "judgements");
    ids.addAll(area.criteria, place / "criteria");
    ids.addAll(area.slots, place / "slots");
}

/// The old ids from which following old → new comes back to where it began. Each id is walked once.
std::unordered_set<std::string_view>
cyclicIds(const std::vector<std::pair<std::string, std::string>>& supersedes) {
    std::unordered_map<std::string_view, std::string_view> next;
    for (const auto& [from, to] : supersedes)
        next.emplace(from, to);
    std::unordered_map<std::string_view, std::size_t> walkOf;
    std::unordered_set<std::string_view> cyclic;
    for (std::size_t walk = 0; walk < supersedes.size(); ++walk) {
        auto at = next.find(supersedes[walk].first);
        while (at != next.end() && walkOf.emplace(at->first, walk).second)
            at = next.find(at->second);
        if (at == next.end() || walkOf.at(at->first) != walk)
            continue;
        while (cyclic.insert(at->first).second)
            at = next.find(at->second);
    }
    return cyclic;
}

void checkSupersedes(const FrameworkData& data, const IdCheck& ids, FindingCollector& findings) {
    const Place all = Place() / "supersedes";
    const std::unordered_set<std::string_view> cyclic = cyclicIds(data.supersedes);
    for (const auto& [from, to] : data.supersedes) {
        const Place place = all / from;
        if (!isFrameworkId(from))
            findings.error(place, "id-form", inQuotes(from) + " does not have the form of an id.",
                           "Use the id as it stood in the earlier revision.");
        else if (ids.has(from))
            findings.error(place, "supersedes-current",
                           inQuotes(from) +
                               " is an id of this revision, so nothing can have taken its place.",
                           "List only ids that an earlier revision had and this one has no more.");
        if (to.empty() || ids.has(to))
            continue;
        if (cyclic.contains(from))
            findings.error(place, "supersedes-cycle",
                           "Following " + inQuotes(from) + " leads back to itself.",
                           "Let every old id lead straight to an id of this revision.");
        else
            findings.error(place, "supersedes-unknown", "This revision has no id " + inQuotes(to) + ".",
                           "Name an id of this file; leave out old ids that nothing took the place of.");
    }
}

void checkSplits(const FrameworkData& data, const IdCheck& ids, FindingCollector& findings) {
    const Place all = Place() / "splits";
    for (const auto& [from, parts] : data.splits) {
        const Place place = all / from;
        const bool renamed = std::any_of(data.supersedes.begin(), data.supersedes.end(),
                                         [&from = from](const auto& entry) { return entry.first == from; });
        if (!isFrameworkId(from))
            findings.error(place, "id-form", inQuotes(from) + " does not have the form of an id.",
                           "Use the id as it stood in the earlier revision.");
        else if (ids.has(from) || renamed)
            findings.error(place, "supersedes-current",
                           inQuotes(from) + (renamed ? " stands under \"supersedes\" as well."
                                                     : " is an id of this revision, so it was not split."),
                           "List only ids that this revision has no more, each in one of the two places.");
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (!parts[i].empty() && !ids.has(parts[i]))
                findings.error(place / i, "supersedes-unknown",
                               "This revision has no id " + inQuotes(parts[i]) + ".",
                               "Name the ids of this file that the old one became.");
    }
}

} // namespace

void checkIds(const RuleInput& input) {
    const FrameworkData& data = input.data;
    FindingCollector& findings = input.findings;
    IdCheck ids(findings);
    const Place root;
    ids.add(data.id, root);
    checkLanguage(data.language, root, findings);
    ids.addAll(data.groups, root / "groups");
    ids.addAll(data.scales, root / "scales");
    for (std::size_t i = 0; i < data.scales.size(); ++i)
        ids.addAll(data.scales[i].levels, root / "scales" / i / "levels");
    forEachArea(data, [&](const Area& area, const Place& place, const Area*) {
        addArea(area, place, ids, findings);
    });
    ids.addAll(data.resources, root / "resources");
    ids.addAll(data.referenceTables, root / "referenceTables");
    ids.addAll(data.wayOfWorking, root / "wayOfWorking");
    ids.addAll(data.actionPlanColumns, root / "actionPlan" / "columns");
    for (std::size_t i = 0; i < data.translations.size(); ++i)
        checkLanguage(data.translations[i].language, root / "translations" / i, findings);
    checkSupersedes(data, ids, findings);
    checkSplits(data, ids, findings);
}

} // namespace inclusion
