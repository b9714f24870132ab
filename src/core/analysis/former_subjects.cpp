#include "core/analysis/former_subjects.h"

#include "core/framework/revision_plan.h"

#include <algorithm>
#include <unordered_map>

namespace inclusion::analysis {

namespace {

class Collector {
public:
    explicit Collector(const AuditSnapshot& snapshot) : m_snapshot(snapshot) {}

    std::vector<FormerSubject> collect() {
        for (const auto& [id, judgement] : m_snapshot.judgements)
            if (FormerSubject* subject = former(id)) {
                subject->judgement = &judgement;
                subject->level = subject->framework->findLevel(judgement.levelId);
            }
        for (const auto& [id, description] : m_snapshot.descriptions)
            if (FormerSubject* subject = former(id))
                subject->description = description.text;
        for (const Note& note : m_snapshot.notes)
            if (FormerSubject* subject = former(note.subjectId))
                subject->notes.push_back(&note);
        for (const auto& [id, highlight] : m_snapshot.highlights)
            if (FormerSubject* subject = former(id))
                subject->highlights.emplace_back(subject->framework->findDescriptor(id), highlight.state);
        for (const EvidenceLink& link : m_snapshot.links)
            former(link.subjectId);
        for (const Fact& fact : m_snapshot.facts)
            former(fact.itemId);
        for (const auto& [id, answer] : m_snapshot.answers)
            if (FormerSubject* subject = former(id))
                subject->answer = &answer;
        return inOrder();
    }

private:
    /// The entry for what has that id in an earlier revision and in the audit's own no more; null otherwise.
    FormerSubject* former(const std::string& id) {
        if (m_snapshot.framework->areaOf(id) != nullptr)
            return nullptr;
        for (const auto& framework : m_snapshot.formerFrameworks)
            if (framework->areaOf(id) != nullptr)
                return &entry(ownerOf(*framework, id), *framework);
        return nullptr;
    }

    /// Slots and descriptors are shown with what they belong to.
    static std::string ownerOf(const Framework& framework, const std::string& id) {
        const Descriptor* descriptor = framework.findDescriptor(id);
        if (descriptor != nullptr && !descriptor->itemIds.empty())
            return descriptor->itemIds.front();
        return descriptor != nullptr || framework.findSlot(id) != nullptr ? framework.areaOf(id)->id : id;
    }

    FormerSubject& entry(const std::string& id, const Framework& framework) {
        FormerSubject& subject = m_found[id];
        subject.id = id;
        subject.framework = &framework;
        return subject;
    }

    void finish(FormerSubject& subject) const {
        // Where only a slot or a descriptor is gone, the rest is still in its place.
        const bool isGone = m_snapshot.framework->areaOf(subject.id) == nullptr;
        if (isGone) {
            subject.evidence = m_snapshot.evidenceOf(subject.id);
            subject.facts = formerFacts(m_snapshot, subject.id);
            subject.successorIds =
                Succession(*subject.framework, *m_snapshot.framework).successorsOf(subject.id);
        }
        std::sort(subject.highlights.begin(), subject.highlights.end(),
                  [](const auto& left, const auto& right) { return left.first->id < right.first->id; });
    }

    std::vector<FormerSubject> inOrder() {
        std::vector<FormerSubject> subjects;
        const auto take = [&](const std::string& id, const Framework& framework) {
            const auto found = m_found.find(id);
            if (found == m_found.end() || found->second.framework != &framework)
                return;
            finish(found->second);
            subjects.push_back(std::move(found->second));
            m_found.erase(found);
        };
        for (const auto& framework : m_snapshot.formerFrameworks)
            for (const Area* area : framework->areas()) {
                take(area->id, *framework);
                for (const Item& item : area->items)
                    take(item.id, *framework);
                for (const OverallJudgement& overall : area->judgements)
                    take(overall.id, *framework);
            }
        return subjects;
    }

    const AuditSnapshot& m_snapshot;
    std::unordered_map<std::string, FormerSubject> m_found;
};

} // namespace

std::vector<FormerSubject> formerSubjects(const AuditSnapshot& snapshot) {
    if (snapshot.formerFrameworks.empty())
        return {};
    return Collector(snapshot).collect();
}

} // namespace inclusion::analysis
