#include "core/storage/sealing/sealed_vfs.h"

#include "core/storage/sqlite/passing_file.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <vector>

namespace inclusion::sealing {

namespace {

constexpr int pageSize = 4096; ///< of the database in every sealed file
constexpr int sealedPart = pageSize - reservedPerPage;
constexpr int reserveAt = 20; ///< in the header of a database: bytes left over on each page

using Page = std::array<unsigned char, pageSize>;

/// A file as SQLite has it open. The real one is held beside it, made by whichever VFS is the usual one when
/// the file is opened.
struct File : sqlite3_file {
    const Seal* seal;
    sqlite3_file* real;
    bool isJournal;
    unsigned char id[fileIdSize];
    // A journal writes the number of a page just before the page.
    std::int64_t numberAt;
    std::uint32_t number;
};

File& ours(sqlite3_file* file) {
    return *static_cast<File*>(file);
}

sqlite3_file* realOf(sqlite3_file* file) {
    return ours(file).real;
}

sqlite3_vfs* usual() {
    return sqlite3_vfs_find(nullptr);
}

const char* text(const unsigned char* bytes) {
    return static_cast<const char*>(static_cast<const void*>(bytes));
}

/// What is authenticated with a page: it cannot be passed off for another one, of another file, or of the
/// journal.
std::string besideOf(const File& file, std::uint32_t number) {
    std::string beside(text(file.id), fileIdSize);
    beside += file.isJournal ? 'J' : 'D';
    for (int shift = 0; shift < 32; shift += 8)
        beside += static_cast<char>(static_cast<unsigned char>(number >> shift));
    return beside;
}

enum class PageRead { Done, Short, NotAsItWas };

/// Reads a whole page. Noughts where the file ends before; a page of noughts inside it is none of ours.
int readPage(const File& file, std::uint32_t number, std::int64_t offset, Page& plain, PageRead& how) {
    Page sealed;
    const int result = file.real->pMethods->xRead(file.real, sealed.data(), pageSize, offset);
    plain.fill(0);
    how = PageRead::Done;
    if (result == SQLITE_IOERR_SHORT_READ) {
        how = PageRead::Short;
        return SQLITE_OK;
    }
    if (result != SQLITE_OK)
        return result;
    if (file.seal->unseal(sealed.data(), sealedPart, besideOf(file, number), plain.data()))
        return SQLITE_OK;
    plain.fill(0);
    how = PageRead::NotAsItWas;
    return SQLITE_OK;
}

std::uint32_t numberOf(std::int64_t offset) {
    return static_cast<std::uint32_t>(offset / pageSize + 1);
}

int writePage(const File& file, std::uint32_t number, const void* from, std::int64_t offset) {
    Page sealed;
    file.seal->seal(static_cast<const unsigned char*>(from), sealedPart, besideOf(file, number),
                    sealed.data());
    return file.real->pMethods->xWrite(file.real, sealed.data(), pageSize, offset);
}

int closeFile(sqlite3_file* file) {
    sqlite3_file* real = realOf(file);
    const int result = real->pMethods->xClose(real);
    sqlite3_free(real);
    return result;
}

std::uint32_t bigEndian(const void* bytes) {
    const auto* b = static_cast<const unsigned char*>(bytes);
    return static_cast<std::uint32_t>(b[0]) << 24 | static_cast<std::uint32_t>(b[1]) << 16 |
           static_cast<std::uint32_t>(b[2]) << 8 | static_cast<std::uint32_t>(b[3]);
}

int readJournal(File& file, void* into, int amount, std::int64_t offset) {
    if (amount != pageSize) {
        const int result = file.real->pMethods->xRead(file.real, into, amount, offset);
        if (amount == 4 && result == SQLITE_OK) {
            file.numberAt = offset;
            file.number = bigEndian(into);
        }
        return result;
    }
    Page plain;
    auto how = PageRead::Done;
    const std::uint32_t number = file.numberAt == offset - 4 ? file.number : 0;
    const int result = readPage(file, number, offset, plain, how);
    std::memcpy(into, plain.data(), plain.size());
    // As if the journal ended here: that is what a page is that never came whole to the disk.
    return result != SQLITE_OK || how == PageRead::Done ? result : SQLITE_IOERR_SHORT_READ;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
    File& own = ours(file);
    if (own.isJournal)
        return readJournal(own, into, amount, offset);
    const std::int64_t start = offset / pageSize * pageSize;
    if (offset + amount > start + pageSize)
        return SQLITE_IOERR_READ; // SQLite reads pages, and parts of the first
    Page plain;
    auto how = PageRead::Done;
    const int result =
        readPage(own, numberOf(start), start + static_cast<std::int64_t>(headSize), plain, how);
    std::memcpy(into, plain.data() + (offset - start), static_cast<std::size_t>(amount));
    if (result != SQLITE_OK)
        return result;
    if (how == PageRead::Short)
        return SQLITE_IOERR_SHORT_READ;
    // The header is first read before any lock is held, when another program may be half through writing it
    // or a journal may be about to mend it. It is read again afterwards.
    const bool isFirstLook = offset == 0 && amount == 100;
    return how == PageRead::Done || isFirstLook ? SQLITE_OK : SQLITE_CORRUPT;
}

int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
    File& own = ours(file);
    if (own.isJournal) {
        if (amount == pageSize)
            return own.numberAt == offset - 4 ? writePage(own, own.number, from, offset) : SQLITE_IOERR_WRITE;
        if (amount == 4) {
            own.numberAt = offset;
            own.number = bigEndian(from);
        }
        return own.real->pMethods->xWrite(own.real, from, amount, offset);
    }
    // A database that leaves no room on its pages would lose what stands there.
    if (amount != pageSize || offset % pageSize != 0 ||
        (offset == 0 && static_cast<const unsigned char*>(from)[reserveAt] != reservedPerPage))
        return SQLITE_IOERR_WRITE;
    const auto shift = static_cast<std::int64_t>(headSize);
    // Pages that were given up before they were ever written would be holes, which nothing tells from pages
    // that someone has emptied: they are sealed as pages of noughts.
    sqlite3_int64 end = 0;
    if (const int result = own.real->pMethods->xFileSize(own.real, &end); result != SQLITE_OK)
        return result;
    const Page empty{};
    for (std::int64_t hole = std::max<std::int64_t>(end - shift, 0) / pageSize * pageSize; hole < offset;
         hole += pageSize)
        if (const int result = writePage(own, numberOf(hole), empty.data(), hole + shift);
            result != SQLITE_OK)
            return result;
    return writePage(own, numberOf(offset), from, offset + shift);
}

std::int64_t shiftOf(sqlite3_file* file) {
    return ours(file).isJournal ? 0 : static_cast<std::int64_t>(headSize);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return realOf(file)->pMethods->xTruncate(realOf(file), size + shiftOf(file));
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    const int result = realOf(file)->pMethods->xFileSize(realOf(file), size);
    *size = std::max<sqlite3_int64>(0, *size - shiftOf(file));
    return result;
}

int controlFile(sqlite3_file* file, int what, void* argument) {
    // Sizes would have to be shifted; they are only hints.
    if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK;
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}

/// Smaller than a page, so that the head of a journal is never taken for one.
int sectorSize(sqlite3_file*) {
    return 512;
}

int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)) &
           (SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN);
}

