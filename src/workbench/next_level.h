#pragma once

#include "core/audit/judgement.h"

#include <QString>

#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// What the level above the judged one still asks for.
struct NextLevel {
    enum class Situation {
        NothingToJudge, ///< the framework has no scale for this subject
        NotJudged,
        AtTheTop,
        AllEvidenced, ///< every descriptor of the next level is marked as fully evidenced
        NoDescriptors,
        Needs,
    };
    struct Need {
        QString descriptorId;
        QString text;
        HighlightState state = HighlightState::NotYet;
    };

    Situation situation = Situation::NothingToJudge;
    QString levelTitle; ///< of the next level; empty when there is none
    int rank = 0;
    int levelCount = 0;
    std::vector<Need> needs;
};

NextLevel nextLevelOf(const AuditSession& session, const std::string& subjectId);

} // namespace inclusion
