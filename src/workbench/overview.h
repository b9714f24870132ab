#pragma once

#include "core/analysis/profile.h"
#include "core/analysis/progress.h"
#include "core/analysis/pupil_data.h"
#include "core/analysis/quality.h"
#include "core/analysis/triangulation.h"
#include "core/audit/audit_snapshot.h"
#include "core/report/report_document.h"
#include "workbench/destination.h"

#include <QString>

#include <memory>
#include <vector>

namespace inclusion {

/// All that the overview shows of an audit, worked out from one snapshot, which it keeps. Free of the
/// session, so that it can be made on any thread.
struct Overview {
    Overview(AuditSnapshot snapshot, Date today);

    std::shared_ptr<const AuditSnapshot> snapshot;
    Date today;
    analysis::Profile profile;
    analysis::ProgressByArea progress;
    analysis::Triangulation triangulation;
    std::vector<analysis::QualityFinding> findings;
    std::vector<analysis::PupilDataPlace> pupilData;
};

/// Findings of one kind, and where to put each right.
struct FindingGroup {
    struct Line {
        QString text;
        Destination destination;
    };

    QString text; ///< "4 judgements without any evidence"
    std::vector<Line> lines;
};

/// What is worth fixing, kind by kind in the order of the rules, possible data about children first.
std::vector<FindingGroup> findingGroups(const Overview& overview);

/// The profile as stacked bars, one chart per scale, with a text alternative.
std::vector<report::BarChart> profileCharts(const Overview& overview);
/// How far the work has got, area by area, as stacked bars.
report::BarChart progressChart(const Overview& overview);

} // namespace inclusion
