#pragma once

#include "core/storage/sealing/seal.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace inclusion::sealing {

/// Bytes that a page of a sealed file has left over for its nonce and its tag: SQLite keeps them free.
inline constexpr int reservedPerPage = static_cast<int>(Seal::addedSize);

/// Stands between SQLite and the disk, and seals each page of a database, and each page that its journal
/// keeps, on its way there. All of the file but its head is sealed; a commit is as durable and as little to
/// write as that of a plain file. Temporary files are refused: what SQLite sorts stays in memory. As long as
/// it lives, SQLite knows it by its name; connections that use it must be closed before.
class SealedVfs {
public:
    explicit SealedVfs(std::shared_ptr<const Seal> seal);
    ~SealedVfs();
    SealedVfs(const SealedVfs&) = delete;
    SealedVfs& operator=(const SealedVfs&) = delete;

    const std::string& name() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The head of a sealed file; nothing for a file that is not sealed, or cannot be read. The file is read
/// through SQLite, because closing it elsewhere in this process would drop SQLite's locks.
std::optional<std::string> sealedHeadOf(const std::filesystem::path& path);

} // namespace inclusion::sealing
