#pragma once

#include "core/audit_service.h"
#include "core/protection/key_ring.h"
#include "support/temporary_folder.h"

#include <memory>
#include <string>

/// The framework of tests/data/frameworks/full.json: three areas and one nested, items `leading-1`,
/// `leading-2`, `attendance`, `own-1`, levels `starting`, `settled`, `leading-the-way`.
std::shared_ptr<const inclusion::Framework> fullFramework();

inclusion::Timestamp moment(const std::string& iso);
inclusion::Date day(const std::string& iso);

/// The value of a result; a failure fails the test by name.
template <typename T>
T require(inclusion::Result<T> result);

/// A new file with one audit, its clock at 2026-11-22T10:00Z, its ids numbered.
struct AuditFixture {
    AuditFixture();

    inclusion::ServiceDependencies dependencies() { return {clock, ids, &keys}; }
    /// Closes the file and protects it by `passphrase`, cheaply; `dependencies` has the key from then on.
    void protect();
    /// The file as a program has it that does not know of the lock, or whose user removed the lock file.
    std::unique_ptr<inclusion::AuditService> openDespiteLock();
    /// Closes the file and opens it anew.
    void reopen(inclusion::OpenMode mode = inclusion::OpenMode::ReadWrite);

    /// Runs an edit by "SENCO"; fails the test where it cannot.
    inclusion::ChangeSet run(inclusion::Result<inclusion::EditPtr> edit);

    inclusion::Judgement judgement(const std::string& subject, const std::string& level,
                                   const std::string& rationale) const;
    inclusion::Evidence evidence(const std::string& title) const;
    /// Adds evidence, linked to the subjects; its id.
    inclusion::EvidenceId addEvidence(const std::string& title,
                                      const std::vector<std::string>& subjects = {"leading-1"});

    TemporaryFolder folder;
    std::filesystem::path file = folder / "Oakfield.inclusion";
    inclusion::FixedClock clock;
    inclusion::SequentialIdFactory ids;
    inclusion::KeyRing keys;
    const std::string passphrase = "grey heron over the weir";
    std::unique_ptr<inclusion::AuditService> service;
    inclusion::Audit audit;
};

[[noreturn]] void failWith(const inclusion::Error& error);

template <typename T>
T require(inclusion::Result<T> result) {
    if (!result)
        failWith(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}
