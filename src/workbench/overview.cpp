#include "workbench/overview.h"

#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of the overview's words.
struct OverviewWords {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

QString areaName(const Area& area) {
    const QString title = toQt(area.shownTitle());
    return area.number.empty() ? title : toQt(area.number) + QLatin1Char(' ') + title;
}

/// The text that stands for a picture: its bars in words.
QString inWords(const report::BarChart& chart) {
    QStringList bars;
    for (const report::Bar& bar : chart.bars) {
        QStringList parts;
        for (const report::BarSegment& segment : bar.segments) {
            for (const report::LegendEntry& entry : chart.legend) {
                if (entry.rank == segment.rank)
                    parts.append(
                        OverviewWords::tr("%1 %2", "count, level").arg(segment.value).arg(toQt(entry.name)));
            }
        }
        bars.append(OverviewWords::tr("%1: %2", "area, counts")
                        .arg(toQt(bar.label), parts.join(QStringLiteral(", "))));
    }
    return bars.join(QStringLiteral(". "));
}

report::BarChart profileChart(const Overview& overview, const Scale& scale, bool only) {
    report::BarChart chart;
    chart.title = only ? toCore(OverviewWords::tr("Profile")) : scale.title;
    chart.levelCount = static_cast<int>(scale.levels.size());
    bool gaps = false;
    for (const analysis::AreaProfile& area : overview.profile.areas) {
        const analysis::LevelCounts* counts = area.on(&scale);
        if (!counts || counts->total() == 0)
            continue;
        report::Bar bar{toCore(areaName(*area.area)), {}};
        for (std::size_t level = 0; level < counts->atLevel.size(); ++level) {
            if (counts->atLevel[level] > 0)
                bar.segments.push_back({counts->atLevel[level], static_cast<int>(level) + 1});
        }
        if (counts->notJudged > 0)
            bar.segments.push_back({counts->notJudged, 0});
        gaps = gaps || counts->notJudged > 0;
        chart.bars.push_back(std::move(bar));
    }
    for (const Level& level : scale.levels)
        chart.legend.push_back({scale.rankOf(level.id), level.title});
    if (gaps)
        chart.legend.push_back({0, toCore(OverviewWords::tr("not judged yet"))});
    chart.alternativeText = toCore(inWords(chart));
    return chart;
}

} // namespace

Overview::Overview(AuditSnapshot audit, Date day)
    : snapshot(std::make_shared<const AuditSnapshot>(std::move(audit))), today(day),
      profile(analysis::profileOf(*snapshot)), progress(analysis::progressOf(*snapshot)),
      triangulation(*snapshot, analysis::EvidenceIndex(*snapshot)),
      findings(analysis::qualityFindings(*snapshot, triangulation, today)),
      pupilData(analysis::pupilDataIn(*snapshot)) {}

std::vector<report::BarChart> profileCharts(const Overview& overview) {
    std::vector<report::BarChart> charts;
    const auto& scales = overview.profile.whole.scales;
    for (const analysis::LevelCounts& counts : scales)
        charts.push_back(profileChart(overview, *counts.scale, scales.size() == 1));
    return charts;
}

report::BarChart progressChart(const Overview& overview) {
    report::BarChart chart;
    chart.title = toCore(OverviewWords::tr("How far the work has got"));
    chart.levelCount = 3;
    // Not started is hatched, as what is not judged; the others run from pale to strong.
    for (const ProgressState state : allProgressStates)
        chart.legend.push_back({static_cast<int>(state), toCore(nameOf(state))});
    for (const analysis::Progress& area : overview.progress.areas) {
        if (area.items == 0)
            continue;
        report::Bar bar{toCore(areaName(*area.area)), {}};
        for (const ProgressState state : allProgressStates) {
            if (state != ProgressState::NotStarted && area.inState(state) > 0)
                bar.segments.push_back({area.inState(state), static_cast<int>(state)});
        }
        if (area.inState(ProgressState::NotStarted) > 0)
            bar.segments.push_back({area.inState(ProgressState::NotStarted), 0});
        chart.bars.push_back(std::move(bar));
    }
    chart.alternativeText = toCore(inWords(chart));
    return chart;
}

} // namespace inclusion
