#pragma once

#include "core/audit/action.h"
#include "core/audit/evidence.h"
#include "core/audit/judgement.h"
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

/// Something that somebody recorded on a day. Audit ids are filled in when it is played.
struct SampleEntry {
    Date date;
    std::string author;
    std::variant<Description, SampleEvidence, Highlight, Judgement, Note, SampleAction, SampleRound,
                 SampleOutcome>
        record;
};

/// A sample audit, read and checked, ready to be played into a file.
struct SamplePlan {
    Setting setting;
    std::shared_ptr<const Framework> framework;
    std::string cycle;
    Date start;
    Date today;
    std::string author;               ///< who began the audit
    std::vector<SampleEntry> entries; ///< by date
};

} // namespace inclusion
