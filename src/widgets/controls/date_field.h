#pragma once

#include "widgets/controls/line_field.h"

#include <QDate>

namespace inclusion {

/// A day typed as people write it: 14 Oct 2026, 14/10/26, 2026-10-14, or 14/10 for this year. Up and Down
/// move by a day, with Ctrl by a week. Empty means no date. One stop on the way of Tab, unlike Qt's own date
/// field.
class DateField : public LineField {
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    /// Today, for dates without a year and for the arrow keys in an empty field.
    void setToday(QDate today) { m_today = today; }
    void setDate(QDate date);
    /// The day, invalid when the field is empty or cannot be understood.
    QDate date() const;
    /// Whether the field is empty or holds a day.
    bool isAcceptable() const;

    /// Reads a day as people write it; invalid when it is none.
    static QDate parse(const QString& text, QDate today);
    /// "14 Oct 2026", the form in tables.
    static QString shown(QDate date);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void normalise();

    QDate m_today;
};

} // namespace inclusion
