#pragma once

#include "core/audit/meeting.h"

#include <QDate>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;

namespace Ui {
class MeetingForm;
}

namespace inclusion {

class AuditSession;
class FormMemory;

/// One review meeting: its day, which of the parties were there and who else, and what was agreed.
class MeetingForm : public QWidget {
    Q_OBJECT

public:
    explicit MeetingForm(AuditSession& session, QWidget* parent = nullptr);
    ~MeetingForm() override;

    /// Shows a meeting to change, or an empty form for a new one on that day (which may be invalid).
    void edit(const std::optional<Meeting>& meeting, const QDate& day);
    void focusFirst();

Q_SIGNALS:
    /// The meeting is in the file, or the person has given it up.
    void closed();

private:
    void save();
    void remove();
    void showProblem(const QString& problem);
    void showParties(const std::vector<std::string>& attended);

    AuditSession& m_session;
    std::unique_ptr<Ui::MeetingForm> m_ui;
    FormMemory* m_memory; ///< of what is not recorded yet
    std::vector<QCheckBox*> m_parties;
    std::optional<Meeting> m_before; ///< nothing while a new one is recorded
};

} // namespace inclusion
