#pragma once

#include "core/analysis/triangulation.h"
#include "core/audit/audit_snapshot.h"
#include "core/base/clock.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::analysis {

/// Something that would make the audit firmer. Never an error: everything can be saved, and is flagged.
enum class QualityRule {
    JudgedWithoutEvidence,
    JudgedWithoutRationale,
    DocumentsOnly,        ///< a judgement that rests on paper alone
    OneSourceType,        ///< a judgement that rests on one kind of source, other than documents
    LevelAboveHighlights, ///< no descriptor of the judged level is at least partly evidenced
    LegalDutyAtLowest,    ///< an item that the law asks for stands at the lowest level
    LegalDutyOpen, ///< an area is judged above the lowest level while a legal duty in it is not judged, or
                   ///< stands at the lowest
    ActionOverdue,
    ActionWithoutLead,
    ActionWithoutDate,
    ActionWithoutOutcome, ///< no measurable outcome
    EvidenceOlderThanCycle,
    EvidenceUndated,
    StrengthsMissing,  ///< an area with judgements and no strength
    PrioritiesMissing, ///< an area with judgements and no area for development
    FocusAreaCount,    ///< focus areas are chosen, but fewer or more than the framework asks for
};

inline constexpr std::array<QualityRule, 16> allQualityRules = {
    QualityRule::JudgedWithoutEvidence, QualityRule::JudgedWithoutRationale,
    QualityRule::DocumentsOnly,         QualityRule::OneSourceType,
    QualityRule::LevelAboveHighlights,  QualityRule::LegalDutyAtLowest,
    QualityRule::LegalDutyOpen,         QualityRule::ActionOverdue,
    QualityRule::ActionWithoutLead,     QualityRule::ActionWithoutDate,
    QualityRule::ActionWithoutOutcome,  QualityRule::EvidenceOlderThanCycle,
    QualityRule::EvidenceUndated,       QualityRule::StrengthsMissing,
    QualityRule::PrioritiesMissing,     QualityRule::FocusAreaCount};

/// The stable id, e.g. "judged-without-evidence".
std::string_view idOf(QualityRule rule);

/// One finding and where it is, so that window and report can lead there.
struct QualityFinding {
    enum class Target { Subject, Action, Evidence, Audit };

    QualityRule rule = QualityRule::JudgedWithoutEvidence;
    Target target = Target::Subject;
    std::string id; ///< of the subject in the framework, of the action or of the evidence; for the audit the
                    ///< first area
    std::string areaId; ///< the area it belongs to; empty for evidence and for actions without area

    bool operator==(const QualityFinding&) const = default;
};

/// Every finding: subjects in file order, then actions and evidence in the order of the snapshot, then
/// what concerns the audit as a whole.
std::vector<QualityFinding> qualityFindings(const AuditSnapshot& snapshot, const Triangulation& triangulation,
                                            Date today);

/// How many findings there are of one rule.
int countOf(const std::vector<QualityFinding>& findings, QualityRule rule);

} // namespace inclusion::analysis
