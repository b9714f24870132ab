#include "core/framework/rules/framework_rules.h"
#include "core/framework/suggestion.h"
#include "core/framework/utf8.h"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace inclusion {
namespace {

constexpr std::size_t mostLevels = 10; // by the schema; a scale with more has its finding already

struct ItemHome {
    const Item* item = nullptr;
    const Area* area = nullptr;
};

/// What descriptors refer to.
class DescriptorCheck {
public:
    explicit DescriptorCheck(const RuleInput& input) : m_input(input), m_findings(input.findings) {
        for (const Scale& scale : input.data.scales) {
            for (const Level& level : scale.levels) {
                m_levels.emplace(level.id, &scale);
                m_levelIds.push_back(level.id);
            }
        }
        forEachArea(input.data, [&](const Area& area, const Place&, const Area*) {
            m_any = m_any || !area.descriptors.empty();
            for (const Item& item : area.items)
                m_items.emplace(item.id, ItemHome{&item, &area});
        });
    }

    void add(const Area& area, const Place& place, const Area* parent) {
        m_itemIdsOfArea.clear();
        for (const Item& item : area.items)
            m_itemIdsOfArea.push_back(item.id);
        for (std::size_t i = 0; i < area.descriptors.size(); ++i)
            addDescriptor(area.descriptors[i], area, place / "descriptors" / i);
        if (m_any)
            checkNoneMissing(area, place, parent);
    }

private:
    void addDescriptor(const Descriptor& descriptor, const Area& area, const Place& place) {
        const auto level = m_levels.find(descriptor.levelId);
        if (!descriptor.levelId.empty() && level == m_levels.end()) {
            m_findings.error(place / "level", "level-unknown",
                             "There is no level " + inQuotes(descriptor.levelId) + ".",
                             m_input.suggest(descriptor.levelId, m_levelIds,
                                             "Levels of this file: " + joined(m_levelIds) + "."));
        }
        const Scale* scale = level == m_levels.end() ? nullptr : level->second;
        if (descriptor.itemIds.empty() && scale != nullptr && !isJudgedOn(area, *scale))
            m_findings.error(place / "level", "level-not-in-scale",
                             "Nothing in this area is judged on the scale of the level " +
                                 inQuotes(descriptor.levelId) + ".",
                             "Use a level of the scale of the area or its items.");
        std::unordered_set<std::string_view> seen;
        for (std::size_t i = 0; i < descriptor.itemIds.size(); ++i) {
            const std::string& id = descriptor.itemIds[i];
            if (!seen.insert(id).second)
                m_findings.error(place / "items" / i, "descriptor-item-repeated",
                                 "The descriptor names the item " + inQuotes(id) + " twice.",
                                 "Remove one of the two.");
            else
                checkItem(id, scale, descriptor, area, place / "items" / i);
        }
    }

    void checkItem(const std::string& id, const Scale* scale, const Descriptor& descriptor, const Area& area,
                   const Place& place) {
        if (id.empty())
            return;
        const auto home = m_items.find(id);
        if (home == m_items.end()) {
            m_findings.error(place, "descriptor-item-unknown", "There is no item " + inQuotes(id) + ".",
                             m_input.suggest(id, m_itemIdsOfArea, "Use the id of an item of this area."));
        } else if (home->second.area != &area) {
            m_findings.error(place, "descriptor-item-elsewhere",
                             "The item " + inQuotes(id) + " stands in another area.",
                             "Move the descriptor to the area of its items.");
        } else if (home->second.item->scaleId.empty()) {
            m_findings.error(place, "descriptor-item-unjudged", "The item " + inQuotes(id) + " has no scale.",
                             "Name the scale of the item, or leave it out of the descriptor.");
        } else if (scale != nullptr && home->second.item->scaleId != scale->id &&
                   m_input.scales.contains(home->second.item->scaleId)) { // an unknown scale is told already
            m_findings.error(place, "level-not-in-scale",
                             "The item " + inQuotes(id) + " is judged on the scale " +
                                 inQuotes(home->second.item->scaleId) + ", to which the level " +
                                 inQuotes(descriptor.levelId) + " does not belong.",
                             "Use a level of the scale of the item.");
        }
    }

    static bool isJudgedOn(const Area& area, const Scale& scale) {
        if (area.scaleId == scale.id)
            return true;
        for (const Item& item : area.items) {
            if (item.scaleId == scale.id)
                return true;
        }
        for (const OverallJudgement& judgement : area.judgements) {
            if (judgement.scaleId == scale.id)
                return true;
        }
        for (const Area& nested : area.areas) {
            if (isJudgedOn(nested, scale))
                return true;
        }
        return false;
    }

    /// A framework that describes its levels should describe each for every statement; what is said of the
    /// area as a whole counts for all its statements.
    void checkNoneMissing(const Area& area, const Place& place, const Area* parent) {
        std::unordered_map<std::string_view, std::unordered_set<std::string_view>> levelsOf;
        std::unordered_set<std::string_view> levelsOfArea;
        const auto addWhole = [&](const Area& whole) {
            for (const Descriptor& descriptor : whole.descriptors) {
                if (descriptor.itemIds.empty())
                    levelsOfArea.insert(descriptor.levelId);
            }
        };
        addWhole(area);
        if (parent != nullptr)
            addWhole(*parent);
        for (const Descriptor& descriptor : area.descriptors) {
            for (const std::string& id : descriptor.itemIds)
                levelsOf[id].insert(descriptor.levelId);
        }
        if (area.descriptors.empty() && levelsOfArea.empty()) {
            if (hasJudgedStatement(area))
                m_findings.warning(place, "descriptor-missing",
                                   "No level is described for the statements of the area " +
                                       inQuotes(area.title) + ".",
                                   "Add descriptors; other areas of this framework have them.");
            return;
        }
        for (std::size_t i = 0; i < area.items.size(); ++i) {
            const Item& item = area.items[i];
            const auto scale = m_input.scales.find(item.scaleId);
            if (item.kind != ItemKind::Statement || item.id.empty() || scale == m_input.scales.end() ||
                scale->second->levels.size() > mostLevels)
                continue;
            std::vector<std::string_view> missing;
            for (const Level& level : scale->second->levels) {
                if (!levelsOf[item.id].contains(level.id) && !levelsOfArea.contains(level.id))
                    missing.push_back(level.title);
            }
            if (!missing.empty())
                m_findings.warning(
                    place / "items" / i, "descriptor-missing",
                    "No descriptor says what the statement " + inQuotes(item.id) +
                        " looks like at: " + joined(missing) + ".",
                    "Add descriptors for these levels, or describe them for the area as a whole.");
        }
    }

    bool hasJudgedStatement(const Area& area) const {
        for (const Item& item : area.items) {
            if (item.kind == ItemKind::Statement && m_input.scales.contains(item.scaleId))
                return true;
        }
        return false;
    }

    const RuleInput& m_input;
    FindingCollector& m_findings;
    std::unordered_map<std::string_view, const Scale*> m_levels;
    std::vector<std::string_view> m_levelIds;
    std::unordered_map<std::string_view, ItemHome> m_items;
    std::vector<std::string_view> m_itemIdsOfArea; ///< of the area at hand
    bool m_any = false;
};

} // namespace

void checkDescriptors(const RuleInput& input) {
    DescriptorCheck check(input);
    forEachArea(input.data, [&](const Area& area, const Place& place, const Area* parent) {
        check.add(area, place, parent);
    });
}

} // namespace inclusion
