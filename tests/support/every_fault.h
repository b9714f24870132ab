#pragma once

#include "support/audit_fixture.h"
#include "support/fault_vfs.h"
#include "support/torture.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

/// Tries `act` on the fixture's file with each kind of operation of the disk failing at its n-th time, n from
/// 1 until it passes clean; the short form goes in growing steps. `act` says whether it worked. `look` says
/// after each, on a sound disk, what holds. The file is closed in between, and as it was before each.
template <typename Act, typename Look>
void withEveryFault(const std::string& name, AuditFixture& fixture, const Act& act, const Look& look) {
    namespace fs = std::filesystem;
    fixture.service.reset();
    const std::string bytes = bytesOf(fixture.file);
    Tally tally(name);
    for (const DiskOperation operation :
         {DiskOperation::Read, DiskOperation::Write, DiskOperation::Sync, DiskOperation::Delete,
          DiskOperation::Create, DiskOperation::Truncate})
        for (const Fault fault : {Fault::Fail, Fault::Tear, Fault::Gone}) {
            bool met = true;
            for (int n = 1; met; n += isTorture() ? 1 : 1 + n) {
                INFO(name << ": " << nameOf(operation) << " " << n << " " << nameOf(fault));
                fs::remove(fs::path(fixture.file) += "-journal");
                fs::remove_all(fs::path(fixture.file) += "-backups");
                writeBytes(fixture.file, bytes);
                FaultyDisk disk;
                bool worked = false;
                {
                    const FaultVfs vfs(disk);
                    disk.arm(operation, fault, n);
                    worked = act();
                    met = disk.hasFailed();
                }
                const bool holds = look(worked);
                CHECK(holds);
                tally.injected += met ? 1 : 0;
                tally.committed += worked ? 1 : 0;
                tally.lost += holds ? 0 : 1;
            }
        }
    CHECK(tally.injected > 10);
}
