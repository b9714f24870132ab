#include "widgets/controls/date_field.h"

#include "core/audit/date_reading.h"
#include "workbench/qt_convert.h"

#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>

namespace inclusion {
namespace {

/// Dates are written the British way whatever the computer's own language is.
QLocale british() {
    return {QLocale::English, QLocale::UnitedKingdom};
}

/// The month that a name or its beginning of three letters or more means; 0 for none.
int monthFromName(const QString& name) {
    for (int month = 1; month <= 12; ++month) {
        if (name.size() >= 3 && british().monthName(month).startsWith(name, Qt::CaseInsensitive))
            return month;
    }
    return 0;
}

int fullYear(const QString& text, QDate today) {
    if (text.isEmpty())
        return today.year();
    const int year = text.toInt();
    return text.size() == 2 ? 2000 + year : year;
}

/// Other centuries are slips of the finger, here as wherever dates are typed.
QDate usual(QDate date) {
    const auto day = toCore(date);
    return day && isUsualDay(*day) ? date : QDate();
}

} // namespace

DateField::DateField(QWidget* parent) : LineField(parent), m_today(QDate::currentDate()) {}

QString DateField::shown(QDate date) {
    const auto day = toCore(date);
    return day ? toQt(day->shortForm()) : QString();
}

QDate DateField::parse(const QString& text, QDate today) {
    static const QRegularExpression iso(QStringLiteral(R"(^(\d{4})-(\d{1,2})-(\d{1,2})$)"));
    static const QRegularExpression numbers(
        QStringLiteral(R"(^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$)"));
    static const QRegularExpression words(
        QStringLiteral(R"(^(\d{1,2})\s*([A-Za-z]{3,})\.?\s*(\d{4}|\d{2})?$)"));
    const QString trimmed = text.trimmed();
    if (const auto match = iso.match(trimmed); match.hasMatch())
        return usual({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()});
    if (const auto match = numbers.match(trimmed); match.hasMatch())
        return usual(
            {fullYear(match.captured(3), today), match.captured(2).toInt(), match.captured(1).toInt()});
    if (const auto match = words.match(trimmed); match.hasMatch())
        return usual({fullYear(match.captured(3), today), monthFromName(match.captured(2)),
                      match.captured(1).toInt()});
    return {};
}

void DateField::setDate(QDate date) {
    setText(shown(date));
}

QDate DateField::date() const {
    return parse(text(), m_today);
}

bool DateField::isAcceptable() const {
    return text().trimmed().isEmpty() || toCore(date()).has_value();
}

void DateField::normalise() {
    if (const QDate day = date(); day.isValid())
        setDate(day);
}

void DateField::keyPressEvent(QKeyEvent* event) {
    const bool up = event->key() == Qt::Key_Up;
    if ((!up && event->key() != Qt::Key_Down) || isReadOnly()) {
        LineField::keyPressEvent(event);
        return;
    }
    const int step = event->modifiers().testFlag(Qt::ControlModifier) ? 7 : 1;
    const QDate day = date();
    setDate(day.isValid() ? day.addDays(up ? step : -step) : m_today);
    event->accept();
}

void DateField::focusOutEvent(QFocusEvent* event) {
    normalise();
    LineField::focusOutEvent(event);
}

} // namespace inclusion
