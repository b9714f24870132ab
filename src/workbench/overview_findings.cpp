// What is worth fixing, in words and with the field where it is put right.
#include "workbench/export_places.h"
#include "workbench/overview.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

using analysis::QualityFinding;
using analysis::QualityRule;

/// The translation context of the findings.
struct Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString groupText(QualityRule rule, int count) {
    const bool one = count == 1;
    const auto text = [&](const QString& single, const QString& many) {
        return one ? single : many.arg(count);
    };
    switch (rule) {
    case QualityRule::JudgedWithoutEvidence:
        return text(Findings::tr("1 judgement without any evidence"),
                    Findings::tr("%1 judgements without any evidence"));
    case QualityRule::JudgedWithoutRationale:
        return text(Findings::tr("1 judgement that does not say why"),
                    Findings::tr("%1 judgements that do not say why"));
    case QualityRule::DocumentsOnly:
        return text(Findings::tr("1 judgement that rests on documents only"),
                    Findings::tr("%1 judgements that rest on documents only"));
    case QualityRule::OneSourceType:
        return text(Findings::tr("1 judgement that rests on one kind of source"),
                    Findings::tr("%1 judgements that rest on one kind of source"));
    case QualityRule::LevelAboveHighlights:
        return text(Findings::tr("1 level above what is highlighted"),
                    Findings::tr("%1 levels above what is highlighted"));
    case QualityRule::LegalDutyAtLowest:
        return text(Findings::tr("1 legal duty at the lowest level"),
                    Findings::tr("%1 legal duties at the lowest level"));
    case QualityRule::LegalDutyOpen:
        return text(Findings::tr("1 judgement of an area above a legal duty that is open"),
                    Findings::tr("%1 judgements of areas above a legal duty that is open"));
    case QualityRule::ActionOverdue:
        return text(Findings::tr("1 action overdue"), Findings::tr("%1 actions overdue"));
    case QualityRule::ActionWithoutLead:
        return text(Findings::tr("1 action that nobody leads yet"),
                    Findings::tr("%1 actions that nobody leads yet"));
    case QualityRule::ActionWithoutDate:
        return text(Findings::tr("1 action without a date"), Findings::tr("%1 actions without a date"));
    case QualityRule::ActionWithoutOutcome:
        return text(Findings::tr("1 action without a measure"), Findings::tr("%1 actions without a measure"));
    case QualityRule::EvidenceOlderThanCycle:
        return text(Findings::tr("1 piece of evidence from long before this cycle"),
                    Findings::tr("%1 pieces of evidence from long before this cycle"));
    case QualityRule::EvidenceUndated:
        return text(Findings::tr("1 piece of evidence without a date"),
                    Findings::tr("%1 pieces of evidence without a date"));
    case QualityRule::StrengthsMissing:
        return text(Findings::tr("1 area without a strength written down"),
                    Findings::tr("%1 areas without a strength written down"));
    case QualityRule::PrioritiesMissing:
        return text(Findings::tr("1 area with nothing to develop written down"),
                    Findings::tr("%1 areas with nothing to develop written down"));
    case QualityRule::FocusAreaCount:
        return Findings::tr("Another number of focus areas than the framework asks for");
    }
    return {};
}

/// Object name of the field where it is put right.
const char* fieldOf(QualityRule rule) {
    switch (rule) {
    case QualityRule::JudgedWithoutEvidence:
    case QualityRule::DocumentsOnly:
    case QualityRule::OneSourceType:
        return "newTitle";
    case QualityRule::JudgedWithoutRationale:
        return "rationale";
    case QualityRule::LevelAboveHighlights:
    case QualityRule::LegalDutyAtLowest:
    case QualityRule::LegalDutyOpen:
        return "levels";
    case QualityRule::ActionOverdue:
    case QualityRule::ActionWithoutDate:
        return "actionDue";
    case QualityRule::ActionWithoutLead:
        return "actionLead";
    case QualityRule::ActionWithoutOutcome:
        return "actionOutcome";
    case QualityRule::EvidenceOlderThanCycle:
    case QualityRule::EvidenceUndated:
        return "pieceDate";
    case QualityRule::StrengthsMissing:
        return "newStrength";
    case QualityRule::PrioritiesMissing:
        return "newDevelopment";
    case QualityRule::FocusAreaCount:
        return "inFocus";
    }
    return "";
}

/// Finds the words for records of a snapshot.
class Labels {
public:
    explicit Labels(const AuditSnapshot& snapshot) : m_snapshot(snapshot) {}

