#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Values of core as Qt's, and back. Text is UTF-8 on core's side.
namespace inclusion {

inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string toCore(const QString& text) {
    return text.toStdString();
}

inline QDate toQt(const Date& date) {
    return {date.year(), static_cast<int>(date.month()), static_cast<int>(date.day())};
}

/// Nothing for an invalid day and for days outside core's range.
std::optional<Date> toCore(const QDate& date);

/// The moment in the local time zone.
QDateTime toQt(const Timestamp& time);

std::filesystem::path toPath(const QString& path);
QString fromPath(const std::filesystem::path& path);

} // namespace inclusion
