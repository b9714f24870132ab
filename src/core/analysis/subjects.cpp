#include "core/analysis/subjects.h"

#include <algorithm>

namespace inclusion::analysis {

std::vector<Subject> judgedSubjects(const Framework& framework) {
    std::vector<Subject> subjects;
    const auto add = [&](Subject::Kind kind, const std::string& id, const Area* area) {
        if (const Scale* scale = framework.scaleOf(id))
            subjects.push_back({kind, id, area, scale});
    };
    for (const Area* area : framework.areas()) {
        for (const Item& item : area->items)
            add(Subject::Kind::Item, item.id, area);
        add(Subject::Kind::Area, area->id, area);
        for (const OverallJudgement& overall : area->judgements)
            add(Subject::Kind::Overall, overall.id, area);
    }
    return subjects;
}

const Level* judgedLevel(const AuditSnapshot& snapshot, const std::string& subjectId) {
    const auto judgement = snapshot.judgements.find(subjectId);
    if (judgement == snapshot.judgements.end())
        return nullptr;
    const Scale* scale = snapshot.framework->scaleOf(subjectId);
    return scale ? scale->findLevel(judgement->second.levelId) : nullptr;
}

namespace {

/// The place of every subject in the framework; what is not in it comes last.
class FrameworkOrder {
public:
    explicit FrameworkOrder(const Framework& framework) {
        for (const Area* area : framework.areas()) {
            add(area->id);
            for (const OverallJudgement& overall : area->judgements)
                add(overall.id);
            for (const Item& item : area->items)
                add(item.id);
        }
    }

    void sort(std::vector<std::string>& subjects) const {
        std::stable_sort(subjects.begin(), subjects.end(), [this](const auto& left, const auto& right) {
            return placeOf(left) < placeOf(right);
        });
    }

private:
    void add(const std::string& id) { m_places.emplace(id, m_places.size()); }
    std::size_t placeOf(const std::string& id) const {
        const auto found = m_places.find(id);
        return found == m_places.end() ? m_places.size() : found->second;
    }

    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

EvidenceIndex::EvidenceIndex(const AuditSnapshot& snapshot) {
    const FrameworkOrder order(*snapshot.framework);
    std::unordered_map<EvidenceId, std::vector<const EvidenceLink*>> links;
    for (const EvidenceLink& link : snapshot.links)
        links[link.evidenceId].push_back(&link);
    for (const Evidence& evidence : snapshot.evidence) {
        const auto found = links.find(evidence.id);
        if (found == links.end())
            continue;
        std::vector<std::string>& subjects = m_byEvidence[evidence.id];
        for (const EvidenceLink* link : found->second) {
            if (std::find(subjects.begin(), subjects.end(), link->subjectId) != subjects.end())
                continue;
            if (snapshot.framework->findDescriptor(link->subjectId) == nullptr) // its items are among them
                subjects.push_back(link->subjectId);
            m_bySubject[link->subjectId].push_back({&evidence, link});
        }
        order.sort(subjects);
    }
}

const std::vector<LinkedEvidence>& EvidenceIndex::of(const std::string& subjectId) const {
    static const std::vector<LinkedEvidence> none;
    const auto found = m_bySubject.find(subjectId);
    return found == m_bySubject.end() ? none : found->second;
}

const std::vector<std::string>& EvidenceIndex::subjectsOf(const EvidenceId& id) const {
    static const std::vector<std::string> none;
    const auto found = m_byEvidence.find(id);
    return found == m_byEvidence.end() ? none : found->second;
}

} // namespace inclusion::analysis
