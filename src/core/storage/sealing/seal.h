#pragma once

#include "core/storage/sealing/secret.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace inclusion::sealing {

/// What one guess at a passphrase costs: Argon2id's passes and memory. A reader refuses costs beyond what our
/// programs ever write, so that a hostile file cannot eat memory or time.
struct HashCost {
    std::uint32_t passes = 3;
    std::uint32_t memoryKiB = 256 * 1024;
};

/// Bytes before the first page of a sealed file: the head, filled up with noughts. Its layout stands in
/// docs/file-format.md.
inline constexpr std::size_t headSize = 4096;
/// The part of the head that all files sealed alike share; the id of the file follows.
inline constexpr std::size_t sharedHeadSize = 192;
inline constexpr std::size_t fileIdSize = 16;

/// Whether a file begins like a sealed one.
bool looksSealed(std::string_view bytes);

/// How an audit file and its backups are sealed: a key of 32 random bytes, kept in the head of each of them
/// under the passphrase and once more under the recovery words. Shared by all connections to such files and
/// never changed.
class Seal {
public:
    /// A new key. Both secrets are taken as they are; `Failure` where there is not enough memory for the
    /// cost.
    static std::shared_ptr<const Seal> make(std::string_view passphrase, std::string_view recoveryWords,
                                            const HashCost& cost);
    /// The seal of a file, by either secret. Null where neither the passphrase nor the recovery words are
    /// that; `Failure` with `AuditFileTooNew` or `AuditFileDamaged` where the head cannot be read.
    static std::shared_ptr<const Seal> open(std::string_view head, std::string_view secret);

    /// Whether a file with that head opens by this key.
    bool fits(std::string_view head) const { return head.substr(0, sharedHeadSize) == m_head; }
    const std::string& sharedHead() const { return m_head; }

    /// Seals `size` bytes into the same room; the nonce and the tag take `addedSize` more. `beside` is
    /// authenticated and not sealed.
    void seal(const unsigned char* plain, std::size_t size, std::string_view beside,
              unsigned char* sealed) const;
    /// False where the bytes are not what was sealed beside that.
    bool unseal(const unsigned char* sealed, std::size_t size, std::string_view beside,
                unsigned char* plain) const;
    static constexpr std::size_t addedSize = 24 + 16;

private:
    explicit Seal(std::string head);

    std::string m_head;
    Secret m_key;
};

/// Null: not sealed.
using SealPtr = std::shared_ptr<const Seal>;

} // namespace inclusion::sealing
