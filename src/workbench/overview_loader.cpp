#include "workbench/overview_loader.h"

#include "workbench/audit_session.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

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
    auto snapshot = m_session.service().snapshot(m_session.auditId());
    if (!snapshot)
        return; // the next change tries again; reading that fails is announced where somebody edits
    m_stale = false;
    const quint64 generation = ++m_generation;
    const Date today = m_session.clock().today();
    auto shared = std::make_shared<AuditSnapshot>(std::move(*snapshot));
    QThreadPool::globalInstance()->start([self = QPointer<OverviewLoader>(this), shared, today, generation] {
        auto overview = std::make_shared<const Overview>(std::move(*shared), today);
        // In the GUI thread, where the loader may have gone meanwhile.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, overview = std::move(overview), generation] {
                if (!self || self->m_generation != generation)
                    return;
                self->m_overview = overview;
                Q_EMIT self->ready();
            },
            Qt::QueuedConnection);
    });
}

} // namespace inclusion
