#include "core/framework/utf8.h"
#include "import/table_reading.h"

#include <zip.h>

#include <memory>

namespace inclusion::tables {

namespace {

std::string megabytes(std::size_t bytes) {
    return std::to_string(bytes / (1024U * 1024U)) + " MB";
}

} // namespace

struct Package::Handle {
    zip_t* archive = nullptr;
    ~Handle() {
        if (archive != nullptr)
            zip_discard(archive);
    }
};

Package::Package(std::string_view bytes, const TableLimits& limits)
    : m_handle(std::make_unique<Handle>()), m_limits(limits) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    m_handle->archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (m_handle->archive == nullptr) {
        zip_source_free(source);
        refuse("table-damaged", "the file is damaged: its package cannot be opened", saveAnew);
    }
    checkEntries();
}

Package::~Package() = default;

void Package::checkEntries() {
    const zip_int64_t count = zip_get_num_entries(m_handle->archive, 0);
    if (count < 0 || static_cast<std::size_t>(count) > m_limits.entries)
        refuse("table-package", "the file packs more than " + std::to_string(m_limits.entries) + " parts",
               saveAnew);
    std::size_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat{};
        if (zip_stat_index(m_handle->archive, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0 ||
            (stat.valid & ZIP_STAT_SIZE) == 0)
            refuse("table-damaged", "the file is damaged: a part of its package has no name or size",
                   saveAnew);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            refuse("table-encrypted", "the file is protected by a password",
                   "save it without a password and try again");
        const bool packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 && stat.size > 1024U * 1024U;
        if (packed && stat.size / std::max<zip_uint64_t>(stat.comp_size, 1) > m_limits.ratio)
            refuse("table-package",
                   "a part of the file unpacks to more than " + std::to_string(m_limits.ratio) +
                       " times its size, as a trap would",
                   saveAnew);
        if (stat.size > m_limits.totalBytes - total)
            refuse("table-package", "the file unpacks to more than " + megabytes(m_limits.totalBytes),
                   "keep only the table in it and try again");
        total += stat.size;
        m_sizes.emplace(stat.name, stat.size);
    }
}

bool Package::has(const std::string& entry) const {
    return m_sizes.contains(entry);
}

std::string Package::read(const std::string& entry) const {
    const auto size = m_sizes.find(entry);
    if (size == m_sizes.end())
        refuse("table-damaged", "the file is damaged: it has no " + inQuotes(entry), saveAnew);
    if (size->second > m_limits.entryBytes)
        refuse("table-package", "a part of the file unpacks to more than " + megabytes(m_limits.entryBytes),
               "keep only the table in it and try again");
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen(m_handle->archive, entry.c_str(), 0), zip_fclose);
    std::string content(size->second + 1, '\0'); // one more shows a part that is longer than it says
    const zip_int64_t read = file == nullptr ? -1 : zip_fread(file.get(), content.data(), content.size());
    if (read < 0 || static_cast<std::size_t>(read) != size->second)
        refuse("table-damaged", "the file is damaged: " + inQuotes(entry) + " cannot be unpacked", saveAnew);
    content.resize(size->second);
    return content;
}

} // namespace inclusion::tables
