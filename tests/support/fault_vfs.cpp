#include "support/fault_vfs.h"

#include "core/storage/sqlite/passing_file.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace {

struct Shim : sqlite3_vfs {
    sqlite3_vfs* real = nullptr;
    Disk* disk = nullptr;
};

/// Ours in front of the real VFS's own, which follows in the same block of memory.
struct File : sqlite3_file {
    Shim* shim;
    const char* name; ///< SQLite keeps it as long as the file is open
};

constexpr std::size_t ownSize = (sizeof(File) + 15) / 16 * 16;

sqlite3_file* realOf(sqlite3_file* file) {
    return static_cast<sqlite3_file*>(
        static_cast<void*>(static_cast<char*>(static_cast<void*>(file)) + ownSize));
}

template <typename Act>
int ask(sqlite3_file* file, DiskOperation operation, std::int64_t offset, std::string_view bytes, int amount,
        const Act& act) {
    auto* ours = static_cast<File*>(file);
    const DiskRequest request{operation, ours->name == nullptr ? "" : ours->name, offset, bytes};
    return ours->shim->disk->answer(request, amount, act);
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
    return ask(file, DiskOperation::Read, offset, {}, amount,
               [&](int part) { return realOf(file)->pMethods->xRead(realOf(file), into, part, offset); });
}

int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
    const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(amount));
    return ask(file, DiskOperation::Write, offset, bytes, amount,
               [&](int part) { return realOf(file)->pMethods->xWrite(realOf(file), from, part, offset); });
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return ask(file, DiskOperation::Truncate, size, {}, 0,
               [&](int) { return realOf(file)->pMethods->xTruncate(realOf(file), size); });
}

int syncFile(sqlite3_file* file, int flags) {
    return ask(file, DiskOperation::Sync, 0, {}, 0,
               [&](int) { return realOf(file)->pMethods->xSync(realOf(file), flags); });
}

sqlite3_io_methods ioMethods() {
    auto methods = inclusion::sqlite::passingMethods<sqlite3_io_methods, realOf>();
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    return methods;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
    static const sqlite3_io_methods methods = ioMethods();
    auto* shim = static_cast<Shim*>(vfs);
    auto* ours = static_cast<File*>(file);
    ours->pMethods = nullptr;
    ours->shim = shim;
    ours->name = name;
    const auto open = [&](int) { return shim->real->xOpen(shim->real, name, realOf(file), flags, flagsOut); };
    const bool creates = (flags & SQLITE_OPEN_CREATE) != 0 && name != nullptr && access(name, F_OK) != 0;
    const int result = creates ? shim->disk->answer({DiskOperation::Create, name}, 0, open) : open(0);
    if (result == SQLITE_OK)
        ours->pMethods = &methods;
    return result;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncsFolder) {
    auto* shim = static_cast<Shim*>(vfs);
    DiskRequest request{DiskOperation::Delete, name};
    request.syncsFolder = syncsFolder != 0;
    return shim->disk->answer(request, 0,
                              [&](int) { return shim->real->xDelete(shim->real, name, syncsFolder); });
}

int codeOf(DiskOperation operation) {
    switch (operation) {
    case DiskOperation::Read:
        return SQLITE_IOERR_READ;
    case DiskOperation::Write:
        return SQLITE_IOERR_WRITE;
    case DiskOperation::Sync:
        return SQLITE_IOERR_FSYNC;
    case DiskOperation::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case DiskOperation::Delete:
        return SQLITE_IOERR_DELETE;
    case DiskOperation::Create:
        return SQLITE_CANTOPEN;
    }
    return SQLITE_IOERR;
}

} // namespace

struct FaultVfs::Private {
    Shim shim;
};

FaultVfs::FaultVfs(Disk& disk) : d(std::make_unique<Private>()) {
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    // Whatever is not replaced works on our copy as it does on the original.
    static_cast<sqlite3_vfs&>(d->shim) = *real;
    d->shim.pNext = nullptr;
    d->shim.zName = "fault";
    d->shim.szOsFile = static_cast<int>(ownSize) + real->szOsFile;
    d->shim.xOpen = openFile;
    d->shim.xDelete = deleteFile;
    d->shim.real = real;
    d->shim.disk = &disk;
    sqlite3_vfs_register(&d->shim, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&d->shim);
    sqlite3_vfs_register(d->shim.real, 1);
}

void FaultyDisk::arm(DiskOperation operation, Fault fault, int n) {
    mend();
    m_operation = operation;
    m_fault = fault;
    m_left = n;
}

void FaultyDisk::mend() {
    m_left = 0;
    m_failed = false;
    m_gone = false;
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
}

int FaultyDisk::answer(const DiskRequest& request, int amount, const std::function<int(int)>& carryOut) {
    ++m_counts[static_cast<std::size_t>(request.operation)];
    if (m_gone)
        return codeOf(request.operation);
    if (request.operation != m_operation || m_left == 0 || --m_left > 0)
        return carryOut(amount);
    m_failed = true;
    m_gone = m_fault == Fault::Gone;
    const bool half = m_fault == Fault::Tear || m_fault == Fault::Full;
    // Of a deletion or a truncation the half is that it is done, and said not to be.
    if (half && request.operation != DiskOperation::Create)
        carryOut(amount / 2);
    return m_fault == Fault::Full ? SQLITE_FULL : codeOf(request.operation);
}

std::string nameOf(DiskOperation operation) {
    constexpr std::array names{"read", "write", "sync", "truncate", "delete", "create"};
    return names[static_cast<std::size_t>(operation)];
}

std::string nameOf(Fault fault) {
    constexpr std::array names{"fails", "is torn", "finds the disk full", "is the last one"};
    return names[static_cast<std::size_t>(fault)];
}
