#include "report/pack_writer.h"

#include "core/review/html_pack.h"
#include "core/review/sealing/container.h"
#include "report/file_writer.h"
#include "report/office/zip_package.h"

namespace inclusion::report {

namespace {

Result<std::string> bytesOf(const std::string& json, const ReviewPackId& id,
                            const review::PackOutput& output) {
    const bool page = output.form == review::PackForm::Page;
    if (page && output.passphrase.empty())
        return failure(ErrorCode::InvalidValue, {"passphrase", ""});
    if (output.passphrase.empty())
        return json;
    return page ? review::htmlPack(json, id, output.passphrase)
                : review::sealContainer(json, output.passphrase);
}

} // namespace

Result<> writePack(const std::string& json, const ReviewPackId& id, const review::PackOutput& output,
                   const std::filesystem::path& path) {
    auto bytes = bytesOf(json, id, output);
    if (bytes && output.zipped) {
        const bool page = output.form == review::PackForm::Page;
        bytes = office::zipPackage(
            {{page ? "review-pack.html" : "review-pack.inclusion-review", std::move(*bytes), false}});
    }
    if (!bytes)
        return tl::unexpected<Error>(std::move(bytes.error()));
    return writeWholeFile(path, *bytes);
}

} // namespace inclusion::report
