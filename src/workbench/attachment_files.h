#pragma once

#include "core/audit/evidence.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace inclusion {

/// A file that was read to be attached.
struct ReadFile {
    NewAttachment attachment; ///< with its hash
    QDate changed;            ///< the day when the file was last changed
};

/// What came of reading files.
struct FilesRead {
    std::vector<ReadFile> files;
    std::vector<Error> problems; ///< one for each file that could not be read or is too large
};

/// Reads files, works out their hashes and kinds and hands each to `keep`; for a thread of its own. Stops
/// between files when `cancelled` becomes true, and tells how many it has done.
FilesRead readFiles(const QStringList& paths, const std::atomic_bool& cancelled,
                    const std::function<void(int done)>& progress,
                    const std::function<void(const NewAttachment& file)>& keep);

/// A file name from a title: "2026/27" becomes "2026-27", the rest as `safeFileName`.
QString fileNameFrom(QString title);

/// As in core/audit/file_name.h.
QString safeFileName(const QString& name);

/// Whether opening such a file may run a program, by its name (core/audit/file_name.h) and by the kind that
/// was told from its content when it was attached: programs, scripts, web pages, documents with macros.
bool mayRunCode(const QString& fileName, const QString& mediaType);

/// Copies of attachments that other programs look at. They go when this does; what is changed in them does
/// not come back.
class OpenedCopies {
public:
    /// Writes a copy under that name, for reading only; its path.
    Result<QString> write(const QString& name, const std::string& bytes);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
};

/// Writes a file, whole or not at all.
Result<> writeWholeFile(const QString& path, const std::string& bytes);

} // namespace inclusion
