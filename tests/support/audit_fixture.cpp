#include "support/audit_fixture.h"

#include "core/framework/framework_loader.h"
#include "core/protection/file_protection.h"
#include "core/storage/file_lock.h"

#include <stdexcept>

using namespace inclusion;

std::shared_ptr<const Framework> fullFramework() {
    const auto path = std::filesystem::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks/full.json";
    return require(loadFrameworkFile(path)).framework;
}

Timestamp moment(const std::string& iso) {
    return Timestamp::parse(iso).value();
}

Date day(const std::string& iso) {
    return Date::parse(iso).value();
}

void failWith(const Error& error) {
    std::string text = "error code " + std::to_string(static_cast<int>(error.code));
    for (const std::string& parameter : error.parameters)
        text += " | " + parameter;
    throw std::runtime_error(text + " | " + error.detail);
}

AuditFixture::AuditFixture() : clock(moment("2026-11-22T10:00:00.000Z")) {
    Setting setting;
    setting.name = "Oakfield School";
    service = require(AuditService::create(file, setting, dependencies()));
    audit = require(service->addAudit(*fullFramework(), "2026/27", "SENCO"));
}

std::unique_ptr<AuditService> AuditFixture::openDespiteLock() {
    std::filesystem::remove(FileLock::pathFor(file));
    return require(AuditService::open(file, OpenMode::ReadWrite, dependencies()));
}

void AuditFixture::reopen(OpenMode mode) {
    service.reset();
    service = require(AuditService::open(file, mode, dependencies()));
}

void AuditFixture::protect() {
    service.reset();
    require(FileProtection(dependencies(), 1, 8192)
                .protect(file, passphrase, FileProtection::newRecoveryWords()));
}

ChangeSet AuditFixture::run(Result<EditPtr> edit) {
    const EditPtr ready = require(std::move(edit));
    return require(service->run(*ready, "SENCO"));
}

Judgement AuditFixture::judgement(const std::string& subject, const std::string& level,
                                  const std::string& rationale) const {
    Judgement judgement;
    judgement.auditId = audit.id;
    judgement.subjectId = subject;
    judgement.levelId = level;
    judgement.rationale = rationale;
    judgement.state = ProgressState::InProgress;
    return judgement;
}

Evidence AuditFixture::evidence(const std::string& title) const {
    Evidence evidence;
    evidence.title = title;
    evidence.sourceType = SourceType::Observation;
    evidence.date = day("2026-10-14");
    evidence.tags = {"reading", "year 4"};
    return evidence;
}

EvidenceId AuditFixture::addEvidence(const std::string& title, const std::vector<std::string>& subjects) {
    const ChangeSet changed = run(service->addEvidence(evidence(title), audit.id, subjects));
    return EvidenceId(changed.changes.front().recordId);
}
