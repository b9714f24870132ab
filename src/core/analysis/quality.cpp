#include "core/analysis/quality.h"

#include "core/analysis/cycle.h"
#include "core/analysis/duties.h"
#include "core/analysis/subjects.h"

#include <algorithm>
#include <unordered_set>

namespace inclusion::analysis {

namespace {

using Target = QualityFinding::Target;

class Collector {
public:
    Collector(const AuditSnapshot& snapshot, const Triangulation& triangulation, Date today)
        : m_snapshot(snapshot), m_triangulation(triangulation), m_today(today) {}

    std::vector<QualityFinding> collect() {
        for (const Note& note : m_snapshot.notes)
            noteArea(note);
        const Area* last = nullptr;
        bool judgedHere = false;
        for (const Subject& subject : judgedSubjects(*m_snapshot.framework)) {
            if (subject.area != last) {
                checkArea(last, judgedHere);
                last = subject.area;
                judgedHere = false;
            }
            judgedHere = checkSubject(subject) || judgedHere;
        }
        checkArea(last, judgedHere);
        for (const Action& action : m_snapshot.actions)
            checkAction(action);
        for (const Evidence& evidence : m_snapshot.evidence)
            checkEvidence(evidence);
        checkFocus();
        return std::move(m_findings);
    }

private:
    void noteArea(const Note& note) {
        const Area* area = m_snapshot.framework->areaOf(note.subjectId);
        if (area && note.kind == Note::Kind::Strength)
            m_withStrengths.insert(area);
        if (area && note.kind == Note::Kind::Development)
            m_withPriorities.insert(area);
    }

    void add(QualityRule rule, Target target, const std::string& id, const std::string& areaId) {
        m_findings.push_back({rule, target, id, areaId});
    }

    bool checkSubject(const Subject& subject) {
        const Level* level = judgedLevel(m_snapshot, subject.id);
        if (!level)
            return false;
        const auto flag = [&](QualityRule rule) { add(rule, Target::Subject, subject.id, subject.area->id); };
        checkDuty(subject, flag); // first: nothing else weighs as much
        // Areas and overall judgements rest on the items below them, so evidence is asked for at items only.
        if (subject.kind == Subject::Kind::Item)
            checkSources(subject.id, flag);
        if (m_snapshot.judgementOf(subject.id)->rationale.empty())
            flag(QualityRule::JudgedWithoutRationale);
        if (!isLevelHighlighted(subject.id, *level))
            flag(QualityRule::LevelAboveHighlights);
        return true;
    }

    template <typename Flag>
    void checkSources(const std::string& id, const Flag& flag) const {
        const SubjectSources* sources = m_triangulation.find(id);
        if (!sources || sources->counts.total() == 0)
            flag(QualityRule::JudgedWithoutEvidence);
        else if (sources->documentsOnly())
            flag(QualityRule::DocumentsOnly);
        else if (sources->counts.kinds() == 1)
            flag(QualityRule::OneSourceType);
    }

    template <typename Flag>
    void checkDuty(const Subject& subject, const Flag& flag) const {
        const bool lowest = isAtLowestLevel(m_snapshot, subject.id);
        if (subject.kind == Subject::Kind::Item) {
            if (lowest && m_snapshot.framework->findItem(subject.id)->statutory)
                flag(QualityRule::LegalDutyAtLowest);
        } else if (!lowest && !openDuties(m_snapshot, *subject.area).empty()) {
            flag(QualityRule::LegalDutyOpen);
        }
    }

    /// True as well where the level has no descriptor that could be highlighted.
    bool isLevelHighlighted(const std::string& subjectId, const Level& level) const {
        bool described = false;
        for (const Descriptor* descriptor : m_snapshot.framework->descriptorsOf(subjectId)) {
            if (descriptor->levelId != level.id)
                continue;
            if (m_snapshot.highlightOf(descriptor->id) != HighlightState::NotYet)
                return true;
            described = true;
        }
        return !described;
    }

