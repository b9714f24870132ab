#pragma once

#include "workbench/overview.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace inclusion {

class AuditSession;

/// Keeps the overview of the audit in view up to date while somebody looks at it. The file is read and the
/// analysis is done beside the GUI thread. Several changes in a row are one refresh.
class OverviewLoader : public QObject {
    Q_OBJECT

public:
    explicit OverviewLoader(const AuditSession& session, QObject* parent = nullptr);
    ~OverviewLoader() override;

    /// Only what is looked at is kept up to date: false stops, true makes it fresh.
    void setActive(bool active);
    /// Null until the first one is ready.
    const Overview* overview() const { return m_overview.get(); }

Q_SIGNALS:
    void ready();

private:
    void markStale();
    void load();

    const AuditSession& m_session;
    QTimer m_timer;
    std::shared_ptr<const Overview> m_overview;
    bool m_active = false;
    bool m_stale = true;
};

} // namespace inclusion
