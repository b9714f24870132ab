#include "workbench/logo_file.h"

#include "core/audit/report_look.h"
#include "core/framework/input_file.h"
#include "workbench/qt_convert.h"

#include <QFileInfo>
#include <QImage>

namespace inclusion {

Result<std::string> readLogo(const QString& path) {
    auto bytes = readInputFile(toPath(path), largestLogo);
    if (bytes && QImage::fromData(QByteArray::fromStdString(*bytes)).isNull())
        return failure(ErrorCode::InvalidValue, {"school-logo", toCore(QFileInfo(path).fileName())});
    return bytes;
}

} // namespace inclusion
