#include "core/framework/rules/framework_rules.h"
#include "core/framework/utf8.h"

#include <string>
#include <unordered_set>

namespace inclusion {

void checkResources(const RuleInput& input) {
    std::vector<std::string_view> areaIds;
    for (const auto& [id, area] : input.areas)
        areaIds.push_back(id);
    std::unordered_set<std::string_view> titles;
    for (std::size_t i = 0; i < input.data.resources.size(); ++i) {
        const Resource& resource = input.data.resources[i];
        const Place place = Place() / "resources" / i;
        if (!resource.title.empty() && !titles.insert(resource.title).second)
            input.findings.warning(place / "title", "title-repeated",
                                   "Two resources have the title " + inQuotes(resource.title) + ".",
                                   "Check that it was not listed twice.");
        std::unordered_set<std::string_view> seen;
        const auto check = [&](const std::vector<std::string>& ids, std::string_view key) {
            for (std::size_t j = 0; j < ids.size(); ++j) {
                if (ids[j].empty())
                    continue;
                if (!input.areas.contains(ids[j]))
                    input.findings.error(
                        place / key / j, "resource-area-unknown",
                        "There is no area " + inQuotes(ids[j]) + ".",
                        input.suggest(ids[j], areaIds, "Use the id of an area of this file."));
                else if (!seen.insert(ids[j]).second)
                    input.findings.error(place / key / j, "resource-area-repeated",
                                         "The resource names the area " + inQuotes(ids[j]) + " already.",
                                         "Name an area once, in \"areas\" or in \"alsoAreas\".");
            }
        };
        check(resource.areaIds, "areas");
        check(resource.alsoAreaIds, "alsoAreas");
        if (resource.kind == ResourceKind::CaseStudy && resource.areaIds.empty())
            input.findings.warning(place, "resource-without-area",
                                   "The case study " + inQuotes(resource.title) + " serves no area.",
                                   "Name the areas that it helps with in \"areas\".");
    }
}

void checkReferenceTables(const RuleInput& input) {
    for (std::size_t i = 0; i < input.data.referenceTables.size(); ++i) {
        const ReferenceTable& table = input.data.referenceTables[i];
        const Place place = Place() / "referenceTables" / i;
        for (std::size_t row = 0; row < table.cells.size(); ++row) {
            if (table.cells[row].size() != table.headers.size())
                input.findings.error(place / "cells" / row, "table-row-width",
                                     "The row has " + std::to_string(table.cells[row].size()) +
                                         " texts, the table has " + std::to_string(table.headers.size()) +
                                         " columns.",
                                     "Give one text for each of \"headers\"; an empty cell is \"–\".");
        }
    }
}

} // namespace inclusion
