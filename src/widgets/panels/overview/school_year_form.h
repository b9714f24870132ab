#pragma once

#include "core/audit/meeting.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace Ui {
class SchoolYearForm;
}

namespace inclusion {

class AuditSession;
class DateField;

/// The first and last school day of each half-term of a cycle. A change is saved when a field is left and all
/// twelve days make sense together.
class SchoolYearForm : public QWidget {
    Q_OBJECT

public:
    explicit SchoolYearForm(AuditSession& session, QWidget* parent = nullptr);
    ~SchoolYearForm() override;

    /// Shows the dates of a cycle: the school's own or the usual ones, or none where it is no school year.
    void showYear(const std::string& cycle, const std::optional<SchoolYear>& year, bool usual);
    void focusFirst();

private:
    struct Row {
        DateField* first;
        DateField* last;
    };

    void addRow(int row);
    void save();
    void showProblem(const QString& problem);
    void useUsual();
    /// What the fields say; nothing while a day is missing.
    std::optional<SchoolYear> typed() const;
    QString problemOf(const SchoolYear& year) const;

    AuditSession& m_session;
    std::unique_ptr<Ui::SchoolYearForm> m_ui;
    std::array<Row, halfTermCount> m_rows{};
    std::string m_cycle;
    std::optional<SchoolYear> m_shown;
};

} // namespace inclusion
