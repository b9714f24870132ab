#pragma once

#include "core/base/id.h"
#include "workbench/audit_places.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class EvidenceBulk;
}

namespace inclusion {

class AuditSession;

/// What is done to several pieces of evidence together, each as one step of undo.
class EvidenceBulk : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceBulk(AuditSession& session, QWidget* parent = nullptr);
    ~EvidenceBulk() override;

    void setEvidence(std::vector<EvidenceId> ids);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void removeRequested();
    /// Fields came or went: the order of Tab has changed.
    void orderChanged();

private:
    void tag(bool add);
    void disclose(int choice);

    AuditSession& m_session;
    std::unique_ptr<Ui::EvidenceBulk> m_ui;
    AuditPlaces m_places;
    std::vector<EvidenceId> m_ids;
};

} // namespace inclusion
