#include "core/edit/revision_move.h"

#include "core/audit/fact_value.h"
#include "core/edit/edit_target.h"
#include "core/framework/revision_plan.h"
#include "core/storage/audit_frameworks.h"
#include "core/storage/stores/stores.h"

#include <algorithm>

namespace inclusion {

namespace {

using Kind = RevisionChange::Kind;

class Move {
public:
    Move(const EditSources& sources, EditTarget& target, const Audit& audit, const Framework& from,
         const Framework& to)
        : m_stores(sources.stores), m_ids(sources.ids), m_target(target), m_audit(audit), m_from(from),
          m_to(to), m_succession(from, to) {}

    void run() {
        for (const RevisionChange& change : planRevision(m_from, m_to)) {
            if (change.kind == Kind::Unchanged || change.kind == Kind::Changed)
                carry(change.formerIds.front(), change.newIds.front(), change.kind == Kind::Changed);
            else if (change.kind == Kind::Split || change.kind == Kind::Merged)
                for (const std::string& id : change.newIds)
                    gather(change.formerIds, id);
        }
        moveHighlights();
        moveSlotNotes();
        moveActions();
        moveFocus();
    }

private:
    /// Whether anything is recorded on a subject of the earlier revision.
    bool hasWork(const std::string& id) const {
        if (m_stores.facts.answer(m_audit.id, id) || !factsOf(id).empty() ||
            m_stores.judgements.judgement(m_audit.id, id) ||
            m_stores.judgements.description(m_audit.id, id) ||
            !m_stores.notes.ofSubject(m_audit.id, id).empty() ||
            !m_stores.evidence.linksOfSubject(m_audit.id, id).empty())
            return true;
        const auto descriptors = m_from.descriptorsOf(id);
        return std::any_of(descriptors.begin(), descriptors.end(), [&](const Descriptor* descriptor) {
            return m_stores.judgements.highlight(m_audit.id, descriptor->id).has_value();
        });
    }

    std::vector<Fact> factsOf(const std::string& itemId) const {
        std::vector<Fact> facts = m_stores.facts.ofAudit(m_audit.id);
        std::erase_if(facts, [&](const Fact& fact) { return fact.itemId != itemId; });
        return facts;
    }

    /// The level that stands for a former one on the subject's scale; empty when none does.
    std::string levelFor(const std::string& subjectId, const std::string& formerLevel) const {
        const Scale* scale = m_to.scaleOf(subjectId);
        if (scale != nullptr)
            for (const std::string& level : m_succession.successorsOf(formerLevel))
                if (scale->findLevel(level) != nullptr)
                    return level;
        return {};
    }

    void carry(const std::string& former, const std::string& id, bool changed) {
        const bool worked = changed && hasWork(former);
        std::string formerLevel;
        bool levelGone = false;
        if (const auto before = m_stores.judgements.judgement(m_audit.id, former)) {
            Judgement after = *before;
            after.subjectId = id;
            after.levelId = levelFor(id, before->levelId);
            formerLevel = before->levelId;
            levelGone = !formerLevel.empty() && after.levelId.empty();
            if (after != *before)
                rename(*before, after);
        }
        if (former != id) {
            carryTexts(former, id);
            carryEntries(former, id);
        }
        if (worked || levelGone)
            mark(id, {former}, formerLevel);
    }

    /// Exchanges a record for the same under another id.
    template <typename Record>
    void rename(const Record& before, const Record& after) {
        m_target.replace<Record>(before, std::nullopt);
        m_target.replace<Record>(std::nullopt, after);
    }

    template <typename Record>
    void moveTo(const Record& before, const std::string& id) {
        Record after = before;
        after.subjectId = id;
        m_target.replace<Record>(before, after);
    }

    void carryTexts(const std::string& former, const std::string& id) {
        if (const auto before = m_stores.judgements.description(m_audit.id, former)) {
            Description after = *before;
            after.subjectId = id;
            rename(*before, after);
        }
        moveNotes(former, id);
        for (const EvidenceLink& link : m_stores.evidence.linksOfSubject(m_audit.id, former))
            moveTo(link, id);
        for (const SubjectMark& mark : m_stores.carried.marksOfSubject(m_audit.id, former)) {
            SubjectMark after = mark;
            after.subjectId = id;
            rename(mark, after);
        }
    }

    /// Facts and the answer move to where they are asked for now, if it is in the same way. What is asked for
    /// in another way, or no more, stays readable where it was entered.
    void carryEntries(const std::string& former, const std::string& id) {
        const Item* item = m_to.findItem(id);
        if (item == nullptr || former == id)
            return;
        for (const Fact& fact : factsOf(former)) {
            const Field* field = findField(*item, fact.fieldId);
            if (field == nullptr || !fits(fact, *field) ||
                m_stores.facts.find(m_audit.id, id, fact.fieldId, fact.rowId))
                continue;
            Fact after = fact;
            after.itemId = id;
            rename(fact, after);
        }
        const auto answer = m_stores.facts.answer(m_audit.id, former);
        if (!answer || item->kind != ItemKind::Question || m_stores.facts.answer(m_audit.id, id))
            return;
        Answer after = *answer;
        after.itemId = id;
        rename(*answer, after);
    }

    void moveNotes(const std::string& former, const std::string& id) {
        for (const Note& note : m_stores.notes.ofSubject(m_audit.id, former)) {
            Note after = note;
            after.subjectId = id;
            after.position = m_stores.notes.nextPosition(m_audit.id, id, note.kind);
            m_target.replace<Note>(note, after);
        }
    }

