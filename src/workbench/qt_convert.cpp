#include "workbench/qt_convert.h"

#include <QFile>

namespace inclusion {

std::optional<Date> toCore(const QDate& date) {
    if (!date.isValid())
        return std::nullopt;
    return Date::from(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

QDateTime toQt(const Timestamp& time) {
    return QDateTime::fromMSecsSinceEpoch(time.time().time_since_epoch().count());
}

std::filesystem::path toPath(const QString& path) {
    return {QFile::encodeName(path).toStdString()};
}

QString fromPath(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

} // namespace inclusion
