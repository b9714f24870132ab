#pragma once

#include "core/audit_service.h"
#include "core/protection/key_ring.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// What protecting a file, or taking its protection away, came to. The file itself is done.
struct Protection {
    /// Files in the folder of its backups that are as they were, because they cannot be read or written.
    std::vector<std::filesystem::path> leftAlone;
};

/// The least that a passphrase must have, in characters.
inline constexpr std::size_t shortestPassphrase = 10;

/// Protects an audit file, which nobody may have open meanwhile, by a passphrase, and takes that away again.
/// Its backups go along: one passphrase opens them all. The file is written anew beside itself, checked, and
/// only then put in its place; a failure leaves it as it was. Whatever the disk keeps of a file that was
/// replaced is beyond this program (docs/privacy.md). Takes as long as copying the file and its backups.
class FileProtection {
public:
    /// `dependencies.keys` opens what is sealed already, and is given the new key; it must be there.
    explicit FileProtection(const ServiceDependencies& dependencies);
    /// The same with another cost of one guess at the passphrase, for tests.
    FileProtection(const ServiceDependencies& dependencies, std::uint32_t passes, std::uint32_t memoryKiB);

    /// Words that open the file when its passphrase is lost: to be written down before it is protected.
    static std::string newRecoveryWords();
    static bool isProtected(const std::filesystem::path& file);

    /// Errors: `FileProtected`, `InvalidValue` of kind "passphrase" for one that is too short, and what
    /// opening and writing a file can give.
    Result<Protection> protect(const std::filesystem::path& file, std::string_view passphrase,
                               std::string_view recoveryWords) const;
    /// Seals the file under a new key, a new passphrase and new recovery words. `FileNotProtected`.
    Result<Protection> changePassphrase(const std::filesystem::path& file, std::string_view passphrase,
                                        std::string_view recoveryWords) const;
    /// Leaves the file and its backups readable by anyone who has them. `FileNotProtected`.
    Result<Protection> removePassphrase(const std::filesystem::path& file) const;

private:
    Result<Protection> seal(const std::filesystem::path& file, bool isSealedNow, std::string_view passphrase,
                            std::string_view recoveryWords) const;

    ServiceDependencies m_dependencies;
    std::uint32_t m_passes = 0; ///< 0: as costly as files are made
    std::uint32_t m_memoryKiB = 0;
};

} // namespace inclusion
