#include "core/protection/beside_file.h"

#include "core/protection/key_ring.h"
#include "core/storage/failure.h"
#include "core/storage/sealing/sealed_vfs.h"

namespace inclusion {
namespace {

using sealing::Seal;

/// Parts these bytes from the pages of a file, which are sealed under the same key.
constexpr std::string_view purpose = "beside the file";

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytesOf(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

} // namespace

Result<std::string> protectedAs(const std::filesystem::path& file, KeyRing* keys, std::string_view plain) {
    return guarded(file, [&] {
        const auto head = sealing::sealedHeadOf(file);
        if (!head)
            return std::string(plain);
        const sealing::SealPtr seal = unlockBy(keys)(file, *head);
        const std::string& shared = seal->sharedHead();
        std::string sealed = shared;
        sealed.resize(shared.size() + plain.size() + Seal::addedSize);
        seal->seal(bytesOf(plain), plain.size(), purpose, bytesOf(sealed) + shared.size());
        return sealed;
    });
}

Result<std::string> openedFrom(const std::filesystem::path& file, KeyRing* keys, std::string_view bytes) {
    return guarded(file, [&] {
        if (!sealing::looksSealed(bytes))
            return std::string(bytes);
        if (bytes.size() < sealing::sharedHeadSize + Seal::addedSize)
            throw Failure(ErrorCode::AuditFileDamaged, {file.string()}, "what is kept beside it is cut");
        const sealing::SealPtr seal =
            unlockBy(keys)(file, std::string(bytes.substr(0, sealing::sharedHeadSize)));
        const std::string_view sealed = bytes.substr(sealing::sharedHeadSize);
        std::string plain(sealed.size() - Seal::addedSize, '\0');
        if (!seal->unseal(bytesOf(sealed), plain.size(), purpose, bytesOf(plain)))
            throw Failure(ErrorCode::AuditFileDamaged, {file.string()}, "what is kept beside it was changed");
        return plain;
    });
}

} // namespace inclusion
