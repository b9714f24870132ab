// Every edit on a disk that fails at any one of its operations: the edit says so or is in the file, the file
// is sound, and once the disk works again so does the edit.
#include "support/fault_vfs.h"
#include "support/torture.h"

#include <catch2/catch.hpp>

#include <memory>

#include "edit/every_edit.h"

using namespace inclusion;

namespace {

struct Trial {
    DiskOperation operation;
    Fault fault;
};

const std::vector<Trial>& trials() {
    static const std::vector<Trial> all = {
        {DiskOperation::Write, Fault::Fail},    {DiskOperation::Write, Fault::Tear},
        {DiskOperation::Write, Fault::Full},    {DiskOperation::Write, Fault::Gone},
        {DiskOperation::Sync, Fault::Fail},     {DiskOperation::Sync, Fault::Tear},
        {DiskOperation::Sync, Fault::Gone},     {DiskOperation::Delete, Fault::Fail},
        {DiskOperation::Delete, Fault::Tear},   {DiskOperation::Delete, Fault::Gone},
        {DiskOperation::Create, Fault::Fail},   {DiskOperation::Create, Fault::Gone},
        {DiskOperation::Truncate, Fault::Fail}, {DiskOperation::Truncate, Fault::Gone},
        {DiskOperation::Read, Fault::Fail},     {DiskOperation::Read, Fault::Tear},
        {DiskOperation::Read, Fault::Gone},
    };
    return all;
}

/// One edit on a worked file that is put back to where it was before each try.
struct EditUnderFault {
    explicit EditUnderFault(const EditCase& tried) : edit(tried) {
        before = file.rows();
        file.service.reset();
        bytes = bytesOf(file.file);
    }

    /// Runs the edit with the fault at the n-th operation; false when it passed without meeting it.
    bool meets(const Trial& trial, int n, Tally& tally) {
        writeBytes(file.file, bytes);
        std::filesystem::remove(std::filesystem::path(file.file) += "-journal");
        FaultyDisk disk;
        bool isSaved = false;
        bool met = false;
        {
            const FaultVfs vfs(disk);
            file.reopen();
            const EditPtr ready = require(edit.make(file));
            disk.arm(trial.operation, trial.fault, n);
            isSaved = file.service->run(*ready, "SENCO").has_value();
            met = disk.hasFailed();
            disk.mend();
            // The way out that the window offers: the same edit once more.
            if (!isSaved && trial.fault != Fault::Gone) {
                const auto again = file.service->run(*ready, "SENCO");
                isSaved = again || again.error().code == ErrorCode::Conflict;
                CHECK(isSaved);
            }
            file.service.reset();
        }
        file.reopen();
        CHECK(require(file.service->check()).empty());
        file.service.reset();
        const bool isThere = file.rows() != before;
        CHECK((isThere || !isSaved));
        tally.injected += met ? 1 : 0;
        tally.committed += isSaved ? 1 : 0;
        tally.lost += isSaved && !isThere ? 1 : 0;
        return met;
    }

    const EditCase& edit;
    WorkedFile file;
    std::string before;
    std::string bytes;
};

} // namespace

TEST_CASE("No edit is lost or half done whatever operation of the disk fails") {
    std::vector<std::unique_ptr<Tally>> tallies;
    for (const Trial& trial : trials())
        tallies.push_back(std::make_unique<Tally>("an edit whose n-th " + nameOf(trial.operation) + " " +
                                                  nameOf(trial.fault)));
    unsigned turn = 0;
    for (const EditCase& each : allEdits()) {
        EditUnderFault edit(each);
        for (std::size_t i = 0; i < trials().size(); ++i) {
            // The short form tries each edit with a few of the faults, at an operation that changes in turn.
            if (!isTorture() && ++turn % 4 != 0)
                continue;
            INFO(each.name << ", " << nameOf(trials()[i].operation) << " " << nameOf(trials()[i].fault));
            for (int n = isTorture() ? 1 : 1 + static_cast<int>(turn / 4 % 12);
                 edit.meets(trials()[i], n, *tallies[i]); ++n)
                if (!isTorture())
                    break;
        }
    }
    std::int64_t injected = 0;
    for (const auto& tally : tallies)
        injected += tally->injected;
    CHECK(injected > 30); // otherwise the faults would have missed what they are meant to hit
}
