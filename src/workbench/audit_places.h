#pragma once

#include "core/audit/audit.h"
#include "core/audit/evidence.h"
#include "core/edit/edit.h"
#include "core/framework/framework.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// The audits of the open file and what their items are called: for whatever speaks about several audits at
/// once. A snapshot of them; read it again (`refresh`) when an audit was added or changed.
class AuditPlaces {
public:
    /// An item or area of one audit.
    struct Place {
        AuditId auditId;
        std::string subjectId;
        QString number;    ///< "3.2"
        QString title;     ///< its short title
        QString auditName; ///< "Inclusion Audit 2026/27"
    };

    explicit AuditPlaces(const AuditSession& session);

    void refresh();
    /// Whether a change set calls for `refresh`.
    static bool areTouchedBy(const ChangeSet& changes);

    int auditCount() const { return static_cast<int>(m_audits.size()); }
    std::vector<Audit> audits() const;
    /// Short title of the framework and cycle.
    QString auditName(const AuditId& id) const;
    /// The framework of an audit of the file; null when it cannot be read.
    const Framework* framework(const AuditId& id) const;
    /// Shown number of an item or area, its id where the framework does not know it.
    QString numberOf(const AuditId& id, const std::string& subjectId) const;
    Place place(const AuditId& id, const std::string& subjectId) const;
    /// Every item and area of every audit, the audit in view first, each framework in its own order.
    std::vector<Place> allPlaces() const;
    /// "1.1, 3.2"; with other audits in the file, which have their names, "1.1, 3.2 · Review 2025/26: 4", or
    /// "1.1, 3.2 · Review: 4" where they are of the same cycle.
    QString whereUsed(const std::vector<EvidenceLink>& links) const;

private:
    struct Known {
        Audit audit;
        std::shared_ptr<const Framework> framework;
        QString title; ///< of its framework
        QString name;  ///< the same with its cycle
    };

    const Known* find(const AuditId& id) const;

    const AuditSession& m_session;
    std::vector<Known> m_audits;
};

} // namespace inclusion
