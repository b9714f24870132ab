#include "core/analysis/triangulation.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace inclusion::analysis {

namespace {

SubjectSources sourcesOf(const std::string& id, const Area& area, const EvidenceIndex& evidence) {
    SubjectSources sources;
    sources.subjectId = id;
    sources.area = &area;
    for (const LinkedEvidence& linked : evidence.of(id))
        sources.counts.add(linked.evidence->sourceType);
    return sources;
}

} // namespace

int SourceCounts::total() const {
    return std::accumulate(byType.begin(), byType.end(), 0);
}

int SourceCounts::kinds() const {
    return static_cast<int>(std::count_if(byType.begin(), byType.end(), [](int count) { return count > 0; }));
}

bool SubjectSources::documentsOnly() const {
    return counts.of(SourceType::Document) > 0 && counts.kinds() == 1;
}

Triangulation::Triangulation(const AuditSnapshot& snapshot, const EvidenceIndex& evidence) {
    for (const Area* area : snapshot.framework->areas()) {
        const std::size_t first = m_subjects.size();
        for (const Item& item : area->items) {
            SubjectSources sources = sourcesOf(item.id, *area, evidence);
            for (const EvidencePrompt& prompt : item.prompts) {
                if (sources.counts.of(prompt.sourceType) == 0)
                    sources.missing.push_back(prompt.sourceType);
            }
            m_subjects.push_back(std::move(sources));
        }
        m_subjects.push_back(sourcesOf(area->id, *area, evidence));
        for (const OverallJudgement& overall : area->judgements)
            m_subjects.push_back(sourcesOf(overall.id, *area, evidence));

        AreaSources ofArea{area, {}};
        std::unordered_set<const Evidence*> seen;
        for (std::size_t i = first; i < m_subjects.size(); ++i) {
            m_index.emplace(m_subjects[i].subjectId, i);
            for (const LinkedEvidence& linked : evidence.of(m_subjects[i].subjectId)) {
                if (seen.insert(linked.evidence).second)
                    ofArea.counts.add(linked.evidence->sourceType);
            }
        }
        m_areas.push_back(ofArea);
    }
    for (const Evidence& piece : snapshot.evidence)
        m_whole.add(piece.sourceType);
}

const SubjectSources* Triangulation::find(const std::string& subjectId) const {
    const auto found = m_index.find(subjectId);
    return found == m_index.end() ? nullptr : &m_subjects[found->second];
}

} // namespace inclusion::analysis
