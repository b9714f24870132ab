#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QAction;

namespace inclusion {

class AuditSession;
class Dialogs;
class EvidenceImportDialog;
class LongTask;
class Panel;
class WorkBar;

/// Evidence in and out of the Evidence place as a table: reads a CSV file, shows what is in it and takes it
/// in as one step; writes the pieces in view to one. All of it goes on beside the window and may be stopped.
class EvidenceExchange : public QObject {
    Q_OBJECT

public:
    /// Adds its actions to the panel. `inView`: the pieces to write, in their order.
    EvidenceExchange(AuditSession& session, Dialogs& dialogs, Panel& panel,
                     std::function<std::vector<EvidenceId>()> inView);
    ~EvidenceExchange() override;

    /// Says what is being done and how it went; hidden otherwise.
    WorkBar* bar() const { return m_bar; }

private:
    void importTable(const QString& path);
    void takeIn(const EvidenceImportDialog& dialog);
    void exportTable();
    void write(const QString& path);
    void stop();
    void begin(const QString& text);
    void end(const QString& text);

    AuditSession& m_session;
    Dialogs& m_dialogs;
    Panel& m_panel;
    std::function<std::vector<EvidenceId>()> m_inView;
    WorkBar* m_bar;
    QAction* m_import;
    QAction* m_export;
    std::unique_ptr<LongTask> m_writing; ///< a table
};

} // namespace inclusion
