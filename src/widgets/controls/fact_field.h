#pragma once

#include "core/audit/fact.h"
#include "core/framework/framework.h"

#include <QWidget>

class QLabel;

namespace inclusion {

class AuditSession;
class LineField;
class PendingText;
class SpokenLabel;

/// One typed field of an item: its label, where its value is typed, and beneath it why a value was refused.
/// A refused value stays on the screen until it is put right.
class FactField : public QWidget {
    Q_OBJECT

public:
    /// `row` is a row of a count table, by id or label; empty for every other field. The field is copied.
    FactField(AuditSession& session, const std::string& itemId, Field field, const std::string& row,
              const QString& label, QWidget* parent = nullptr);
    ~FactField() override;

    void setReadOnly(bool readOnly);
    /// Shows beside the field what was entered the cycle before: "2025/26: 92.1%". Empty for nothing.
    void setLastYear(const QString& text);
    QWidget* editor() const;

private:
    QString load() const;
    bool store(const QString& typed);
    void showProblem(const QString& problem);

    AuditSession& m_session;
    std::string m_itemId;
    Field m_field;
    std::string m_row;
    LineField* m_editor;
    SpokenLabel* m_problem;
    QLabel* m_lastYear;
    PendingText* m_text;
};

/// What to type into a field of a type: "yes or no", "£", "0 to 100 %".
QString factPlaceholder(FieldType type);

} // namespace inclusion
