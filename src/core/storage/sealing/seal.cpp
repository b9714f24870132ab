#include "core/storage/sealing/seal.h"

#include "core/storage/failure.h"

#include <sodium.h>

namespace inclusion::sealing {

namespace {

// The head: magic, version, passes, KiB of memory, four noughts, salt; then the key twice, each time as nonce
// and sealed key: under the passphrase, and under the recovery words. Numbers are little-endian.
constexpr std::string_view magic = "inclusion sealed";
constexpr std::uint32_t newestVersion = 1;
constexpr std::size_t versionAt = 16;
constexpr std::size_t passesAt = 20;
constexpr std::size_t memoryAt = 24;
constexpr std::size_t saltAt = 32;
constexpr std::size_t keysAt = 48;
constexpr std::size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t wrapSize = nonceSize + keySize + tagSize;
static_assert(keysAt + 2 * wrapSize == sharedHeadSize);
static_assert(nonceSize + tagSize == Seal::addedSize);
static_assert(saltAt + crypto_pwhash_argon2id_SALTBYTES == keysAt);

// Costs that are accepted: ours is 3 passes over 256 MiB.
constexpr std::uint32_t mostPasses = 10;
constexpr std::uint32_t leastMemoryKiB = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024;
constexpr std::uint32_t mostMemoryKiB = 512 * 1024;

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

void put(std::string& text, std::size_t offset, std::uint32_t number) {
    for (std::size_t i = 0; i < 4; ++i)
        text[offset + i] = static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
}

std::uint32_t numberAt(std::string_view text, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[offset + i])) << (8 * i);
    return number;
}

/// What the key is kept under: slow for a passphrase that a person made up.
void hashPassphrase(Secret& key, std::string_view passphrase, std::string_view head, const HashCost& cost) {
    if (crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), raw(head.substr(saltAt)),
                      cost.passes, std::size_t{cost.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Failure(ErrorCode::StorageFailed, {}, "not enough memory to make the key");
}

/// Quick: the recovery words are drawn at random, and too many to be guessed.
void hashRecoveryWords(Secret& key, std::string_view words, std::string_view head) {
    const Secret copy(words);
    crypto_generichash(key.data(), key.size(), copy.data(), copy.size(), raw(head.substr(saltAt)),
                       crypto_pwhash_argon2id_SALTBYTES);
}

/// Puts the key under another one into the head.
void wrap(std::string& head, std::size_t offset, const Secret& key, const Secret& under) {
    randombytes_buf(raw(head) + offset, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(head) + offset + nonceSize, nullptr, key.data(), keySize,
                                               raw(head), keysAt, nullptr, raw(head) + offset, under.data());
}

bool unwrap(std::string_view head, std::size_t offset, Secret& key, const Secret& under) {
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               key.data(), nullptr, nullptr, raw(head.substr(offset + nonceSize)), keySize + tagSize,
               raw(head), keysAt, raw(head.substr(offset)), under.data()) == 0;
}

HashCost costIn(std::string_view head) {
    if (head.size() < sharedHeadSize || !looksSealed(head))
        throw Failure(ErrorCode::AuditFileDamaged, {}, "the head of the sealed file is cut");
    const std::uint32_t version = numberAt(head, versionAt);
    if (version > newestVersion)
        throw Failure(ErrorCode::AuditFileTooNew,
                      {{}, std::to_string(version), std::to_string(newestVersion)}, "the seal is newer");
    const HashCost cost{numberAt(head, passesAt), numberAt(head, memoryAt)};
    if (version != newestVersion || cost.passes < 1 || cost.passes > mostPasses ||
        cost.memoryKiB < leastMemoryKiB || cost.memoryKiB > mostMemoryKiB)
        throw Failure(ErrorCode::AuditFileDamaged, {}, "the head of the sealed file is out of bounds");
    return cost;
}

} // namespace

bool looksSealed(std::string_view bytes) {
    return bytes.starts_with(magic);
}

Seal::Seal(std::string head) : m_head(std::move(head)), m_key(keySize) {
    // From here on the memory of the program holds what the file says.
    forbidDumps();
}

std::shared_ptr<const Seal> Seal::make(std::string_view passphrase, std::string_view recoveryWords,
                                       const HashCost& cost) {
    std::string head(sharedHeadSize, '\0');
    head.replace(0, magic.size(), magic);
    put(head, versionAt, newestVersion);
    put(head, passesAt, cost.passes);
    put(head, memoryAt, cost.memoryKiB);
    std::shared_ptr<Seal> seal(new Seal(std::move(head)));
    randombytes_buf(raw(seal->m_head) + saltAt, crypto_pwhash_argon2id_SALTBYTES);
    randombytes_buf(seal->m_key.data(), keySize);
    Secret under(keySize);
    hashPassphrase(under, passphrase, seal->m_head, cost);
    wrap(seal->m_head, keysAt, seal->m_key, under);
    hashRecoveryWords(under, recoveryWords, seal->m_head);
    wrap(seal->m_head, keysAt + wrapSize, seal->m_key, under);
    return seal;
}

std::shared_ptr<const Seal> Seal::open(std::string_view head, std::string_view secret) {
    const HashCost cost = costIn(head);
    std::shared_ptr<Seal> seal(new Seal(std::string(head.substr(0, sharedHeadSize))));
    Secret under(keySize);
    hashRecoveryWords(under, secret, head);
    if (unwrap(head, keysAt + wrapSize, seal->m_key, under))
        return seal;
    hashPassphrase(under, secret, head, cost);
    return unwrap(head, keysAt, seal->m_key, under) ? seal : nullptr;
}

void Seal::seal(const unsigned char* plain, std::size_t size, std::string_view beside,
                unsigned char* sealed) const {
    unsigned char* nonce = sealed + size;
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(sealed, nonce + nonceSize, nullptr, plain, size,
                                                        raw(beside), beside.size(), nullptr, nonce,
                                                        m_key.data());
}

bool Seal::unseal(const unsigned char* sealed, std::size_t size, std::string_view beside,
                  unsigned char* plain) const {
    const unsigned char* nonce = sealed + size;
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(plain, nullptr, sealed, size,
                                                               nonce + nonceSize, raw(beside), beside.size(),
                                                               nonce, m_key.data()) == 0;
}

} // namespace inclusion::sealing
