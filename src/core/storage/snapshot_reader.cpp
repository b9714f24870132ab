#include "core/storage/snapshot_reader.h"

#include "core/storage/audit_frameworks.h"
#include "core/storage/failure.h"
#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stores.h"

#include <unordered_set>
#include <utility>

namespace inclusion {

namespace {

/// The actions of earlier cycles that those of the snapshot go on from, each once.
void readStories(const Stores& stores, AuditSnapshot& snapshot) {
    std::unordered_set<std::string> seen;
    for (const Action& action : snapshot.actions) {
        ActionId next = action.previousId;
        while (!next.isEmpty() && seen.insert(next.text()).second) {
            std::optional<Action> earlier = stores.actions.find(next);
            if (!earlier)
                break;
            next = earlier->previousId;
            snapshot.earlierActions.push_back(std::move(*earlier));
        }
    }
}

} // namespace

AuditSnapshot readSnapshot(const Stores& stores, AuditFrameworks& frameworks, const AuditId& auditId) {
    const std::optional<Audit> audit = stores.audits.find(auditId);
    if (!audit)
        throw Failure(ErrorCode::NotFound, {"audit", auditId.text()});
    AuditSnapshot snapshot;
    snapshot.setting = stores.setting.get();
    snapshot.audit = *audit;
    snapshot.framework = frameworks.of(*audit);
    for (Judgement& judgement : stores.judgements.judgements(auditId))
        snapshot.judgements.emplace(judgement.subjectId, std::move(judgement));
    for (Description& description : stores.judgements.descriptions(auditId))
        snapshot.descriptions.emplace(description.subjectId, std::move(description));
    for (Highlight& highlight : stores.judgements.highlights(auditId))
        snapshot.highlights.emplace(highlight.descriptorId, std::move(highlight));
    snapshot.notes = stores.notes.ofAudit(auditId);
    EvidenceFilter linked;
    linked.auditId = auditId;
    snapshot.evidence = stores.evidence.list(linked);
    snapshot.links = stores.evidence.linksOfAudit(auditId);
    snapshot.attachments = stores.attachments.ofAudit(auditId);
    snapshot.actions = stores.actions.ofAudit(auditId);
    snapshot.marks = stores.carried.marks(auditId);
    for (EvidenceCheck& check : stores.carried.checks(auditId))
        snapshot.checks.emplace(check.evidenceId.text(), std::move(check));
    readStories(stores, snapshot);
    if (!audit->previousId.isEmpty())
        snapshot.previous = stores.audits.find(audit->previousId);
    snapshot.formerFrameworks = frameworks.formerOf(*audit, snapshot.marks);
    snapshot.wording = stores.schoolWordings.find(audit->frameworkId);
    snapshot.facts = stores.facts.ofAudit(auditId);
    for (Answer& answer : stores.facts.answers(auditId))
        snapshot.answers.emplace(answer.itemId, std::move(answer));
    if (const auto focus = stores.meetings.focus(auditId))
        snapshot.focusAreaIds = focus->areaIds;
    snapshot.meetings = stores.meetings.meetings(auditId);
    snapshot.logo = stores.looks.logo();
    snapshot.comments = stores.reviews.commentsOf(auditId);
    snapshot.firstViews = stores.reviews.viewsOf(auditId);
    snapshot.schoolYear = stores.meetings.schoolYear(audit->cycle);
    return snapshot;
}

FileSummary readSummary(const Stores& stores, sqlite::Connection& connection) {
    FileSummary summary;
    summary.setting = stores.setting.get();
    summary.audits = stores.audits.all();
    summary.schemaVersion = static_cast<int>(connection.number("PRAGMA user_version"));
    summary.evidenceCount = connection.number("SELECT count(*) FROM evidence");
    summary.linkCount = connection.number("SELECT count(*) FROM evidence_link");
    summary.attachmentCount = connection.number("SELECT count(*) FROM attachment");
    summary.attachmentBytes = connection.number("SELECT coalesce(sum(size), 0) FROM attachment_content"
                                                " WHERE sha256 IN (SELECT sha256 FROM attachment)");
    summary.actionCount = connection.number("SELECT count(*) FROM action");
    summary.historyCount = connection.number("SELECT count(*) FROM history");
    return summary;
}

} // namespace inclusion
