#include "widgets/window/session_banners.h"

#include "widgets/controls/banner.h"
#include "workbench/audit_session.h"
#include "workbench/error_text.h"

namespace inclusion {
namespace {

const QString failureKey = QStringLiteral("failureBanner");
const QString readOnlyKey = QStringLiteral("readOnlyBanner");
const QString backupKey = QStringLiteral("backupBanner");

} // namespace

SessionBanners::SessionBanners(AuditSession& session, BannerArea& area, std::function<void()> saveCopy,
                               QObject* parent)
    : QObject(parent), m_session(session), m_area(area), m_saveCopy(std::move(saveCopy)) {
    connect(&session, &AuditSession::failed, this, &SessionBanners::showFailure);
    connect(&session, &AuditSession::saved, this, &SessionBanners::saved);
    connect(&session, &AuditSession::auditShown, this, &SessionBanners::showReadOnly);
    showReadOnly();
}

void SessionBanners::showFailure(const Error& error) {
    // The same failure once more, as when the focus leaves a text on the way to a button of the banner, must
    // not take that button away.
    if (!m_retrying && error == m_lastError && m_area.isShown(failureKey))
        return;
    m_lastError = error;
    BannerContent content;
    content.tone = BannerContent::Tone::Error;
    content.text =
        m_retrying ? tr("Still not saved.") + QLatin1Char(' ') + errorText(error) : errorText(error);
    const bool pending = m_session.hasPendingText();
    if (pending)
        content.text += QLatin1Char(' ') + tr("What you typed is still on the screen.");
    const auto dismiss = [this] { m_area.close(failureKey); };
    if (error.code == ErrorCode::Conflict && pending) {
        content.waysOut.push_back({tr("Keep my text"), [this, dismiss] {
                                       if (m_session.resolveConflict(true))
                                           dismiss();
                                   }});
        content.waysOut.push_back({tr("Take the other text"), [this, dismiss] {
                                       m_session.resolveConflict(false);
                                       dismiss();
                                   }});
    } else if (mayBeRetried(error)) {
        content.waysOut.push_back({tr("Try again"), [this] { retry(); }});
        content.waysOut.push_back({tr("Save a copy elsewhere…"), m_saveCopy});
    } else {
        content.waysOut.push_back({tr("Close this message"), dismiss});
    }
    m_area.show(failureKey, content);
}

void SessionBanners::offerToClose(std::function<void()> close) {
    BannerContent content;
    content.tone = BannerContent::Tone::Error;
    content.text = errorText(m_lastError) + QLatin1Char(' ') +
                   tr("Closing now would lose what you typed last. It is still on the screen.");
    content.waysOut.push_back({tr("Try again"), [this] { retry(); }});
    content.waysOut.push_back({tr("Save a copy elsewhere…"), m_saveCopy});
    content.waysOut.push_back({tr("Close and lose it"), std::move(close)});
    m_area.show(failureKey, content);
}

void SessionBanners::retry() {
    m_retrying = true;
    if (m_session.retry())
        m_area.close(failureKey);
    m_retrying = false;
}

void SessionBanners::showReadOnly() {
    if (!m_session.isReadOnly()) {
        m_area.close(readOnlyKey);
        return;
    }
    BannerContent content;
    content.tone = BannerContent::Tone::Attention;
    content.text = tr("You are reading this audit; nothing can be changed in this file.");
    if (m_session.readOnlyReason())
        content.text += QLatin1Char(' ') + errorText(*m_session.readOnlyReason());
    if (const auto& reason = m_session.readOnlyReason(); reason && mayBeRetried(*reason))
        content.waysOut.push_back({tr("Try again"), [this] { openForWriting(); }});
    content.waysOut.push_back({tr("Work in a copy…"), m_saveCopy});
    m_area.show(readOnlyKey, content);
}

void SessionBanners::openForWriting() {
    if (const auto opened = m_session.openForWriting(); !opened)
        showFailure(opened.error());
    else
        m_area.close(failureKey);
}

void SessionBanners::saved() {
    m_area.close(failureKey);
    const auto& problem = m_session.service().automaticBackupProblem();
    if (!problem || m_backupProblemShown)
        return;
    m_backupProblemShown = true;
    BannerContent content;
    content.tone = BannerContent::Tone::Attention;
    content.text = tr(
        "Your work is saved, but today's backup could not be made. Save a copy in another place to be safe.");
    content.waysOut.push_back({tr("Save a copy…"), m_saveCopy});
    content.waysOut.push_back({tr("Close this message"), [this] { m_area.close(backupKey); }});
    m_area.show(backupKey, content);
}

} // namespace inclusion
