#include "report/office/zip_package.h"

#include <zip.h>

#include <memory>

namespace inclusion::report::office {

namespace {

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

tl::unexpected<Error> failed(const char* reason) {
    return failure(ErrorCode::RenderFailed, {}, std::string("libzip: ") + reason);
}

bool addPart(zip_t* archive, const PackagePart& part) {
    // The bytes stay where they are until the archive is closed.
    zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    if (source == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(archive, part.path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t noon = 12U << 11U;
    constexpr zip_uint16_t firstDay = (1U << 5U) | 1U; // 1 January 1980, the earliest that ZIP knows
    return zip_set_file_compression(archive, place, part.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6) == 0 &&
           zip_file_set_dostime(archive, place, noon, firstDay, 0) == 0;
}

} // namespace

Result<std::string> zipPackage(const std::vector<PackagePart>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return failed(zip_error_strerror(&error));
    zip_source_keep(target.get()); // the archive takes one owner's share
    std::unique_ptr<zip_t, DiscardArchive> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        return failed(zip_error_strerror(&error));
    }
    for (const PackagePart& part : parts) {
        if (!addPart(archive.get(), part))
            return failed(zip_strerror(archive.get()));
    }
    if (zip_close(archive.get()) != 0)
        return failed(zip_strerror(archive.get()));
    static_cast<void>(archive.release()); // closing freed it

    zip_stat_t facts;
    if (zip_source_stat(target.get(), &facts) != 0 || zip_source_open(target.get()) != 0)
        return failed(zip_error_strerror(zip_source_error(target.get())));
    std::string bytes(facts.size, '\0');
    const zip_int64_t read = zip_source_read(target.get(), bytes.data(), bytes.size());
    zip_source_close(target.get());
    if (read != static_cast<zip_int64_t>(bytes.size()))
        return failed("the package could not be read back");
    return bytes;
}

} // namespace inclusion::report::office
