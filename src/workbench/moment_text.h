#pragma once

#include <QDateTime>
#include <QString>

namespace inclusion {

/// When something happened, as people say it: "today 10:42", "yesterday 16:20", "14 Oct 2026 09:05".
QString momentText(const QDateTime& moment, const QDate& today);

} // namespace inclusion
