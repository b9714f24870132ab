#pragma once

#include "core/review/review_desk.h"
#include "widgets/controls/card.h"

#include <memory>
#include <optional>

namespace Ui {
class ReplyPreview;
}

namespace inclusion {

class AuditSession;

/// What a reply says before any of it is taken in: who, on which pack, what about each statement, what is new
/// and what contradicts the file.
class ReplyPreview : public Card {
    Q_OBJECT

public:
    explicit ReplyPreview(AuditSession& session, QWidget* parent = nullptr);
    ~ReplyPreview() override;

    /// Opens a reply file and shows what is in it, or why it cannot be taken.
    void showFile(const QString& path);

Q_SIGNALS:
    /// It was taken in, or left.
    void closed(bool taken);

private:
    void showPlan(const review::PreparedReply& prepared);

    AuditSession& m_session;
    std::unique_ptr<Ui::ReplyPreview> m_ui;
    std::optional<review::PreparedReply> m_reply;
};

} // namespace inclusion
