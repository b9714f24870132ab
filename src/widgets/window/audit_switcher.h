#pragma once

#include "core/base/id.h"
#include "widgets/window/window_sheet.h"

#include <memory>
#include <vector>

namespace Ui {
class AuditSwitcher;
}

namespace inclusion {

class AuditSession;

/// The audits of the file, each with its framework, its cycle and how far it has got. Enter brings one into
/// view; others can be begun from here.
class AuditSwitcher : public WindowSheet {
    Q_OBJECT

public:
    AuditSwitcher(AuditSession& session, QWidget* parent);
    ~AuditSwitcher() override;

Q_SIGNALS:
    void auditChosen(const QString& auditId);
    void addRequested();
    void nextCycleRequested();

protected:
    bool event(QEvent* event) override;

private:
    void showAudits();
    /// Reads how far one audit has got, then has the next one read when the window has had its turn.
    void readProgress(int row);

    AuditSession& m_session;
    std::unique_ptr<Ui::AuditSwitcher> m_ui;
    std::vector<AuditId> m_audits; ///< by row
};

} // namespace inclusion