    /// What was said and shown for the former subjects is taken along to one that took their place.
    void gather(const std::vector<std::string>& formers, const std::string& id) {
        const bool worked = std::any_of(formers.begin(), formers.end(),
                                        [&](const std::string& former) { return hasWork(former); });
        const auto before = m_stores.judgements.description(m_audit.id, id);
        std::string text = before ? before->text : std::string();
        for (const std::string& former : formers) {
            if (former == id)
                continue;
            if (const auto said = m_stores.judgements.description(m_audit.id, former))
                text += (text.empty() ? "" : "\n\n") + said->text;
            for (EvidenceLink link : m_stores.evidence.linksOfSubject(m_audit.id, former)) {
                if (m_stores.evidence.findLink(link.evidenceId, m_audit.id, id))
                    continue;
                link.id = m_ids.make<EvidenceLinkId>();
                link.subjectId = id;
                m_target.replace<EvidenceLink>(std::nullopt, link);
            }
            moveNotes(former, id); // of what was split, to its first part
            carryEntries(former, id);
        }
        if (!text.empty() && (!before || before->text != text))
            m_target.replace<Description>(before, Description{m_audit.id, id, text});
        if (!worked)
            return;
        const auto own = m_stores.judgements.judgement(m_audit.id, id);
        const auto first = m_stores.judgements.judgement(m_audit.id, formers.front());
        mark(id, formers, own ? own->levelId : formers.size() == 1 && first ? first->levelId : std::string());
    }

    void mark(const std::string& id, std::vector<std::string> formers, const std::string& level) {
        // What waits for a second look since an earlier move was judged by that older text.
        if (m_stores.carried.mark(m_audit.id, id, SubjectMark::Kind::LookAgain))
            return;
        m_target.replace<SubjectMark>(std::nullopt, SubjectMark{m_audit.id, id, SubjectMark::Kind::LookAgain,
                                                                m_from.hash(), std::move(formers), level});
    }

    void moveHighlights() {
        for (const Highlight& highlight : m_stores.judgements.highlights(m_audit.id)) {
            const auto successors = m_succession.successorsOf(highlight.descriptorId);
            if (successors.size() != 1 || successors.front() == highlight.descriptorId ||
                m_stores.judgements.highlight(m_audit.id, successors.front()))
                continue;
            Highlight after = highlight;
            after.descriptorId = successors.front();
            rename(highlight, after);
        }
        for (const EvidenceLink& link : m_stores.evidence.linksOfAudit(m_audit.id)) {
            if (m_from.findDescriptor(link.subjectId) == nullptr)
                continue;
            const auto successors = m_succession.successorsOf(link.subjectId);
            if (successors.size() == 1 && successors.front() != link.subjectId &&
                !m_stores.evidence.findLink(link.evidenceId, m_audit.id, successors.front()))
                moveTo(link, successors.front());
        }
    }

    void moveSlotNotes() {
        for (const Note& note : m_stores.notes.ofAudit(m_audit.id)) {
            if (m_from.findSlot(note.subjectId) == nullptr)
                continue;
            const auto successors = m_succession.successorsOf(note.subjectId);
            if (!successors.empty() && successors.front() != note.subjectId)
                moveTo(note, successors.front());
        }
    }

    /// The ids that take the place of those of an action; what is gone stays readable.
    std::vector<std::string> followed(const std::vector<std::string>& ids) const {
        std::vector<std::string> after;
        for (const std::string& id : ids) {
            std::vector<std::string> successors = m_succession.successorsOf(id);
            if (successors.empty())
                successors.push_back(id);
            for (const std::string& successor : successors)
                if (std::find(after.begin(), after.end(), successor) == after.end())
                    after.push_back(successor);
        }
        return after;
    }

    void moveActions() {
        for (const Action& action : m_stores.actions.ofAudit(m_audit.id)) {
            Action after = action;
            after.subjectIds = followed(action.subjectIds);
            if (!action.areaId.empty())
                after.areaId = followed({action.areaId}).front();
            if (after != action)
                m_target.replace<Action>(action, after);
        }
    }

    /// An area that is gone is in focus no more.
    void moveFocus() {
        const auto before = m_stores.meetings.focus(m_audit.id);
        if (!before)
            return;
        const std::vector<std::string> chosen = followed(before->areaIds);
        FocusChoice after = *before;
        after.areaIds.clear();
        for (const Area* area : m_to.areas())
            if (std::find(chosen.begin(), chosen.end(), area->id) != chosen.end())
                after.areaIds.push_back(area->id);
        if (after == *before)
            return;
        if (after.areaIds.empty())
            m_target.replace<FocusChoice>(before, std::nullopt);
        else
            m_target.replace<FocusChoice>(before, after);
    }

    const Stores& m_stores;
    IdFactory& m_ids;
    EditTarget& m_target;
    const Audit& m_audit;
    const Framework& m_from;
    const Framework& m_to;
    Succession m_succession;
};

} // namespace

Audit moveToRevision(const EditSources& sources, EditTarget& target, const AuditId& auditId,
                     const Framework& to) {
    const Audit before = sources.auditWith(auditId);
    if (to.id() != before.frameworkId)
        throw Failure(ErrorCode::InvalidValue,
                      {"framework", to.id(), "it has to be a later revision of " + before.frameworkId});
    if (to.data().revision <= before.frameworkRevision)
        throw Failure(ErrorCode::InvalidValue,
                      {"revision", std::to_string(to.data().revision),
                       "the audit has revision " + std::to_string(before.frameworkRevision) + " already"});
    const auto from = sources.frameworks.of(before);
    Audit after = before;
    after.formerRevisions.push_back(
        {before.frameworkRevision, before.frameworkHash, target.context().at, target.context().author});
    after.frameworkRevision = to.data().revision;
    after.frameworkHash = to.hash();
    Move(sources, target, before, *from, to).run();
    target.replace<Audit>(before, after);
    return after;
}

} // namespace inclusion
