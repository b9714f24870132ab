#include "widgets/panels/evidence_exchange.h"

#include "widgets/controls/spoken_label.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/evidence_import_dialog.h"
#include "widgets/panels/panel.h"
#include "workbench/audit_session.h"
#include "workbench/background.h"
#include "workbench/evidence_files.h"
#include "workbench/qt_convert.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace inclusion {

EvidenceExchange::EvidenceExchange(AuditSession& session, Dialogs& dialogs, Panel& panel,
                                   std::function<std::vector<EvidenceId>()> inView)
    : QObject(&panel), m_session(session), m_dialogs(dialogs), m_panel(panel), m_inView(std::move(inView)),
      m_message(new SpokenLabel(&panel)) {
    m_message->setObjectName(QStringLiteral("exchangeMessage"));
    m_message->setWordWrap(true);
    m_message->hide();
    const auto add = [this](const QString& name, const QString& text, auto act) {
        auto* action = new QAction(text, &m_panel);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_panel.addAction(action);
        return action;
    };
    add(QStringLiteral("actionImportTable"), tr("&Take in a table…"), [this] {
        m_dialogs.askTableFile(m_panel.window(), [this](const QString& path) { importTable(path); });
    })->setEnabled(!session.isReadOnly());
    add(QStringLiteral("actionExportTable"), tr("&Write these to a table…"), [this] { exportTable(); });
}

void EvidenceExchange::importTable(const QString& path) {
    const std::shared_ptr<const Framework> framework = m_session.sharedFramework();
    const auto present = m_session.service().evidenceList();
    if (!framework || !present)
        return;
    auto* dialog = new EvidenceImportDialog(
        [path, framework, present = *present] { return readEvidenceTable(path, *framework, present); },
        m_panel.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto count = dialog->preview().rows.size();
        if (m_session.commitPending() && takeEvidence(m_session, dialog->preview().rows))
            say(count == 1 ? tr("1 piece of evidence was taken in. Undo takes it back.")
                           : tr("%1 pieces of evidence were taken in. Undo takes them back.").arg(count));
    });
    dialog->open();
}

void EvidenceExchange::exportTable() {
    if (!m_session.commitPending())
        return;
    const QFileInfo file(fromPath(m_session.path()));
    const QString name = tr("%1 evidence", "file name").arg(file.completeBaseName()) + QStringLiteral(".csv");
    m_dialogs.askSaveFile(m_panel.window(), FileKind::Table, QDir(file.absolutePath()).filePath(name),
                          [this](const QString& path) { write(path); });
}

void EvidenceExchange::write(const QString& path) {
    const auto ids = m_inView();
    say(tr("The table is being written. You can go on working."));
    inBackground<Result<>>(
        this,
        [file = m_session.path(), audit = m_session.auditId(), ids, path, core = m_session.dependencies()] {
            return writeEvidenceTable(file, audit, ids, path, core);
        },
        [this, path, count = ids.size()](Result<> written) {
            if (!written) {
                say({});
                m_session.report(written.error());
                return;
            }
            const QString place = QDir::toNativeSeparators(path);
            say(count == 1 ? tr("1 piece of evidence stands in %1.").arg(place)
                           : tr("%1 pieces of evidence stand in %2.").arg(count).arg(place));
        });
}

void EvidenceExchange::say(const QString& text) {
    m_message->setVisible(!text.isEmpty());
    m_message->say(text, text);
}

} // namespace inclusion