sqlite3_io_methods ioMethods() {
    auto methods = sqlite::passingMethods<sqlite3_io_methods, realOf>();
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xFileSize = fileSize;
    methods.xFileControl = controlFile;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = characteristics;
    return methods;
}

/// Reads the head of a database file, or writes that of a new one.
int meetHead(File& file, bool mayCreate) {
    sqlite3_int64 size = 0;
    if (const int result = file.real->pMethods->xFileSize(file.real, &size); result != SQLITE_OK)
        return result;
    std::string head(headSize, '\0');
    if (size == 0 && mayCreate) {
        head.replace(0, sharedHeadSize, file.seal->sharedHead());
        randombytes_buf(file.id, fileIdSize);
        head.replace(sharedHeadSize, fileIdSize, text(file.id), fileIdSize);
        return file.real->pMethods->xWrite(file.real, head.data(), static_cast<int>(headSize), 0);
    }
    const int result = file.real->pMethods->xRead(file.real, head.data(), static_cast<int>(headSize), 0);
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
        return result;
    if (!file.seal->fits(head))
        return SQLITE_NOTADB;
    std::memcpy(file.id, head.data() + sharedHeadSize, fileIdSize);
    return SQLITE_OK;
}

/// A new sqlite3_file of the usual VFS; `into` has nothing on failure.
int openReal(sqlite3_filename name, int flags, int* flagsOut, sqlite3_file*& into) {
    sqlite3_vfs* vfs = usual();
    into = static_cast<sqlite3_file*>(sqlite3_malloc(vfs->szOsFile));
    if (into == nullptr)
        return SQLITE_NOMEM;
    std::memset(into, 0, static_cast<std::size_t>(vfs->szOsFile));
    const int result = vfs->xOpen(vfs, name, into, flags, flagsOut);
    if (result == SQLITE_OK)
        return SQLITE_OK;
    if (into->pMethods != nullptr)
        into->pMethods->xClose(into);
    sqlite3_free(into);
    into = nullptr;
    return result;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
    static const sqlite3_io_methods methods = ioMethods();
    File& own = ours(file);
    own.pMethods = nullptr;
    own.seal = static_cast<const Seal*>(vfs->pAppData);
    own.isJournal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    own.numberAt = -1;
    own.number = 0;
    // Nothing but the database and its journal may ever lie on a disk.
    if (name == nullptr || (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL)) == 0)
        return SQLITE_CANTOPEN;
    if (const int result = openReal(name, flags, flagsOut, own.real); result != SQLITE_OK)
        return result;
    int met = SQLITE_OK;
    if (own.isJournal)
        std::memcpy(own.id, ours(sqlite3_database_file_object(name)).id, fileIdSize);
    else
        met = meetHead(own, (flags & SQLITE_OPEN_CREATE) != 0);
    if (met == SQLITE_OK) {
        own.pMethods = &methods;
        return SQLITE_OK;
    }
    own.real->pMethods->xClose(own.real);
    sqlite3_free(own.real);
    return met;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncsFolder) {
    return usual()->xDelete(usual(), name, syncsFolder);
}

