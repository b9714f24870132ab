#include "widgets/panels/evidence_exchange.h"

#include "widgets/controls/work_bar.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/evidence_import_dialog.h"
#include "widgets/panels/panel.h"
#include "workbench/audit_session.h"
#include "workbench/evidence_files.h"
#include "workbench/qt_convert.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace inclusion {
namespace {

/// All the evidence of a file, by a service of the thread that asks.
std::vector<Evidence> evidenceOf(const std::shared_ptr<AuditService>& service) {
    return service->evidenceList().value_or(std::vector<Evidence>());
}

} // namespace

EvidenceExchange::EvidenceExchange(AuditSession& session, Dialogs& dialogs, Panel& panel,
                                   std::function<std::vector<EvidenceId>()> inView)
    : QObject(&panel), m_session(session), m_dialogs(dialogs), m_panel(panel), m_inView(std::move(inView)),
      m_bar(new WorkBar(QStringLiteral("exchange"), &panel)) {
    const auto add = [this](const QString& name, const QString& text, auto act) {
        auto* action = new QAction(text, &m_panel);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_panel.addAction(action);
        return action;
    };
    m_import = add(QStringLiteral("actionImportTable"), tr("&Take in a table…"), [this] {
        m_dialogs.askTableFile(m_panel.window(), [this](const QString& path) { importTable(path); });
    });
    m_import->setEnabled(!session.isReadOnly());
    m_export =
        add(QStringLiteral("actionExportTable"), tr("&Write these to a table…"), [this] { exportTable(); });
    connect(m_bar, &WorkBar::stopRequested, this, &EvidenceExchange::stop);
    connect(&session, &AuditSession::writing, this, [this](int percent) {
        if (!m_writing)
            m_bar->setPercent(percent);
    });
}

EvidenceExchange::~EvidenceExchange() = default;

void EvidenceExchange::importTable(const QString& path) {
    const std::shared_ptr<const Framework> framework = m_session.sharedFramework();
    auto reader = m_session.service().reader();
    if (!framework || !reader)
        return;
    const std::shared_ptr<AuditService> service = std::move(*reader);
    auto* dialog = new EvidenceImportDialog(
        [path, framework, service] { return readEvidenceTable(path, *framework, evidenceOf(service)); },
        m_panel.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeIn(*dialog); });
    dialog->open();
}

void EvidenceExchange::takeIn(const EvidenceImportDialog& dialog) {
    const auto count = dialog.preview().rows.size();
    if (!m_session.commitPending())
        return;
    const auto done = [self = QPointer(this), count](const Result<>& outcome) {
        if (!self)
            return;
        if (outcome)
            self->end(count == 1
                          ? tr("1 piece of evidence was taken in. Undo takes it back.")
                          : tr("%1 pieces of evidence were taken in. Undo takes them back.").arg(count));
        else if (outcome.error().code == ErrorCode::Cancelled)
            self->end(tr("Stopped. Nothing was taken in."));
        else
            self->end({}); // a banner says why
    };
    begin(tr("%1 pieces of evidence are being taken in. You can go on working.").arg(count));
    if (!takeEvidence(m_session, dialog.preview().rows, done))
        end(tr("Something else is being taken in. Try again in a moment."));
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
    auto reader = m_session.service().reader();
    if (!reader) {
        m_session.report(reader.error());
        return;
    }
    const std::shared_ptr<AuditService> service = std::move(*reader);
    const auto ids = m_inView();
    begin(tr("The table is being written. You can go on working."));
    m_writing = std::make_unique<LongTask>(
        [service, audit = m_session.auditId(), ids, path](const LongTask::Progress& progress) {
            return writeEvidenceTable(*service, audit, ids, path, progress);
        });
    connect(m_writing.get(), &LongTask::progressed, m_bar, &WorkBar::setPercent);
    connect(m_writing.get(), &LongTask::done, this, [this, path, count = ids.size()] {
        const QString place = QDir::toNativeSeparators(path);
        end(count == 1 ? tr("1 piece of evidence stands in %1.").arg(place)
                       : tr("%1 pieces of evidence stand in %2.").arg(count).arg(place));
    });
    connect(m_writing.get(), &LongTask::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Cancelled) {
            end(tr("Stopped. No table was written."));
            return;
        }
        end({});
        m_session.report(error);
    });
}

void EvidenceExchange::stop() {
    if (m_writing)
        m_writing->cancel();
    else
        m_session.stopWriting();
}

void EvidenceExchange::begin(const QString& text) {
    m_import->setEnabled(false);
    m_export->setEnabled(false);
    m_bar->begin(text);
}

void EvidenceExchange::end(const QString& text) {
    if (m_writing)
        m_writing.release()->deleteLater(); // it may be what speaks
    m_import->setEnabled(!m_session.isReadOnly());
    m_export->setEnabled(true);
    m_bar->end(text);
}

} // namespace inclusion
