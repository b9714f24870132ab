#include "workbench/moment_text.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of moments.
struct Moments {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

} // namespace

QString momentText(const QDateTime& moment, const QDate& today) {
    const QString time = moment.toString(QStringLiteral("HH:mm"));
    const qint64 days = moment.date().daysTo(today);
    if (days == 0)
        return Moments::tr("today %1", "time").arg(time);
    if (days == 1)
        return Moments::tr("yesterday %1", "time").arg(time);
    const auto day = toCore(moment.date());
    return Moments::tr("%1 %2", "day, time").arg(day ? toQt(day->shortForm()) : QString(), time);
}

} // namespace inclusion
