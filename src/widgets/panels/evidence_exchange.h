#pragma once

#include "core/base/id.h"

#include <QObject>

#include <functional>
#include <vector>

namespace inclusion {

class AuditSession;
class Dialogs;
class Panel;
class SpokenLabel;

/// Evidence in and out of the Evidence place as a table: reads a CSV file, shows what is in it and takes it
/// in as one step; writes the pieces in view to one. Both read and write in a thread of their own.
class EvidenceExchange : public QObject {
    Q_OBJECT

public:
    /// Adds its actions to the panel. `inView`: the pieces to write, in their order.
    EvidenceExchange(AuditSession& session, Dialogs& dialogs, Panel& panel,
                     std::function<std::vector<EvidenceId>()> inView);

    /// Says how it went; hidden otherwise.
    SpokenLabel* message() const { return m_message; }

private:
    void importTable(const QString& path);
    void exportTable();
    void write(const QString& path);
    void say(const QString& text);

    AuditSession& m_session;
    Dialogs& m_dialogs;
    Panel& m_panel;
    std::function<std::vector<EvidenceId>()> m_inView;
    SpokenLabel* m_message;
};

} // namespace inclusion
