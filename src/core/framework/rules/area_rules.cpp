#include "core/framework/rules/framework_rules.h"
#include "core/framework/suggestion.h"
#include "core/framework/utf8.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace inclusion {
namespace {

constexpr std::size_t mostAreas = 60;
constexpr std::size_t mostItems = 2000;
constexpr std::size_t mostDescriptors = 10'000;

/// Areas, items and their numbers across the whole file.
class AreaCheck {
public:
    explicit AreaCheck(const RuleInput& input) : m_input(input), m_findings(input.findings) {
        for (const Scale& scale : input.data.scales)
            m_scaleIds.push_back(scale.id);
        forEachArea(input.data, [&](const Area& area, const Place&, const Area*) {
            m_areaNumbers.emplace(area.number, &area);
        });
    }

    void add(const Area& area, const Place& place, const Area* parent) {
        ++m_areas;
        m_descriptors += area.descriptors.size();
        checkScale(area.scaleId, place);
        if (!area.number.empty() && m_areaNumbers.at(area.number) != &area)
            m_findings.error(place / "number", "area-number-duplicate",
                             "Two areas have the number " + inQuotes(area.number) + ".",
                             "Give each area its own number.");
        if (!area.title.empty() && !m_areaTitles.insert(area.title).second)
            m_findings.warning(place / "title", "title-repeated",
                               "Two areas have the title " + inQuotes(area.title) + ".",
                               "Word the titles so that a reader can tell the areas apart.");
        if (area.items.empty() && area.areas.empty())
            m_findings.warning(place, "area-empty", "The area " + inQuotes(area.title) + " has no items.",
                               "Add items or nested areas; an area without them cannot be judged.");
        std::unordered_set<std::string_view> titles;
        for (std::size_t i = 0; i < area.items.size(); ++i) {
            const Place itemPlace = place / "items" / i;
            addItem(area.items[i], area, parent, itemPlace);
            if (!area.items[i].title.empty() && !titles.insert(area.items[i].title).second)
                m_findings.warning(itemPlace / "title", "title-repeated",
                                   "Two items of this area have the title " + inQuotes(area.items[i].title) +
                                       ".",
                                   "Word the titles so that a reader can tell the items apart.");
        }
        for (std::size_t i = 0; i < area.judgements.size(); ++i)
            checkScale(area.judgements[i].scaleId, place / "judgements" / i);
    }

    void finish() {
        checkTotal(m_areas, mostAreas, "areas");
        checkTotal(m_items, mostItems, "items");
        checkTotal(m_descriptors, mostDescriptors, "descriptors");
    }

private:
    void addItem(const Item& item, const Area& area, const Area* parent, const Place& place) {
        ++m_items;
        checkScale(item.scaleId, place);
        const bool isJudgedKind = item.kind == ItemKind::Statement || item.kind == ItemKind::Criterion;
        if (isJudgedKind && item.scaleId.empty())
            m_findings.warning(place, "item-scale-missing",
                               "The " + std::string(idOf(item.kind)) + " " + inQuotes(item.id) +
                                   " has no scale, so it is never judged.",
                               "Name its \"scale\", or make it a fact or a question.");
        if (item.kind == ItemKind::Statement && item.text.empty())
            m_findings.error(place, "statement-text-missing",
                             "The statement " + inQuotes(item.id) + " has no \"text\".",
                             "Write the statement in full; the title is only its short name.");
        if (item.kind == ItemKind::Fact && item.fields.empty())
            m_findings.error(place, "fact-without-fields",
                             "The fact " + inQuotes(item.id) + " has no \"fields\".",
                             "Say what is to be entered, or make it a question.");
        if (!item.text.empty() && !m_itemTexts.insert(item.text).second)
            m_findings.warning(place / "text", "text-repeated", "Another item has the same text.",
                               "Check that it was not copied by mistake.");
        checkItemNumber(item, area, parent, place);
    }

    void checkItemNumber(const Item& item, const Area& area, const Area* parent, const Place& place) {
        if (item.number.empty())
            return;
        if (!m_itemNumbers.insert(item.number).second)
            m_findings.error(place / "number", "item-number-duplicate",
                             "Two items have the number " + inQuotes(item.number) + ".",
                             "Give each item its own number: people point at items by it.");
        // "3.2" belongs into area 3; plain numbers that run through all areas belong anywhere.
        for (std::size_t dot = item.number.rfind('.'); dot != std::string::npos && dot > 0;
             dot = item.number.rfind('.', dot - 1)) {
            const auto other = m_areaNumbers.find(std::string_view(item.number).substr(0, dot));
            if (other == m_areaNumbers.end())
                continue;
            if (other->second != &area && other->second != parent)
                m_findings.error(place / "number", "item-number-elsewhere",
                                 "The number " + inQuotes(item.number) + " belongs to area " +
                                     other->second->number + ", but the item stands in area " + area.number +
                                     ".",
                                 "Move the item or change its number.");
            return;
        }
    }

    /// `place` is the object that names the scale.
    void checkScale(const std::string& id, const Place& place) {
        if (id.empty() || m_input.scales.contains(id))
            return;
        m_findings.error(place / "scale", "scale-unknown", "There is no scale " + inQuotes(id) + ".",
                         m_input.suggest(id, m_scaleIds,
                                         m_scaleIds.empty()
                                             ? "Add it to \"scales\"."
                                             : "Scales of this file: " + joined(m_scaleIds) + "."));
    }

    void checkTotal(std::size_t count, std::size_t most, const std::string& what) {
        if (count > most)
            m_findings.error(Place() / "areas", "too-many-" + what,
                             "The framework has " + std::to_string(count) + " " + what + "; at most " +
                                 std::to_string(most) + " are possible.",
                             "Split the framework into several files.");
    }

    const RuleInput& m_input;
    FindingCollector& m_findings;
    std::vector<std::string_view> m_scaleIds;
    std::unordered_map<std::string_view, const Area*> m_areaNumbers; ///< the first area with each number
    std::unordered_set<std::string_view> m_areaTitles;
    std::unordered_set<std::string_view> m_itemNumbers;
    std::unordered_set<std::string_view> m_itemTexts;
    std::size_t m_areas = 0;
    std::size_t m_items = 0;
    std::size_t m_descriptors = 0;
};

} // namespace

void checkAreas(const RuleInput& input) {
    AreaCheck check(input);
    forEachArea(input.data, [&](const Area& area, const Place& place, const Area* parent) {
        check.add(area, place, parent);
    });
    check.finish();
}

} // namespace inclusion
