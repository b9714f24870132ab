#pragma once

#include "core/base/id.h"
#include "widgets/panels/panel.h"
#include "workbench/audit_places.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class EvidenceDetail;
}

namespace inclusion {

class AttachmentsBox;
class AuditSession;
class Dialogs;
class CheckedLine;
class PendingText;
class SuggestionModel;

/// One piece of evidence: all its fields, and where it is used. Everything is an edit of the file at once.
class EvidenceDetail : public QWidget {
    Q_OBJECT

public:
    EvidenceDetail(AuditSession& session, Dialogs& dialogs, QWidget* parent = nullptr);
    ~EvidenceDetail() override;

    /// Shows another piece. Texts have been committed before.
    void setEvidence(const EvidenceId& id);
    const EvidenceId& evidence() const { return m_id; }
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void destinationChosen(const inclusion::Destination& destination);
    void removeRequested();
    /// Fields came or went: the order of Tab has changed.
    void orderChanged();

private:
    void bindFields();
    void bindDate();
    void bindTags();
    void bindSummary();
    void bindLine(class LineField& field, std::string Evidence::*member, bool mayBeBlank);
    std::optional<Evidence> stored() const;
    void refresh(const ChangeSet& changes);
    void showUses();
    void showButtons();
    void goToUse(int row);
    void takeOff(int row);
    void link(const struct Suggestion& place);
    void showProblem(const QString& problem);

    AuditSession& m_session;
    Dialogs& m_dialogs;
    std::unique_ptr<Ui::EvidenceDetail> m_ui;
    AuditPlaces m_places;
    EvidenceId m_id;
    std::vector<CheckedLine*> m_lines;
    PendingText* m_summary;
    SuggestionModel* m_uses;
    AttachmentsBox* m_attachments;
    std::vector<EvidenceLinkId> m_links; ///< one for each row of the uses
    bool m_readOnly = false;
};

} // namespace inclusion
