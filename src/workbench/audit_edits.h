#pragma once

#include "core/audit/carried.h"
#include "core/audit/evidence.h"
#include "core/audit/judgement.h"

#include <QString>

#include <functional>
#include <string>

namespace inclusion {

class AuditSession;

/// What a person does to the audit in view, one plain function each. All make an edit from the state in the
/// file, run it through the session and say whether the file holds it now; a failure is announced there.

/// The best-fit level of a subject; an empty level takes the judgement back. Work that had not started is in
/// progress from then on.
bool setLevel(AuditSession& session, const std::string& subjectId, const std::string& levelId);
/// Why this level; starts the work as `setLevel` does.
bool setRationale(AuditSession& session, const std::string& subjectId, const QString& text);
bool setProgressState(AuditSession& session, const std::string& subjectId, ProgressState state);
bool setDescription(AuditSession& session, const std::string& subjectId, const QString& text);
bool setHighlight(AuditSession& session, const std::string& descriptorId, HighlightState state);
/// A person has looked again at what was carried along to the subject.
bool clearMarks(AuditSession& session, const std::string& subjectId);
/// Whether evidence still holds in the cycle of the audit in view; the same verdict once more takes it back.
bool checkEvidence(AuditSession& session, const EvidenceId& evidence, EvidenceCheck::Verdict verdict);
/// Links evidence that is recorded already to the subject.
bool acceptOffer(AuditSession& session, const std::string& subjectId, const EvidenceId& evidence);
/// Adds a piece of evidence and links it to the subject.
bool addEvidence(AuditSession& session, const std::string& subjectId, Evidence evidence);
bool changeEvidence(AuditSession& session, const Evidence& after);
/// Changes a piece of evidence from what the file holds; false when it is gone.
bool changeEvidence(AuditSession& session, const EvidenceId& id,
                    const std::function<void(Evidence& evidence)>& change);
/// Takes evidence off a subject; it stays in the bank.
bool unlinkEvidence(AuditSession& session, const EvidenceLinkId& link);

} // namespace inclusion
