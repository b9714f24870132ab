#include "core/storage/content_keeper.h"

#include "core/storage/failure.h"
#include "core/storage/sealing/sealed_vfs.h"
#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/attachment_store.h"

#include <chrono>

namespace inclusion {
namespace {

constexpr std::chrono::seconds patience{3};

} // namespace

Result<> keepContentAhead(const std::filesystem::path& file, const Unlock& unlock, const std::string& sha256,
                          std::string_view bytes) {
    return guarded(file, [&] {
        const auto head = sealing::sealedHeadOf(file);
        sqlite::Connection connection(file, patience, head ? unlock(file, *head) : nullptr);
        AttachmentStore store(connection);
        if (store.hasContent(sha256))
            return;
        sqlite::Transaction transaction(connection, sqlite::Transaction::Kind::Write);
        store.addContent(sha256, bytes);
        transaction.commit();
    });
}

} // namespace inclusion
