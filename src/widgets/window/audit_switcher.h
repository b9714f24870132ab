#pragma once

#include "core/audit/audit.h"
#include "widgets/window/window_sheet.h"
#include "workbench/models/text_table.h"

#include <memory>
#include <vector>

namespace Ui {
class AuditSwitcher;
}

namespace inclusion {

class AuditSession;

/// The audits of the file, each with its framework, its cycle and how far it has got. Enter brings one into
/// view; others can be begun from here. The list is there at once; what takes reading is filled in.
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
    void showTable();
    void showButtons();
    /// Reads beside the window what the framework of an audit is called, then that of the next one.
    void readName(std::size_t row);
    /// The same with how far it has got.
    void readProgress(std::size_t row);
    void fill(std::size_t row, std::size_t column, const QString& text);

    AuditSession& m_session;
    std::unique_ptr<Ui::AuditSwitcher> m_ui;
    std::vector<Audit> m_audits; ///< by row
    std::vector<TextRow> m_rows;
};

} // namespace inclusion
