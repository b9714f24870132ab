#include "workbench/audit_edits.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

namespace inclusion {
namespace {

/// Runs a change of a judgement, made from the one in the file. `change` edits it and says whether it did.
template <typename Change>
bool changeJudgement(AuditSession& session, const std::string& subjectId, Change change) {
    auto stored = session.service().judgement(session.auditId(), subjectId);
    if (!stored) {
        session.report(stored.error());
        return false;
    }
    Judgement judgement = *stored ? **stored : Judgement{};
    const Judgement before = judgement;
    judgement.auditId = session.auditId();
    judgement.subjectId = subjectId;
    change(judgement);
    if (judgement.levelId == before.levelId && judgement.rationale == before.rationale &&
        judgement.state == before.state)
        return true;
    return session.run(session.service().setJudgement(judgement));
}

void startWork(Judgement& judgement) {
    if (judgement.state == ProgressState::NotStarted)
        judgement.state = ProgressState::InProgress;
}

} // namespace

bool setLevel(AuditSession& session, const std::string& subjectId, const std::string& levelId) {
    return changeJudgement(session, subjectId, [&](Judgement& judgement) {
        if (judgement.levelId == levelId)
            return;
        judgement.levelId = levelId;
        startWork(judgement);
    });
}

bool setRationale(AuditSession& session, const std::string& subjectId, const QString& text) {
    return changeJudgement(session, subjectId, [&](Judgement& judgement) {
        const std::string rationale = toCore(text);
        if (judgement.rationale == rationale)
            return;
        judgement.rationale = rationale;
        startWork(judgement);
    });
}

bool setProgressState(AuditSession& session, const std::string& subjectId, ProgressState state) {
    return changeJudgement(session, subjectId, [&](Judgement& judgement) { judgement.state = state; });
}

bool setDescription(AuditSession& session, const std::string& subjectId, const QString& text) {
    return session.run(session.service().setDescription({session.auditId(), subjectId, toCore(text)}));
}

bool setHighlight(AuditSession& session, const std::string& descriptorId, HighlightState state) {
    return session.run(session.service().setHighlight({session.auditId(), descriptorId, state}));
}

bool addEvidence(AuditSession& session, const std::string& subjectId, Evidence evidence) {
    return session.run(session.service().addEvidence(std::move(evidence), session.auditId(), {subjectId}));
}

bool changeEvidence(AuditSession& session, const Evidence& after) {
    return session.run(session.service().changeEvidence(after));
}

bool changeEvidence(AuditSession& session, const EvidenceId& id,
                    const std::function<void(Evidence& evidence)>& change) {
    auto stored = session.service().evidence(id);
    if (!stored || !*stored) {
        session.report(stored ? Error{ErrorCode::NotFound, {"evidence", id.text()}} : stored.error());
        return false;
    }
    Evidence evidence = **stored;
    change(evidence);
    return changeEvidence(session, evidence);
}

bool unlinkEvidence(AuditSession& session, const EvidenceLinkId& link) {
    return session.run(session.service().unlinkEvidence(link));
}

bool clearMarks(AuditSession& session, const std::string& subjectId) {
    const auto marks = session.service().marksOf(session.auditId(), subjectId);
    if (!marks) {
        session.report(marks.error());
        return false;
    }
    bool cleared = true;
    for (const SubjectMark& mark : *marks)
        cleared =
            cleared && session.run(session.service().clearMark(session.auditId(), subjectId, mark.kind));
    return cleared;
}

bool checkEvidence(AuditSession& session, const EvidenceId& evidence, EvidenceCheck::Verdict verdict) {
    std::optional<EvidenceCheck::Verdict> wanted = verdict;
    if (const auto now = session.service().evidenceCheck(session.auditId(), evidence);
        now && *now && (*now)->verdict == verdict)
        wanted.reset();
    return session.run(session.service().checkEvidence(session.auditId(), evidence, wanted));
}

bool acceptOffer(AuditSession& session, const std::string& subjectId, const EvidenceId& evidence) {
    return session.run(session.service().linkEvidence(evidence, session.auditId(), subjectId));
}

} // namespace inclusion
