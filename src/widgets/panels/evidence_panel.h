#pragma once

#include "core/base/id.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_registry.h"
#include "workbench/models/evidence_bank_model.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace Ui {
class EvidencePanel;
}

namespace inclusion {

class EvidenceBulk;
class EvidenceDetail;
class EvidenceIntake;
class FormMemory;
class IntakeGate;

/// All evidence of the file, whatever audit it serves: a table to search, filter and sort, and beside it what
/// is known about the chosen piece, or what can be done to several.
class EvidencePanel : public Panel {
    Q_OBJECT

public:
    explicit EvidencePanel(const PanelContext& context, QWidget* parent = nullptr);
    ~EvidencePanel() override;

    QString inView() const override;
    void reveal(const QString& evidenceId) override;
    QList<QWidget*> regions() const override;
    void enter() override;
    void goTo(const Destination& destination) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildSide();
    void buildFilters();
    void buildActions();
    void showSide();
    void layOut();
    void placeFilters(bool narrow);
    void addPiece();
    void pickFiles();
    void showAdded(const EvidenceId& id);
    void fillTags(const std::vector<std::string>& tags);
    void fillAudits();
    void filter(EvidenceBankModel::Answer answer = EvidenceBankModel::Answer::AtOnce);
    /// Says that a search takes its time, and shows what it found.
    void followSearch();
    void clearFilters();
    void removeSelected();
    void showCounts();
    std::vector<EvidenceId> selectedIds() const;
    void select(const EvidenceId& id);

    AuditSession& m_session;
    std::unique_ptr<Ui::EvidencePanel> m_ui;
    bool m_narrow = false; ///< the filters stand in several rows
    EvidenceBankModel* m_model;
    EvidenceDetail* m_detail;
    EvidenceBulk* m_bulk;
    Dialogs& m_dialogs;
    EvidenceIntake* m_intake;
    IntakeGate* m_gate;   ///< of the whole place
    FormMemory* m_memory; ///< of the line for new evidence
    QTimer m_typing;      ///< the pause after the last key of a search
    QTimer m_patience;
    bool m_enterWhenFound = false; ///< the keyboard goes to the rows once they are there
    EvidenceId m_current;          ///< what is shown, found again when the rows are read anew
};

} // namespace inclusion
