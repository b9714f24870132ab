#include "workbench/pending_text.h"

#include "workbench/audit_session.h"

namespace inclusion {
namespace {

constexpr int pauseMilliseconds = 1000;

}

PendingText::PendingText(AuditSession& session, Load load, Store store, QObject* parent)
    : QObject(parent), m_session(session), m_load(std::move(load)), m_store(std::move(store)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_session.isKeeping())
            m_timer.start();
        else
            commit();
    });
    connect(&m_session, &AuditSession::changed, this, &PendingText::refresh);
    m_session.add(this);
}

PendingText::~PendingText() {
    m_session.remove(this);
}

void PendingText::setPending(bool pending) {
    if (pending == m_pending)
        return;
    m_pending = pending;
    Q_EMIT m_session.pendingChanged();
}

void PendingText::reload() {
    m_timer.stop();
    setPending(false);
    m_conflict = false;
    m_base = m_load();
    Q_EMIT loaded(m_base);
}

void PendingText::edit(const QString& text) {
    m_text = text;
    setPending(m_text != m_base);
    if (m_pending)
        m_timer.start();
    else
        m_timer.stop();
}

bool PendingText::commit() {
    m_timer.stop();
    if (!m_pending)
        return true;
    if (m_storing)
        return false;
    if (m_load() != m_base) {
        m_conflict = true;
        m_session.report({ErrorCode::Conflict});
        return false;
    }
    m_storing = true;
    const QString text = m_text;
    const bool stored = m_store(text);
    m_storing = false;
    if (!stored)
        return false;
    // The file may hold it in another form (blanks of a title are made single): that is no change of somebody
    // else's. Whoever typed on meanwhile has something pending again.
    m_base = m_load();
    setPending(m_text != text);
    return !m_pending;
}

bool PendingText::keepMine() {
    m_base = m_load();
    setPending(m_text != m_base);
    m_conflict = false;
    return commit();
}

void PendingText::takeStored() {
    reload();
}

void PendingText::refresh() {
    if (m_storing)
        return;
    const QString stored = m_load();
    if (m_pending && stored != m_text)
        return; // what is being typed is never replaced; `commit` finds out whether the two collide
    m_timer.stop();
    setPending(false);
    m_conflict = false;
    if (stored == m_base)
        return;
    m_base = stored;
    Q_EMIT loaded(stored);
}

} // namespace inclusion