int accessFile(sqlite3_vfs*, const char* name, int flags, int* result) {
    return usual()->xAccess(usual(), name, flags, result);
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* path) {
    return usual()->xFullPathname(usual(), name, size, path);
}

} // namespace

struct SealedVfs::Private {
    std::shared_ptr<const Seal> seal;
    std::string name;
    sqlite3_vfs vfs;
};

SealedVfs::SealedVfs(std::shared_ptr<const Seal> seal) : d(std::make_unique<Private>()) {
    static std::atomic_int made = 0;
    d->seal = std::move(seal);
    d->name = "inclusion-sealed-" + std::to_string(++made);
    d->vfs = *usual(); // time, randomness and sleep are as they are there
    d->vfs.iVersion = std::min(d->vfs.iVersion, 2);
    d->vfs.pNext = nullptr;
    d->vfs.szOsFile = static_cast<int>(sizeof(File));
    d->vfs.zName = d->name.c_str();
    d->vfs.pAppData = const_cast<Seal*>(d->seal.get());
    d->vfs.xOpen = openFile;
    d->vfs.xDelete = deleteFile;
    d->vfs.xAccess = accessFile;
    d->vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&d->vfs, 0);
}

SealedVfs::~SealedVfs() {
    sqlite3_vfs_unregister(&d->vfs);
}

const std::string& SealedVfs::name() const {
    return d->name;
}

std::optional<std::string> sealedHeadOf(const std::filesystem::path& path) {
    sqlite3_initialize();
    // SQLite takes names that it has put together itself.
    const std::string plain = std::filesystem::absolute(path).string();
    const char* name = sqlite3_create_filename(plain.c_str(), "", "", 0, nullptr);
    if (name == nullptr)
        return std::nullopt;
    std::optional<std::string> head;
    sqlite3_file* file = nullptr;
    int flags = 0;
    if (openReal(name, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &flags, file) == SQLITE_OK) {
        std::string bytes(headSize, '\0');
        const int result = file->pMethods->xRead(file, bytes.data(), static_cast<int>(headSize), 0);
        if ((result == SQLITE_OK || result == SQLITE_IOERR_SHORT_READ) && looksSealed(bytes))
            head = std::move(bytes);
        file->pMethods->xClose(file);
        sqlite3_free(file);
    }
    sqlite3_free_filename(const_cast<char*>(name));
    return head;
}

} // namespace inclusion::sealing
