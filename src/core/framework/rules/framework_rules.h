#pragma once

#include "core/framework/finding_collector.h"
#include "core/framework/framework.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The rules for what a framework file means, beyond its structure. Each adds its findings; the names are
/// listed and explained in docs/framework-format.md. The model may come from a file that broke its schema:
/// empty ids are skipped, because the schema has spoken of them already.
namespace inclusion {

/// Everything that rules look at. The views live as long as `data`.
struct RuleInput {
    const FrameworkData& data;
    const nlohmann::json& document;
    FindingCollector& findings;
    std::unordered_map<std::string_view, const Scale*> scales = {};
    std::unordered_map<std::string_view, const Area*> areas = {};

    /// `didYouMean`, or nothing once findings are only counted.
    std::string suggest(std::string_view word, const std::vector<std::string_view>& known,
                        std::string_view fallback) const;
};

/// Ids, numbers' and codes' forms; ids stand once; earlier ids lead to present ones.
void checkIds(const RuleInput& input);
/// Scales and their levels; groups; focus areas; action plan; review.
void checkFrame(const RuleInput& input);
/// Areas, items and their numbers; overall judgements.
void checkAreas(const RuleInput& input);
/// Descriptors: what they refer to, and whether any is missing.
void checkDescriptors(const RuleInput& input);
/// The typed fields of items.
void checkFields(const RuleInput& input);
/// Resources.
void checkResources(const RuleInput& input);
/// Rows of reference tables.
void checkReferenceTables(const RuleInput& input);
/// Spaces, markup, repetitions, acronyms, glossary.
void checkTexts(const RuleInput& input);
/// Translations.
void checkTranslations(const RuleInput& input);

/// All of the above.
void checkFrameworkRules(const FrameworkData& data, const nlohmann::json& document,
                         FindingCollector& findings);

/// Calls `visit` for every area and nested area in file order; `parent` is null for a top-level area.
void forEachArea(const FrameworkData& data,
                 const std::function<void(const Area& area, const Place& place, const Area* parent)>& visit);

/// "the area \"…\"" and such, for messages.
} // namespace inclusion
