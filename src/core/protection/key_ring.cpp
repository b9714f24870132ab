#include "core/protection/key_ring.h"

#include "core/review/sealing/encoding.h"
#include "core/review/sealing/passphrase.h"
#include "core/storage/failure.h"
#include "core/storage/sealing/sealed_vfs.h"

namespace inclusion {

namespace fs = std::filesystem;
using sealing::SealPtr;

KeyRing::KeyRing(Ask ask) : m_ask(std::move(ask)) {}
KeyRing::~KeyRing() = default;

Result<> KeyRing::unlock(const fs::path& file, std::string_view typed) {
    return guarded(file, [&] {
        if (const auto head = sealing::sealedHeadOf(file))
            add(tryOn(file, *head, typed));
    });
}

void KeyRing::forget() {
    const std::lock_guard guard(m_mutex);
    m_seals.clear();
}

SealPtr KeyRing::known(const std::string& head) {
    const std::lock_guard guard(m_mutex);
    for (const SealPtr& seal : m_seals)
        if (seal->fits(head))
            return seal;
    return nullptr;
}

void KeyRing::add(SealPtr seal) {
    const std::lock_guard guard(m_mutex);
    m_seals.push_back(std::move(seal));
}

SealPtr KeyRing::tryOn(const fs::path& file, const std::string& head, std::string_view typed) {
    std::string normal = review::normalisedPassphrase(typed);
    SealPtr seal;
    try {
        seal = sealing::Seal::open(head, normal);
    } catch (const Failure& failure) {
        review::wipe(normal);
        Error error = failure.error(); // thrown where the head is read, which knows no path
        error.parameters.resize(std::max<std::size_t>(1, error.parameters.size()));
        error.parameters.front() = file.string();
        throw Failure(std::move(error));
    }
    review::wipe(normal);
    if (!seal)
        throw Failure(ErrorCode::PassphraseWrong, {"file", file.string()});
    return seal;
}

SealPtr KeyRing::sealFor(const fs::path& file, const std::string& head) {
    if (SealPtr seal = known(head))
        return seal;
    std::optional<std::string> typed = m_ask ? m_ask(file) : std::nullopt;
    if (!typed)
        throw Failure(ErrorCode::PassphraseNeeded, {file.string()});
    SealPtr seal = tryOn(file, head, *typed);
    review::wipe(*typed);
    add(seal);
    return seal;
}

std::function<SealPtr(const fs::path&, const std::string&)> unlockBy(KeyRing* keys) {
    return [keys](const fs::path& file, const std::string& head) {
        if (keys == nullptr)
            throw Failure(ErrorCode::PassphraseNeeded, {file.string()});
        return keys->sealFor(file, head);
    };
}

} // namespace inclusion
