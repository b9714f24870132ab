#pragma once

#include "core/analysis/subjects.h"
#include "core/audit/audit_snapshot.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion::analysis {

/// How many pieces of evidence there are of each source type, in the order of `allSourceTypes`.
struct SourceCounts {
    std::array<int, allSourceTypes.size()> byType{};

    int of(SourceType type) const { return byType.at(static_cast<std::size_t>(type)); }
    void add(SourceType type) { ++byType.at(static_cast<std::size_t>(type)); }
    /// Pieces of evidence.
    int total() const;
    /// Source types with at least one piece.
    int kinds() const;
};

/// What stands behind one item, area or overall judgement.
struct SubjectSources {
    std::string subjectId;
    const Area* area = nullptr;
    SourceCounts counts;
    std::vector<SourceType> missing; ///< kinds that the item's prompts suggest and that are not there yet

    /// Documents are there, and nothing else: how things are on paper, not how they are.
    bool documentsOnly() const;
};

struct AreaSources {
    const Area* area = nullptr;
    SourceCounts counts; ///< each piece once, however many items of the area it stands behind
};

/// Which kinds of source stand behind the judgements (domain rule 2).
class Triangulation {
public:
    Triangulation(const AuditSnapshot& snapshot, const EvidenceIndex& evidence);

    /// Items, areas and overall judgements, area by area in file order.
    const std::vector<SubjectSources>& subjects() const { return m_subjects; }
    /// One per area, in the order of `Framework::areas`: behind the area itself and what it holds.
    const std::vector<AreaSources>& areas() const { return m_areas; }
    /// All evidence of the audit, each piece once.
    const SourceCounts& whole() const { return m_whole; }
    /// Null for what is no subject of the framework.
    const SubjectSources* find(const std::string& subjectId) const;

private:
    std::vector<SubjectSources> m_subjects;
    std::vector<AreaSources> m_areas;
    SourceCounts m_whole;
    std::unordered_map<std::string, std::size_t> m_index;
};

} // namespace inclusion::analysis
