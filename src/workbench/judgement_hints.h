#pragma once

#include "core/framework/source_type.h"

#include <QString>

#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// Something about a judgement that a reader would ask about, with a way out.
struct JudgementHint {
    enum class WayOut { AddEvidence, WriteRationale, LookAtDescriptors, MakeAction, LookAtItem };

    QString title;
    QString advice;
    QString wayOutText; ///< what the button says
    WayOut wayOut = WayOut::AddEvidence;
    SourceType suggestedSource = SourceType::Observation; ///< kind of source to add, with `AddEvidence`
    std::string itemId = {};                              ///< where to look, with `LookAtItem`

    bool operator==(const JudgementHint&) const = default;
};

/// The hints on the judgement of a subject, by the quality rules of core; none while it is not judged,
/// because work in progress is no mistake.
std::vector<JudgementHint> hintsFor(const AuditSession& session, const std::string& subjectId);

} // namespace inclusion
