#include "core/review/sealing/container.h"

#include "core/review/pack_json.h"
#include "core/review/sealing/encoding.h"
#include "core/review/sealing/passphrase.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace inclusion::review {

namespace {

// The head: magic, version, passes, KiB of memory, salt, and the header of the stream. Numbers are
// little-endian.
constexpr std::string_view magic = "INCLREVW";
constexpr std::uint32_t newestVersion = 1;
constexpr std::size_t saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr std::size_t saltAt = 8 + 3 * 4;
constexpr std::size_t headerAt = saltAt + saltSize;
constexpr std::size_t headSize = headerAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t pieceSize = std::size_t{64} * 1024;
constexpr std::size_t addedPerPiece = crypto_secretstream_xchacha20poly1305_ABYTES;

// Costs that are accepted: ours is 3 passes over 256 MiB.
constexpr std::uint32_t mostPasses = 10;
constexpr std::uint32_t leastMemoryKiB = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024;
constexpr std::uint32_t mostMemoryKiB = 512 * 1024;

using State = crypto_secretstream_xchacha20poly1305_state;

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* raw(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

void append(std::string& text, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8)
        text += static_cast<char>(static_cast<unsigned char>(number >> shift));
}

std::uint32_t numberAt(std::string_view text, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[offset + i])) << (8 * i);
    return number;
}

/// A key that is wiped when it is no longer needed.
struct Key {
    std::string bytes = std::string(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    ~Key() { wipe(bytes); }

    /// False where there is not enough memory.
    bool derive(std::string_view passphrase, std::string_view salt, const SealCost& cost) {
        std::string normal = normalisedPassphrase(passphrase);
        const int done =
            crypto_pwhash(raw(bytes), bytes.size(), normal.data(), normal.size(), raw(salt), cost.passes,
                          std::size_t{cost.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13);
        wipe(normal);
        return done == 0;
    }
};

} // namespace

bool looksLikeContainer(std::string_view bytes) {
    return bytes.starts_with(magic);
}

Result<std::string> sealContainer(std::string_view content, std::string_view passphrase,
                                  const SealCost& cost) {
    std::string sealed(magic);
    append(sealed, newestVersion);
    append(sealed, cost.passes);
    append(sealed, cost.memoryKiB);
    sealed += randomBytes(saltSize);
    Key key;
    if (!key.derive(passphrase, std::string_view(sealed).substr(saltAt, saltSize), cost))
        return failure(ErrorCode::StorageFailed, {"pack"}, "not enough memory to make the key");
    State state;
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), raw(key.bytes));
    sealed.append(reinterpret_cast<const char*>(header.data()), header.size());
    const std::string head = sealed;
    std::string piece(pieceSize + addedPerPiece, '\0');
    std::size_t offset = 0;
    do {
        const std::string_view part = content.substr(offset, pieceSize);
        const bool first = offset == 0;
        offset += part.size();
        const unsigned char tag = offset == content.size()
                                      ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                      : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        crypto_secretstream_xchacha20poly1305_push(&state, raw(piece), nullptr, raw(part), part.size(),
                                                   first ? raw(head) : nullptr, first ? head.size() : 0, tag);
        sealed.append(piece, 0, part.size() + addedPerPiece);
    } while (offset < content.size());
    sodium_memzero(&state, sizeof state);
    return sealed;
}

Result<std::string> openContainer(std::string_view bytes, std::string_view passphrase) {
    if (!looksLikeContainer(bytes))
        return failure(ErrorCode::NotAReviewFile, {"pack"});
    const auto damaged = [](const char* detail) {
        return failure(ErrorCode::ReviewFileDamaged, {"pack"}, detail);
    };
    if (bytes.size() < headSize + addedPerPiece || bytes.size() > largestPack + largestPack / 1024 + headSize)
        return damaged("its length cannot be right");
    if (numberAt(bytes, 8) > newestVersion)
        return failure(ErrorCode::ReviewFileTooNew, {"pack"});
    const SealCost cost{numberAt(bytes, 12), numberAt(bytes, 16)};
    if (numberAt(bytes, 8) != newestVersion || cost.passes < 1 || cost.passes > mostPasses ||
        cost.memoryKiB < leastMemoryKiB || cost.memoryKiB > mostMemoryKiB)
        return damaged("its cost is out of bounds");
    Key key;
    if (!key.derive(passphrase, bytes.substr(saltAt, saltSize), cost))
        return failure(ErrorCode::StorageFailed, {"pack"}, "not enough memory to make the key");
    const std::string_view head = bytes.substr(0, headSize);
    State state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(head.substr(headerAt)), raw(key.bytes)) !=
        0)
        return damaged("its header");
    std::string content;
    content.reserve(bytes.size());
    std::string piece(pieceSize, '\0');
    for (std::size_t offset = headSize; offset < bytes.size();) {
        const std::string_view part = bytes.substr(offset, pieceSize + addedPerPiece);
        const bool first = offset == headSize;
        if (part.size() < addedPerPiece)
            return damaged("its last piece is cut");
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, raw(piece), nullptr, &tag, raw(part),
                                                       part.size(), first ? raw(head) : nullptr,
                                                       first ? head.size() : 0) != 0)
            return first ? Result<std::string>(failure(ErrorCode::PassphraseWrong, {"pack"}))
                         : Result<std::string>(damaged("a piece is not as it was"));
        content.append(piece, 0, part.size() - addedPerPiece);
        offset += part.size();
        const bool last = offset == bytes.size();
        if (last != (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL))
            return damaged("its end is missing, or something follows it");
    }
    sodium_memzero(&state, sizeof state);
    return content;
}

} // namespace inclusion::review
