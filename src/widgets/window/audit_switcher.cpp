#include "widgets/window/audit_switcher.h"

#include "ui_audit_switcher.h"
#include "workbench/audit_overview.h"
#include "workbench/audit_session.h"
#include "workbench/carried_text.h"
#include "workbench/file_reader.h"
#include "workbench/qt_convert.h"

#include <QEvent>
#include <QLayout>
#include <QStandardItemModel>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int mostAudits = 10;
constexpr std::size_t nameColumn = 0;
constexpr std::size_t progressColumn = 2;

/// Whether the session has the framework of an audit at hand.
bool isKnown(const AuditSession& session, const Audit& audit) {
    return session.audit() && session.audit()->frameworkHash == audit.frameworkHash;
}

} // namespace

AuditSwitcher::AuditSwitcher(AuditSession& session, QWidget* parent)
    : WindowSheet(parent), m_session(session), m_ui(std::make_unique<Ui::AuditSwitcher>()) {
    m_ui->setupUi(this);
    m_ui->audits->setMostRows(mostAudits);
    connect(m_ui->audits, &SummaryTable::chosen, this, [this](const QString& id) {
        close();
        Q_EMIT auditChosen(id);
    });
    connect(m_ui->addAudit, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT addRequested();
    });
    connect(m_ui->nextCycle, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT nextCycleRequested();
    });
    m_audits = m_session.service().audits().value_or(std::vector<Audit>());
    showAudits();
    showButtons();
    m_ui->audits->setFocus();
    place();
    readName(0);
}

AuditSwitcher::~AuditSwitcher() = default;

bool AuditSwitcher::event(QEvent* event) {
    const bool done = WindowSheet::event(event);
    if (event->type() == QEvent::LayoutRequest) // the columns have their widths, and the rows their lines
        resize(width(), layout()->sizeHint().height());
    return done;
}

void AuditSwitcher::showAudits() {
    const QString reading = tr("reading…");
    int current = 0;
    for (const Audit& audit : m_audits) {
        const bool inView = audit.id == m_session.auditId();
        if (inView)
            current = static_cast<int>(m_rows.size());
        TextCell name(isKnown(m_session, audit) ? toQt(m_session.framework()->shownTitle()) : reading);
        name.link = true;
        m_rows.push_back(
            {toQt(audit.id.text()),
             {name, TextCell(toQt(audit.cycle)), reading, TextCell(inView ? tr("in view") : QString())}});
    }
    showTable();
    m_ui->audits->setCurrentIndex(m_ui->audits->rows().index(current, 0));
}

void AuditSwitcher::showButtons() {
    const bool mayBegin = !m_session.isReadOnly();
    m_ui->addAudit->setVisible(mayBegin);
    const Audit* now = m_session.audit();
    const QString next = now ? cycleAfter(toQt(now->cycle)) : QString();
    const bool begun = now && std::any_of(m_audits.begin(), m_audits.end(), [&](const Audit& audit) {
                           return audit.frameworkId == now->frameworkId && audit.cycle == toCore(next);
                       });
    m_ui->nextCycle->setVisible(mayBegin && now && !begun);
    if (!now)
        return;
    const QString name = toQt(m_session.framework()->shownTitle());
    m_ui->nextCycle->setText(next.isEmpty() ? tr("Begin the next cycle of %1").arg(name)
                                            : tr("Begin %1 of %2", "cycle, framework").arg(next, name));
}

void AuditSwitcher::readName(std::size_t row) {
    while (row < m_audits.size() && isKnown(m_session, m_audits[row]))
        ++row;
    if (row == m_audits.size()) {
        place(); // a long name takes a second line
        readProgress(0);
        return;
    }
    m_session.reader().ask<QString>(
        this,
        [audit = m_audits[row]](const AuditService& service) {
            return service.frameworkOf(audit).map(
                [](const auto& framework) { return toQt(framework->shownTitle()); });
        },
        [this, row](const QString& name) {
            fill(row, nameColumn, name.isEmpty() ? toQt(m_audits[row].frameworkId) : name);
            readName(row + 1);
        });
}

void AuditSwitcher::readProgress(std::size_t row) {
    if (row == m_audits.size())
        return;
    m_session.reader().ask<QString>(
        this,
        [id = m_audits[row].id](const AuditService& service) {
            return service.snapshot(id).map(progressText);
        },
        [this, row](const QString& text) {
            fill(row, progressColumn, text);
            m_ui->audits->resizeColumnToContents(progressColumn);
            readProgress(row + 1);
        });
}

void AuditSwitcher::fill(std::size_t row, std::size_t column, const QString& text) {
    m_rows[row].cells[column].text = text; // also what a screen reader says of it
    showTable();
}

void AuditSwitcher::showTable() {
    showRows(m_ui->audits->rows(), {tr("Audit"), tr("Cycle"), tr("How far"), tr("Now")}, m_rows);
}

} // namespace inclusion
