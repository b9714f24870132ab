#pragma once

#include "support/audit_fixture.h"
#include "workbench/audit_session.h"

#include <QSignalSpy>

#include <memory>

/// A session on the file of `AuditFixture`.
struct SessionFixture : AuditFixture {
    SessionFixture() {
        service.reset();
        session = require(inclusion::AuditSession::open(file, dependencies()));
        session->setAuthor(QStringLiteral("SENCO"));
    }

    inclusion::Judgement judgementInFile(const std::string& subject = "leading-1") {
        const auto judgement = require(other().judgement(audit.id, subject));
        return judgement.value_or(inclusion::Judgement{});
    }
    /// The file as somebody else reads it.
    const inclusion::AuditService& other() {
        service = require(inclusion::AuditService::open(file, inclusion::OpenMode::ReadOnly, dependencies()));
        return *service;
    }
    /// Another program changes the file.
    void changeFromOutside(const inclusion::Judgement& judgement) {
        service = openDespiteLock();
        const auto edit = require(service->setJudgement(judgement));
        require(service->run(*edit, "Headteacher"));
        service.reset();
    }

    std::unique_ptr<inclusion::AuditSession> session;
};
