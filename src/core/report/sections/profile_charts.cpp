#include "core/report/sections/profile_charts.h"

#include "core/report/phrases.h"

namespace inclusion::report {

namespace {

using analysis::AreaProfile;
using analysis::LevelCounts;

/// "1 Outcomes: 1 Establishing Foundations, 2 Strengthening Practice, 1 not judged yet".
std::string inWords(const ReportContext& context, const Area& area, const LevelCounts& counts) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.atLevel.size(); ++i) {
        if (counts.atLevel[i] > 0)
            parts.push_back(std::to_string(counts.atLevel[i]) + " " + counts.scale->levels[i].title);
    }
    if (counts.notJudged > 0)
        parts.push_back(context.texts.counted(Text::CountNotJudged, counts.notJudged));
    return areaLabel(area) + ": " + context.texts.list(parts);
}

Bar barOf(const Area& area, const LevelCounts& counts) {
    Bar bar{areaLabel(area), {}};
    for (std::size_t i = 0; i < counts.atLevel.size(); ++i) {
        if (counts.atLevel[i] > 0)
            bar.segments.push_back({counts.atLevel[i], static_cast<int>(i) + 1});
    }
    if (counts.notJudged > 0)
        bar.segments.push_back({counts.notJudged, 0});
    return bar;
}

BarChart chartOf(const ReportContext& context, const Scale& scale) {
    const TextTable& texts = context.texts;
    BarChart chart;
    chart.title = context.profile.whole.scales.size() > 1 ? texts.with(Text::ChartTitleScale, {scale.title})
                                                          : texts[Text::ChartTitle];
    chart.levelCount = static_cast<int>(scale.levels.size());
    std::vector<std::string> words;
    bool anyNotJudged = false;
    for (const AreaProfile& area : context.profile.areas) {
        const LevelCounts* counts = area.on(&scale);
        if (!counts)
            continue;
        chart.bars.push_back(barOf(*area.area, *counts));
        words.push_back(inWords(context, *area.area, *counts));
        anyNotJudged = anyNotJudged || counts->notJudged > 0;
    }
    chart.alternativeText = texts[Text::ChartAlternative];
    for (const std::string& word : words)
        chart.alternativeText += " " + word + ".";
    for (std::size_t i = 0; i < scale.levels.size(); ++i)
        chart.legend.push_back({static_cast<int>(i) + 1, scale.levels[i].title});
    if (anyNotJudged)
        chart.legend.push_back({0, texts[Text::NotJudgedYet]});
    return chart;
}

} // namespace

std::vector<BarChart> profileCharts(const ReportContext& context) {
    std::vector<BarChart> charts;
    for (const LevelCounts& counts : context.profile.whole.scales)
        charts.push_back(chartOf(context, *counts.scale));
    return charts;
}

} // namespace inclusion::report
