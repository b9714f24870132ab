#include "workbench/attachment_files.h"

#include "core/audit/file_name.h"
#include "core/base/sha256.h"
#include "core/storage/stores/attachment_store.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

#include <algorithm>

namespace inclusion {
namespace {

Result<ReadFile> readFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(info.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, {toCore(path)});
    if (info.size() > largestAttachment)
        return failure(ErrorCode::FileTooLarge,
                       {toCore(path), std::to_string(info.size()), std::to_string(largestAttachment)});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {toCore(path)});
    // One byte more than may be: the file may have grown since.
    const QByteArray bytes = file.read(largestAttachment + 1);
    if (bytes.size() > largestAttachment)
        return failure(ErrorCode::FileTooLarge,
                       {toCore(path), std::to_string(bytes.size()), std::to_string(largestAttachment)});
    ReadFile read;
    read.attachment.fileName = toCore(info.fileName());
    read.attachment.mediaType =
        toCore(QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), bytes).name());
    read.attachment.bytes = bytes.toStdString();
    read.attachment.sha256 = sha256(read.attachment.bytes);
    read.changed = info.lastModified().date();
    return read;
}

} // namespace

FilesRead readFiles(const QStringList& paths, const std::atomic_bool& cancelled,
                    const std::function<void(int done)>& progress,
                    const std::function<void(const NewAttachment& file)>& keep) {
    FilesRead read;
    int done = 0;
    for (const QString& path : paths) {
        if (cancelled)
            return {};
        progress(done++);
        auto file = readFile(path);
        if (!file) {
            read.problems.push_back(file.error());
            continue;
        }
        if (cancelled)
            return {};
        keep(file->attachment);
        read.files.push_back(std::move(*file));
    }
    return read;
}

QString fileNameFrom(QString title) {
    return safeFileName(
        title.replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('\\'), QLatin1Char('-')));
}

QString safeFileName(const QString& name) {
    return toQt(safeFileName(std::string_view(toCore(name))));
}

bool mayRunCode(const QString& fileName, const QString& mediaType) {
    if (mayRunCode(std::string_view(toCore(fileName))))
        return true;
    const QMimeType type = QMimeDatabase().mimeTypeForName(mediaType);
    return type.inherits(QStringLiteral("application/x-executable")) ||
           type.inherits(QStringLiteral("application/x-ms-dos-executable")) ||
           type.inherits(QStringLiteral("application/x-shellscript")) ||
           type.inherits(QStringLiteral("application/x-desktop")) ||
           type.inherits(QStringLiteral("text/html"));
}

Result<QString> OpenedCopies::write(const QString& name, const std::string& bytes) {
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return failure(ErrorCode::FileNotWritable, {toCore(m_folder->path())});
    // A folder for each, so that names may repeat.
    const QString folder = QString::number(++m_count);
    const QDir dir(m_folder->path());
    if (!dir.mkdir(folder))
        return failure(ErrorCode::FileNotWritable, {toCore(dir.filePath(folder))});
    const QString path = QDir(dir.filePath(folder)).filePath(safeFileName(name));
    if (auto written = writeWholeFile(path, bytes); !written)
        return tl::unexpected(written.error());
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    return path;
}

Result<> writeWholeFile(const QString& path, const std::string& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()) ||
        !file.commit())
        return failure(ErrorCode::FileNotWritable, {toCore(path)});
    return {};
}

} // namespace inclusion
