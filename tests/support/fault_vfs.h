#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// What SQLite asks of a disk.
enum class DiskOperation { Read, Write, Sync, Truncate, Delete, Create };

struct DiskRequest {
    DiskOperation operation;
    std::string file;
    std::int64_t offset = 0;     ///< of a read or write; the new size of a truncate
    std::string_view bytes = {}; ///< of a write
    bool syncsFolder = false;    ///< of a delete: the folder is brought to the disk as well
};

/// Stands between SQLite and the real disk.
class Disk {
public:
    virtual ~Disk() = default;
    /// Answers a request with a result code of SQLite. `carryOut` does it on the real disk: of a read or a
    /// write only the first `amount` bytes, of anything else all of it.
    virtual int answer(const DiskRequest& request, int amount,
                       const std::function<int(int amount)>& carryOut) = 0;
};

/// As long as it lives, every file that SQLite opens in this process is reached through `disk`. Files that
/// are open already are not.
class FaultVfs {
public:
    explicit FaultVfs(Disk& disk);
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// How a disk fails.
enum class Fault {
    Fail, ///< nothing is done, and it says so
    Tear, ///< half of it is done, and it says so
    Full, ///< half of it is done, and it says that there is no space left (writes only)
    Gone  ///< nothing is done, nor anything afterwards
};

/// A disk that fails at the n-th operation of a kind, counted from `arm`.
class FaultyDisk : public Disk {
public:
    void arm(DiskOperation operation, Fault fault, int n);
    /// Works again as it should.
    void mend();
    bool hasFailed() const { return m_failed; }
    /// How many operations of that kind there were since the last `arm` or `mend`.
    int count(DiskOperation operation) const { return m_counts[static_cast<std::size_t>(operation)]; }

    int answer(const DiskRequest& request, int amount,
               const std::function<int(int amount)>& carryOut) override;

private:
    DiskOperation m_operation = DiskOperation::Read;
    Fault m_fault = Fault::Fail;
    int m_left = 0; ///< operations until the fault; 0: none is to come
    bool m_failed = false;
    bool m_gone = false;
    int m_counts[6] = {};
};

/// "write", "sync" and so on, for the names of what was tried.
std::string nameOf(DiskOperation operation);
std::string nameOf(Fault fault);
