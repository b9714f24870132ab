#pragma once

#include "core/analysis/former_subjects.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FormerView;
}

namespace inclusion {

/// What is recorded on parts that the framework has no more: a list and, beside it, all of one to read.
class FormerView : public QWidget {
    Q_OBJECT

public:
    explicit FormerView(QWidget* parent = nullptr);
    ~FormerView() override;

    /// Keeps the snapshot and shows the first part.
    void showAudit(AuditSnapshot snapshot);
    /// How many parts there are to read.
    int count() const { return static_cast<int>(m_subjects.size()); }
    void focusList();

Q_SIGNALS:
    void closed();

private:
    AuditSnapshot m_snapshot;
    std::unique_ptr<Ui::FormerView> m_ui;
    std::vector<analysis::FormerSubject> m_subjects;
};

} // namespace inclusion