    void checkArea(const Area* area, bool judgedHere) {
        if (!area || !judgedHere)
            return;
        if (!m_withStrengths.contains(area))
            add(QualityRule::StrengthsMissing, Target::Subject, area->id, area->id);
        if (!m_withPriorities.contains(area))
            add(QualityRule::PrioritiesMissing, Target::Subject, area->id, area->id);
    }

    void checkAction(const Action& action) {
        if (!action.isOpen())
            return;
        const auto flag = [&](QualityRule rule) {
            add(rule, Target::Action, action.id.text(), action.areaId);
        };
        if (action.isOverdue(m_today))
            flag(QualityRule::ActionOverdue);
        if (action.lead.empty())
            flag(QualityRule::ActionWithoutLead);
        if (!action.due)
            flag(QualityRule::ActionWithoutDate);
        if (action.outcome.empty())
            flag(QualityRule::ActionWithoutOutcome);
    }

    void checkEvidence(const Evidence& evidence) {
        const auto flag = [&](QualityRule rule) { add(rule, Target::Evidence, evidence.id.text(), {}); };
        if (!evidence.date)
            flag(QualityRule::EvidenceUndated);
        else if (m_oldest && *evidence.date < *m_oldest)
            flag(QualityRule::EvidenceOlderThanCycle);
    }

    void checkFocus() {
        const auto& asked = m_snapshot.framework->data().focusAreas;
        if (!asked)
            return;
        const auto chosen = static_cast<int>(m_snapshot.focusAreaIds.size());
        // While nothing is chosen yet there is nothing to put right: choosing is a step of its own.
        if (chosen > 0 && (chosen < asked->minimum || chosen > asked->maximum))
            add(QualityRule::FocusAreaCount, Target::Audit, m_snapshot.framework->data().areas.front().id,
                {});
    }

    const AuditSnapshot& m_snapshot;
    const Triangulation& m_triangulation;
    Date m_today;
    std::optional<Date> m_oldest = oldestFreshDay(m_snapshot.audit.cycle);
    std::unordered_set<const Area*> m_withStrengths;
    std::unordered_set<const Area*> m_withPriorities;
    std::vector<QualityFinding> m_findings;
};

} // namespace

std::string_view idOf(QualityRule rule) {
    switch (rule) {
    case QualityRule::JudgedWithoutEvidence:
        return "judged-without-evidence";
    case QualityRule::JudgedWithoutRationale:
        return "judged-without-rationale";
    case QualityRule::DocumentsOnly:
        return "documents-only";
    case QualityRule::OneSourceType:
        return "one-source-type";
    case QualityRule::LevelAboveHighlights:
        return "level-above-highlights";
    case QualityRule::LegalDutyAtLowest:
        return "legal-duty-at-lowest";
    case QualityRule::LegalDutyOpen:
        return "legal-duty-open";
    case QualityRule::ActionOverdue:
        return "action-overdue";
    case QualityRule::ActionWithoutLead:
        return "action-without-lead";
    case QualityRule::ActionWithoutDate:
        return "action-without-date";
    case QualityRule::ActionWithoutOutcome:
        return "action-without-outcome";
    case QualityRule::EvidenceOlderThanCycle:
        return "evidence-older-than-cycle";
    case QualityRule::EvidenceUndated:
        return "evidence-undated";
    case QualityRule::StrengthsMissing:
        return "strengths-missing";
    case QualityRule::PrioritiesMissing:
        return "priorities-missing";
    case QualityRule::FocusAreaCount:
        return "focus-area-count";
    }
    return {};
}

std::vector<QualityFinding> qualityFindings(const AuditSnapshot& snapshot, const Triangulation& triangulation,
                                            Date today) {
    return Collector(snapshot, triangulation, today).collect();
}

int countOf(const std::vector<QualityFinding>& findings, QualityRule rule) {
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const QualityFinding& finding) { return finding.rule == rule; }));
}

} // namespace inclusion::analysis
