#include "core/framework/rules/framework_rules.h"

#include "core/framework/suggestion.h"

namespace inclusion {

std::string RuleInput::suggest(std::string_view word, const std::vector<std::string_view>& known,
                               std::string_view fallback) const {
    return findings.isFull() ? std::string() : didYouMean(word, known, fallback);
}

void forEachArea(const FrameworkData& data,
                 const std::function<void(const Area&, const Place&, const Area*)>& visit) {
    const Place all = Place() / "areas";
    for (std::size_t i = 0; i < data.areas.size(); ++i) {
        const Area& area = data.areas[i];
        const Place place = all / i;
        visit(area, place, nullptr);
        for (std::size_t j = 0; j < area.areas.size(); ++j)
            visit(area.areas[j], place / "areas" / j, &area);
    }
}

void checkFrameworkRules(const FrameworkData& data, const nlohmann::json& document,
                         FindingCollector& findings) {
    RuleInput input{data, document, findings};
    for (const Scale& scale : data.scales)
        input.scales.emplace(scale.id, &scale);
    forEachArea(data,
                [&](const Area& area, const Place&, const Area*) { input.areas.emplace(area.id, &area); });
    checkIds(input);
    checkFrame(input);
    checkAreas(input);
    checkDescriptors(input);
    checkFields(input);
    checkResources(input);
    checkReferenceTables(input);
    checkTexts(input);
    checkTranslations(input);
}

} // namespace inclusion
