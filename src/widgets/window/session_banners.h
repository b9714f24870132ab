#pragma once

#include "core/base/error.h"

#include <QObject>

#include <functional>

namespace inclusion {

class AuditSession;
class BannerArea;

/// Says what went wrong with the open file, with a way out, and that a file is open for reading only. Lives
/// as long as its session.
class SessionBanners : public QObject {
    Q_OBJECT

public:
    /// `saveCopy` asks where and carries on there.
    SessionBanners(AuditSession& session, BannerArea& area, std::function<void()> saveCopy,
                   QObject* parent = nullptr);

    /// Offers to close although text is not saved: `close` does it.
    void offerToClose(std::function<void()> close);

private:
    void showFailure(const Error& error);
    void retry();
    void showReadOnly();
    void openForWriting();
    void saved();

    AuditSession& m_session;
    BannerArea& m_area;
    std::function<void()> m_saveCopy;
    Error m_lastError{};
    bool m_backupProblemShown = false;
    bool m_retrying = false;
};

} // namespace inclusion
