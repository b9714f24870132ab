#include "core/framework/rules/framework_rules.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"

#include <set>
#include <unordered_set>

namespace inclusion {
namespace {

void checkLevels(const Scale& scale, const Place& place, FindingCollector& findings) {
    std::unordered_set<std::string> symbols;
    std::unordered_set<std::string> colours;
    std::unordered_set<std::string> titles;
    for (std::size_t i = 0; i < scale.levels.size(); ++i) {
        const Level& level = scale.levels[i];
        const Place levelPlace = place / "levels" / i;
        if (!level.title.empty() && !titles.insert(lowered(level.title)).second)
            findings.error(levelPlace / "title", "level-title-duplicate",
                           "Two levels of this scale have the title " + inQuotes(level.title) + ".",
                           "A level is told by its words: give each its own.");
        if (!level.symbol.empty() && !symbols.insert(level.symbol).second)
            findings.error(levelPlace / "symbol", "symbol-duplicate",
                           "Two levels of this scale have the symbol " + inQuotes(level.symbol) + ".",
                           "Give each level its own symbol, so that it can be told apart without colour.");
        if (level.colour.empty())
            continue;
        if (!isColour(level.colour))
            findings.error(levelPlace / "colour", "colour-form", inQuotes(level.colour) + " is no colour.",
                           "Write # and six hexadecimal digits, e.g. \"#1F5A94\".");
        else if (!colours.insert(lowered(level.colour)).second)
            findings.error(levelPlace / "colour", "colour-duplicate",
                           "Two levels of this scale have the colour " + inQuotes(level.colour) + ".",
                           "Give each level its own colour, best from pale to strong in one hue.");
    }
}

void checkScalesUsed(const RuleInput& input) {
    std::unordered_set<std::string_view> used;
    forEachArea(input.data, [&](const Area& area, const Place&, const Area*) {
        used.insert(area.scaleId);
        for (const Item& item : area.items)
            used.insert(item.scaleId);
        for (const OverallJudgement& judgement : area.judgements)
            used.insert(judgement.scaleId);
    });
    for (std::size_t i = 0; i < input.data.scales.size(); ++i) {
        const std::string& id = input.data.scales[i].id;
        if (!id.empty() && !used.contains(id))
            input.findings.warning(Place() / "scales" / i, "scale-unused",
                                   "Nothing is judged on the scale " + inQuotes(id) + ".",
                                   "Name it as \"scale\" of items, areas or judgements, or remove it.");
    }
}

void checkRhythm(const RuleInput& input) {
    const std::set<Phase> phases(input.data.phases.begin(), input.data.phases.end());
    if (!input.data.review || phases.empty())
        return;
    for (const auto& [phase, rhythm] : input.data.review->rhythm) {
        if (!phases.contains(phase))
            input.findings.warning(Place() / "review" / "rhythm" / idOf(phase), "rhythm-phase-unused",
                                   "The framework is not for " + inQuotes(idOf(phase)) +
                                       " settings, so this rhythm is never used.",
                                   "Add the phase to \"phases\" or remove it here.");
    }
}

void checkFocusAreas(const RuleInput& input) {
    if (!input.data.focusAreas)
        return;
    const FocusAreas& focus = *input.data.focusAreas;
    const Place place = Place() / "focusAreas";
    if (focus.minimum > focus.maximum)
        input.findings.error(place / "maximum", "focus-areas-range",
                             "At most " + std::to_string(focus.maximum) +
                                 " focus areas is less than at least " + std::to_string(focus.minimum) + ".",
                             "Make \"maximum\" as large as \"minimum\" or larger.");
    if (focus.maximum > static_cast<int>(input.data.areas.size()))
        input.findings.error(place / "maximum", "focus-areas-range",
                             "The framework has only " + std::to_string(input.data.areas.size()) + " areas.",
                             "Ask for no more focus areas than there are areas.");
}

void checkColumns(const RuleInput& input) {
    std::set<ActionField> fields;
    for (std::size_t i = 0; i < input.data.actionPlanColumns.size(); ++i) {
        const ActionPlanColumn& column = input.data.actionPlanColumns[i];
        if (!fields.insert(column.field).second)
            input.findings.error(Place() / "actionPlan" / "columns" / i / "field", "column-repeated",
                                 "Two columns of the action plan show the field " +
                                     inQuotes(idOf(column.field)) + ".",
                                 "Keep one of the two, or let the other show another field.");
    }
}

} // namespace

void checkFrame(const RuleInput& input) {
    for (std::size_t i = 0; i < input.data.scales.size(); ++i)
        checkLevels(input.data.scales[i], Place() / "scales" / i, input.findings);
    checkScalesUsed(input);
    checkRhythm(input);
    checkFocusAreas(input);
    checkColumns(input);
}

} // namespace inclusion
