#include "core/edit/next_cycle.h"

#include "core/audit/record_rules.h"
#include "core/edit/edit_target.h"
#include "core/framework/framework.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/stores/stores.h"

#include <map>

namespace inclusion {

namespace {

/// Carries one audit's records over to the next.
class Carrier {
public:
    Carrier(const EditSources& sources, EditTarget& target, Audit previous, Audit next)
        : m_sources(sources), m_target(target), m_previous(std::move(previous)), m_next(std::move(next)),
          m_framework(sources.frameworks.of(m_previous)) {}

    void carry() {
        carryJudgements();
        for (Description description : m_sources.stores.judgements.descriptions(m_previous.id))
            if (knows(description.subjectId)) {
                description.auditId = m_next.id;
                touch(description.subjectId);
                add(description);
            }
        for (const Highlight& highlight : m_sources.stores.judgements.highlights(m_previous.id))
            touchOwners(highlight.descriptorId);
        for (Note note : m_sources.stores.notes.ofAudit(m_previous.id))
            if (knows(note.subjectId)) {
                note.auditId = m_next.id;
                note.id = m_sources.ids.make<NoteId>();
                touch(note.subjectId);
                add(note);
            }
        for (EvidenceLink link : m_sources.stores.evidence.linksOfAudit(m_previous.id))
            if (knows(link.subjectId)) {
                link.auditId = m_next.id;
                link.id = m_sources.ids.make<EvidenceLinkId>();
                touch(link.subjectId);
                add(link);
            }
        for (const Action& action : m_sources.stores.actions.ofAudit(m_previous.id))
            if (action.isOpen())
                carryAction(action);
        for (const auto& [subject, level] : m_touched)
            add(SubjectMark{m_next.id,
                            subject,
                            SubjectMark::Kind::NotRechecked,
                            m_previous.frameworkHash,
                            {subject},
                            level});
    }

private:
    /// What the framework dropped before stays with the audit before.
    bool knows(const std::string& id) const { return m_framework->areaOf(id) != nullptr; }

    template <typename Record>
    void add(const Record& record) {
        m_target.replace<Record>(std::nullopt, record);
    }

    void touch(const std::string& id) {
        // Slots are looked at with the area that has them.
        const bool slot = m_framework->findSlot(id) != nullptr;
        m_touched.try_emplace(slot ? m_framework->areaOf(id)->id : id);
    }

    void touchOwners(const std::string& descriptorId) {
        const Descriptor* descriptor = m_framework->findDescriptor(descriptorId);
        if (descriptor == nullptr)
            return;
        if (descriptor->itemIds.empty())
            touch(m_framework->areaOf(descriptorId)->id);
        for (const std::string& item : descriptor->itemIds)
            touch(item);
    }

    void carryJudgements() {
        for (Judgement judgement : m_sources.stores.judgements.judgements(m_previous.id)) {
            if (!knows(judgement.subjectId) || (judgement.levelId.empty() && judgement.rationale.empty()))
                continue;
            m_touched[judgement.subjectId] = judgement.levelId;
            if (judgement.rationale.empty())
                continue;
            judgement.auditId = m_next.id;
            judgement.levelId.clear();
            judgement.state = ProgressState::NotStarted;
            add(judgement); // who wrote the reason, and when, stays
        }
    }

    void carryAction(Action action) {
        action.previousId = action.id;
        action.id = m_sources.ids.make<ActionId>();
        action.auditId = m_next.id;
        action.createdAt = m_target.context().at;
        action.rounds.clear(); // read with the action before
        for (Milestone& milestone : action.milestones)
            milestone.id = m_sources.ids.make<MilestoneId>();
        std::erase_if(action.subjectIds, [&](const std::string& id) { return !knows(id); });
        if (!action.areaId.empty() && !knows(action.areaId))
            action.areaId.clear();
        add(action);
    }

    const EditSources& m_sources;
    EditTarget& m_target;
    Audit m_previous;
    Audit m_next;
    std::shared_ptr<const Framework> m_framework;
    std::map<std::string, std::string> m_touched; ///< subjects with something on them → the level then
};

} // namespace

Audit beginNextCycle(const EditSources& sources, EditTarget& target, const AuditId& previousId,
                     const std::string& cycle) {
    const Audit previous = sources.auditWith(previousId);
    Audit next = previous;
    next.id = sources.ids.make<AuditId>();
    next.cycle = cycle;
    next.agreed = false;
    next.createdAt = target.context().at;
    next.previousId = previous.id;
    next.formerRevisions.clear();
    valueOrThrow(checkRecord(next));
    for (const Audit& other : sources.stores.audits.all())
        if (other.frameworkId == next.frameworkId && other.cycle == next.cycle)
            throw Failure(ErrorCode::AlreadyThere, {"audit", next.frameworkId + " " + next.cycle});
    target.replace<Audit>(std::nullopt, next);
    Carrier(sources, target, previous, next).carry();
    return next;
}

} // namespace inclusion
