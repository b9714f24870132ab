#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/framework/framework.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion::analysis {

/// One thing of a framework that is judged: an item, an area as a whole, or an overall judgement of an area.
struct Subject {
    enum class Kind { Item, Area, Overall };

    Kind kind = Kind::Item;
    std::string id;
    const Area* area = nullptr;   ///< the area that holds it, or the area itself
    const Scale* scale = nullptr; ///< never null: what has no scale is not judged
};

/// Everything that the framework judges, area by area in file order: the items, then the area as a whole,
/// then its overall judgements.
std::vector<Subject> judgedSubjects(const Framework& framework);

/// The level at which a subject stands, or null while it is not judged. A level of another scale counts as
/// none.
const Level* judgedLevel(const AuditSnapshot& snapshot, const std::string& subjectId);

/// A piece of evidence together with the link that puts it behind a subject.
struct LinkedEvidence {
    const Evidence* evidence = nullptr;
    const EvidenceLink* link = nullptr;
};

/// Which evidence stands behind which subject, worked out once. Points into the snapshot, which must outlive
/// it.
class EvidenceIndex {
public:
    explicit EvidenceIndex(const AuditSnapshot& snapshot);

    /// In the order of the snapshot's evidence; a piece that is linked twice appears once.
    const std::vector<LinkedEvidence>& of(const std::string& subjectId) const;

    /// The subjects behind which a piece of evidence stands, in the order of the links; the descriptors that
    /// it supports are not among them.
    const std::vector<std::string>& subjectsOf(const EvidenceId& id) const;

private:
    std::unordered_map<std::string, std::vector<LinkedEvidence>> m_bySubject;
    std::unordered_map<EvidenceId, std::vector<std::string>> m_byEvidence;
};

} // namespace inclusion::analysis
