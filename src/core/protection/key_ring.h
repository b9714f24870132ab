#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

namespace sealing {
class Seal;
}

/// The keys of the sealed files that a person has unlocked, in memory only. May be used from several threads.
class KeyRing {
public:
    /// Asks a person for the passphrase of a file; nothing when they have none to give.
    using Ask = std::function<std::optional<std::string>(const std::filesystem::path& file)>;

    explicit KeyRing(Ask ask = {});
    ~KeyRing();
    KeyRing(const KeyRing&) = delete;
    KeyRing& operator=(const KeyRing&) = delete;

    /// Tries a passphrase, or the recovery words, on a file and remembers its key. Takes half a second or so,
    /// by design: not for the GUI thread. `PassphraseWrong` ("file", path) where it is neither. A file that
    /// is not sealed needs none.
    Result<> unlock(const std::filesystem::path& file, std::string_view typed);
    /// Forgets all keys. Files that are open stay open.
    void forget();

    /// The key of a file that begins with that head: one remembered, or by what `ask` answers. Throws
    /// `Failure` with `PassphraseNeeded` (path) or as `unlock`.
    std::shared_ptr<const sealing::Seal> sealFor(const std::filesystem::path& file, const std::string& head);
    /// Remembers a key that was made just now.
    void add(std::shared_ptr<const sealing::Seal> seal);

private:
    std::shared_ptr<const sealing::Seal> known(const std::string& head);
    std::shared_ptr<const sealing::Seal> tryOn(const std::filesystem::path& file, const std::string& head,
                                               std::string_view typed);

    Ask m_ask;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<const sealing::Seal>> m_seals;
};

/// Finds the key of a file in a ring; without one, sealed files stay shut (`PassphraseNeeded`).
std::function<std::shared_ptr<const sealing::Seal>(const std::filesystem::path& file,
                                                   const std::string& head)>
unlockBy(KeyRing* keys);

} // namespace inclusion