    const AuditSnapshot& snapshot() const { return m_snapshot; }
    QString action(const std::string& id) const {
        const auto found = std::find_if(m_snapshot.actions.begin(), m_snapshot.actions.end(),
                                        [&](const Action& action) { return action.id.text() == id; });
        return found == m_snapshot.actions.end() ? QString() : toQt(found->title);
    }
    QString evidence(const std::string& id) const {
        const auto found = std::find_if(m_snapshot.evidence.begin(), m_snapshot.evidence.end(),
                                        [&](const Evidence& piece) { return piece.id.text() == id; });
        return found == m_snapshot.evidence.end() ? QString() : toQt(found->title);
    }
    QString subject(const std::string& id) const { return toQt(m_snapshot.framework->labelOf(id)); }
    /// The evidence of a link or an attachment; empty for neither.
    std::string evidenceOf(const analysis::PupilDataPlace& place) const {
        for (const EvidenceLink& link : m_snapshot.links) {
            if (link.id.text() == place.id)
                return link.evidenceId.text();
        }
        for (const Attachment& attachment : m_snapshot.attachments) {
            if (attachment.id.text() == place.id)
                return attachment.evidenceId.text();
        }
        return {};
    }

private:
    const AuditSnapshot& m_snapshot;
};

FindingGroup::Line lineOf(const Labels& labels, Destination::Kind kind, const std::string& id,
                          const char* field) {
    const QString text = kind == Destination::Kind::Action     ? labels.action(id)
                         : kind == Destination::Kind::Evidence ? labels.evidence(id)
                                                               : labels.subject(id);
    return {text, {kind, toQt(id), QLatin1String(field)}};
}

Destination::Kind kindOf(QualityFinding::Target target) {
    switch (target) {
    case QualityFinding::Target::Action:
        return Destination::Kind::Action;
    case QualityFinding::Target::Evidence:
        return Destination::Kind::Evidence;
    case QualityFinding::Target::Subject:
    case QualityFinding::Target::Audit:
        break;
    }
    return Destination::Kind::Subject;
}

FindingGroup::Line lineOf(const Labels& labels, const analysis::PupilDataPlace& place) {
    using Kind = Destination::Kind;
    switch (place.record) {
    case RecordKind::Judgement:
        return lineOf(labels, Kind::Subject, place.id, "rationale");
    case RecordKind::Description:
        return lineOf(labels, Kind::Subject, place.id, "description");
    case RecordKind::Evidence:
        return lineOf(labels, Kind::Evidence, place.id, "pieceTitle");
    case RecordKind::EvidenceLink:
    case RecordKind::Attachment:
        return lineOf(labels, Kind::Evidence, labels.evidenceOf(place), "pieceTitle");
    case RecordKind::Action:
        return lineOf(labels, Kind::Action, place.id, "actionTitle");
    case RecordKind::Answer:
        return lineOf(labels, Kind::Subject, place.id, "answerText");
    case RecordKind::Meeting: {
        const ExportPlace meeting = meetingPlace(labels.snapshot(), place.id);
        return {meeting.name, meeting.destination};
    }
    case RecordKind::ReviewComment:
        return {Findings::tr("A reviewer's comment"), {Kind::Comment, toQt(place.id), {}}};
    default:
        return lineOf(labels, Kind::Subject, place.id, "");
    }
}

} // namespace

std::vector<FindingGroup> findingGroups(const Overview& overview) {
    std::vector<FindingGroup> groups;
    const Labels labels(*overview.snapshot);
    if (!overview.pupilData.empty()) {
        const auto count = static_cast<int>(overview.pupilData.size());
        FindingGroup group{count == 1 ? Findings::tr("1 text that may name a child")
                                      : Findings::tr("%1 texts that may name a child").arg(count),
                           {}};
        for (const analysis::PupilDataPlace& place : overview.pupilData)
            group.lines.push_back(lineOf(labels, place));
        groups.push_back(std::move(group));
    }
    for (const QualityRule rule : analysis::allQualityRules) {
        FindingGroup group;
        for (const QualityFinding& finding : overview.findings) {
            if (finding.rule == rule)
                group.lines.push_back(lineOf(labels, kindOf(finding.target), finding.id, fieldOf(rule)));
        }
        if (group.lines.empty())
            continue;
        group.text = groupText(rule, static_cast<int>(group.lines.size()));
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace inclusion
