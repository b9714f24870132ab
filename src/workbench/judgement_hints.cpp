#include "workbench/judgement_hints.h"

#include "core/analysis/duties.h"
#include "core/analysis/quality.h"
#include "core/analysis/triangulation.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace inclusion {
namespace {

/// The translation context of the hints.
struct Hints {
    Q_DECLARE_TR_FUNCTIONS(Hints)
};

/// How to come by a kind of evidence that is missing.
QString adviceOn(SourceType type) {
    switch (type) {
    case SourceType::Document:
        return Hints::tr("See whether a plan, a policy or a profile says the same.");
    case SourceType::Data:
        return Hints::tr("See what the figures say.");
    case SourceType::Observation:
        return Hints::tr("Walk a few lessons to see whether it holds.");
    case SourceType::WorkScrutiny:
        return Hints::tr("Look at some work to see whether it shows.");
    case SourceType::LearnerVoice:
        return Hints::tr("Ask a few learners how it is for them.");
    case SourceType::ParentVoice:
        return Hints::tr("Ask parents and carers how it is for them.");
    case SourceType::StaffVoice:
        return Hints::tr("Ask staff how it works for them.");
    case SourceType::Governor:
        return Hints::tr("Have a governor look at it on a visit.");
    case SourceType::ExternalReview:
        return Hints::tr("See what the last outside review said.");
    case SourceType::Meeting:
        return Hints::tr("See what was said at the last meeting about it.");
    }
    return {};
}

/// The kind of source to suggest: one that the framework asks for and that is missing, else one that tells
/// most beside what is there.
SourceType suggestion(const analysis::SubjectSources& sources) {
    if (!sources.missing.empty())
        return sources.missing.front();
    return sources.counts.of(SourceType::LearnerVoice) == 0 ? SourceType::LearnerVoice
                                                            : SourceType::Observation;
}

SourceType onlySource(const analysis::SubjectSources& sources) {
    return *std::find_if(allSourceTypes.begin(), allSourceTypes.end() - 1,
                         [&](SourceType type) { return sources.counts.of(type) > 0; });
}

std::optional<JudgementHint> hintFor(analysis::QualityRule rule, const analysis::SubjectSources& sources) {
    using analysis::QualityRule;
    const SourceType suggested = suggestion(sources);
    switch (rule) {
    case QualityRule::JudgedWithoutEvidence:
        return JudgementHint{Hints::tr("No evidence stands behind this yet"),
                             Hints::tr("One thing that anyone could see or read is a start."),
                             Hints::tr("Add evidence"), JudgementHint::WayOut::AddEvidence, suggested};
    case QualityRule::DocumentsOnly:
    case QualityRule::OneSourceType:
        return JudgementHint{onlySourceText(onlySource(sources)), adviceOn(suggested),
                             Hints::tr("Add another kind"), JudgementHint::WayOut::AddEvidence, suggested};
    case QualityRule::JudgedWithoutRationale:
        return JudgementHint{Hints::tr("No reason is given yet"), Hints::tr("A sentence or two is enough."),
                             Hints::tr("Write it"), JudgementHint::WayOut::WriteRationale, suggested};
    case QualityRule::LevelAboveHighlights:
        return JudgementHint{Hints::tr("Nothing is highlighted at this level"),
                             Hints::tr("Mark what the evidence shows, or look at the level again."),
                             Hints::tr("See the descriptors"), JudgementHint::WayOut::LookAtDescriptors,
                             suggested};
    case QualityRule::LegalDutyAtLowest:
        return JudgementHint{
            Hints::tr("The law asks for this"),
            Hints::tr("At the lowest level it needs an action: who puts it right, and by when?"),
            Hints::tr("Make an action"), JudgementHint::WayOut::MakeAction, suggested};
    default:
        return std::nullopt; // not about one judgement
    }
}

/// Names what the law asks for and what is not judged yet or stands at the lowest level, and leads to the
/// first.
JudgementHint openDutyHint(const AuditSnapshot& snapshot, const std::string& subjectId) {
    QStringList names;
    const auto duties = analysis::openDuties(snapshot, *snapshot.framework->areaOf(subjectId));
    for (const Item* item : duties)
        names.append(toQt(snapshot.framework->labelOf(item->id)));
    return {Hints::tr("A legal duty here is still open"),
            Hints::tr("At the lowest level, or not judged yet: %1.").arg(names.join(QStringLiteral("; "))),
            Hints::tr("Look at it"),
            JudgementHint::WayOut::LookAtItem,
            SourceType::Observation,
            duties.front()->id};
}

} // namespace

std::vector<JudgementHint> hintsFor(const AuditSession& session, const std::string& subjectId) {
    std::vector<JudgementHint> hints;
    if (!session.framework() || subjectId.empty()) // nothing is shown yet
        return hints;
    const auto recorded = session.subject(subjectId);
    const AuditSnapshot& snapshot = *recorded;
    const analysis::EvidenceIndex evidence(snapshot);
    const analysis::Triangulation triangulation(snapshot, evidence);
    const analysis::SubjectSources* sources = triangulation.find(subjectId);
    if (!sources)
        return hints;
    for (const auto& finding : analysis::qualityFindings(snapshot, triangulation, session.clock().today())) {
        if (finding.target != analysis::QualityFinding::Target::Subject || finding.id != subjectId)
            continue;
        if (finding.rule == analysis::QualityRule::LegalDutyOpen)
            hints.push_back(openDutyHint(snapshot, subjectId));
        else if (const auto hint = hintFor(finding.rule, *sources))
            hints.push_back(*hint);
    }
    return hints;
}

} // namespace inclusion
