#pragma once

#include "core/audit/audit_snapshot.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PastView;
}

namespace inclusion {

/// The audit as it stood on a past day, to read: what is judged on the left, all that was recorded on it on
/// the right.
class PastView : public QWidget {
    Q_OBJECT

public:
    explicit PastView(QWidget* parent = nullptr);
    ~PastView() override;

    /// `day` says which one it is.
    void showAudit(const AuditSnapshot& snapshot, const QString& day);
    void focusList();

Q_SIGNALS:
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::unique_ptr<Ui::PastView> m_ui;
    AuditSnapshot m_snapshot;
};

} // namespace inclusion
