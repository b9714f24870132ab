#pragma once

#include "core/audit/action.h"
#include "core/audit/answer.h"
#include "core/audit/evidence.h"
#include "core/audit/fact.h"
#include "core/audit/judgement.h"
#include "core/audit/meeting.h"
#include "core/audit/setting.h"
#include "core/framework/framework.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace inclusion {

/// Evidence with the items it is linked to and the text file kept with it.
struct SampleEvidence {
    std::string key; ///< its name in the sample
    Evidence evidence;
    std::vector<std::string> subjectIds;
    std::optional<Attachment> attachment; ///< file name and media type
    std::string attachedText;
};

/// An action as it was planned: without rounds; the place among the actions leads later entries to it.
struct SampleAction {
    std::size_t number = 0;
    Action action;
};

struct SampleRound {
    std::size_t action = 0;
    ReviewRound round;
};

/// What became of an action: its state and which of its milestones were reached.
struct SampleOutcome {
    std::size_t action = 0;
    ActionState state = ActionState::Planned;
    std::vector<bool> reached;
};

/// Evidence of another audit of the sample, put behind items of this one as well.
struct SampleLink {
    std::string evidenceKey;
    std::vector<std::string> subjectIds;
};

/// An answer, and whether evidence was made of it.
struct SampleAnswer {
    Answer answer;
    bool becomesEvidence = false;
};

/// Something that somebody recorded on a day. Audit ids are filled in when it is played.
struct SampleEntry {
    Date date;
    std::string author;
    std::variant<Description, SampleEvidence, SampleLink, Highlight, Judgement, Note, FactEntry, SampleAnswer,
                 FocusChoice, Meeting, SampleAction, SampleRound, SampleOutcome>
        record;
    std::size_t audit = 0; ///< its place in `SamplePlan::audits`
};

/// One audit of the sample school.
struct SampleAudit {
    std::shared_ptr<const Framework> framework;
    std::string cycle;
};

/// A sample audit, read and checked, ready to be played into a file.
struct SamplePlan {
    Setting setting;
    std::vector<SampleAudit> audits; ///< the main one first; added last, so that it is the newest
    Date start;
    Date today;
    std::string author;               ///< who began the audits
    std::vector<SampleEntry> entries; ///< by date
};

} // namespace inclusion
