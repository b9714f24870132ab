#pragma once

#include "core/audit/action.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace inclusion {

class AuditSession;
class DateField;
class PendingText;
class ProseEdit;

/// One milestone of an action: whether it is reached, what it is, and its day.
class MilestoneRow : public QWidget {
    Q_OBJECT

public:
    MilestoneRow(AuditSession& session, ActionId action, MilestoneId milestone, QWidget* parent = nullptr);

    const MilestoneId& milestone() const { return m_milestone; }
    /// `place` counts from 1 and tells the fields of several rows apart.
    void setPlace(int place);
    /// Shows what the file holds.
    void show(const Milestone& milestone);
    void setReadOnly(bool readOnly);

private:
    void commitDay();
    /// Changes this milestone in the file.
    template <typename Change>
    bool change(Change change);

    AuditSession& m_session;
    ActionId m_action;
    MilestoneId m_milestone;
    QCheckBox* m_reached;
    ProseEdit* m_title;
    DateField* m_day;
    QPushButton* m_remove;
    PendingText* m_text;
};

} // namespace inclusion
