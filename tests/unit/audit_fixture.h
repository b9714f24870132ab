#pragma once

#include "core/audit/audit_snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace inclusion::test {

/// The day on which the fixtures are looked at.
Date fixtureToday();

/// A small framework with everything that frameworks may have: two scales, a nested area, area-level and
/// overall judgements, slots, descriptors over several items, typed fields, a question, resources.
FrameworkData smallFramework();

/// A framework of questions only: no scale, no descriptor, no resource.
FrameworkData questionFramework();

/// Areas with items judged on one scale of four levels, with a descriptor per item and level.
FrameworkData largeFramework(int areas, int itemsPerArea);

/// An audit in which nothing has been recorded.
AuditSnapshot emptyAudit(FrameworkData framework);

/// An audit of `smallFramework` in which much has been recorded, with gaps of every kind.
AuditSnapshot workedAudit();

// Short ways to record something.

void judge(AuditSnapshot& snapshot, const std::string& subjectId, const std::string& levelId,
           const std::string& rationale = "Because it is so.",
           ProgressState state = ProgressState::InProgress);
void describe(AuditSnapshot& snapshot, const std::string& subjectId, const std::string& text);
void highlight(AuditSnapshot& snapshot, const std::string& descriptorId, HighlightState state);
void note(AuditSnapshot& snapshot, const std::string& subjectId, Note::Kind kind, const std::string& text);
/// Adds evidence behind the subjects; the reference lives until the next one is added.
Evidence& addEvidence(AuditSnapshot& snapshot, const std::string& title, SourceType type,
                      const std::vector<std::string>& subjectIds, const std::string& date = "2026-10-14");
Action& addAction(AuditSnapshot& snapshot, const std::string& title, const std::string& due);

} // namespace inclusion::test
