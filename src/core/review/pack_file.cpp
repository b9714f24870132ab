#include "core/review/pack_file.h"

#include "core/base/sha256.h"
#include "core/review/pack_json.h"
#include "core/review/sealing/container.h"
#include "core/review/sealing/passphrase.h"

namespace inclusion::review {

bool isSealed(std::string_view bytes) {
    return looksLikeContainer(bytes);
}

Result<OpenedPack> openPackFile(std::string_view bytes, std::string_view passphrase) {
    auto json = isSealed(bytes) ? openContainer(bytes, normalisedPassphrase(passphrase))
                                : Result<std::string>(std::string(bytes));
    if (!json)
        return tl::unexpected<Error>(std::move(json.error()));
    auto content = readPack(*json);
    if (!content)
        return tl::unexpected<Error>(std::move(content.error()));
    return OpenedPack{std::move(*content), sha256(*json)};
}

} // namespace inclusion::review
