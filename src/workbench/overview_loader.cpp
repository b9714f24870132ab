#include "workbench/overview_loader.h"

#include "workbench/audit_session.h"
#include "workbench/file_reader.h"

namespace inclusion {

OverviewLoader::OverviewLoader(const AuditSession& session, QObject* parent)
    : QObject(parent), m_session(session) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &OverviewLoader::load);
    connect(&session, &AuditSession::changed, this, &OverviewLoader::markStale);
    connect(&session, &AuditSession::auditShown, this, &OverviewLoader::markStale);
}

OverviewLoader::~OverviewLoader() = default;

void OverviewLoader::setActive(bool active) {
    m_active = active;
    if (active && m_stale)
        m_timer.start();
}

void OverviewLoader::markStale() {
    m_stale = true;
    if (m_active)
        m_timer.start();
}

void OverviewLoader::load() {
    if (!m_session.audit())
        return;
    m_stale = false;
    using Made = std::shared_ptr<const Overview>;
    m_session.reader().ask<Made>(
        this,
        [id = m_session.auditId(),
         today = m_session.clock().today()](const AuditService& service) -> Result<Made> {
            auto snapshot = service.snapshot(id);
            if (!snapshot)
                return tl::unexpected(snapshot.error());
            return std::make_shared<const Overview>(std::move(*snapshot), today);
        },
        [this](Made made) {
            if (!made) { // the next change tries again; reading that fails is announced where somebody edits
                m_stale = true;
                return;
            }
            m_overview = std::move(made);
            Q_EMIT ready();
        });
}

} // namespace inclusion
