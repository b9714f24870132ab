#pragma once

#include "core/audit/action.h"
#include "core/edit/edit_sources.h"

namespace inclusion {

/// Makes the edits of the action plan. They set out from the stored state, fill in ids and times, put
/// values into their normal form and refuse what the framework does not know. The service offers each under
/// the same name, where its meaning is described. They read only, and throw `Failure`.
class ActionEdits {
public:
    explicit ActionEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr addAction(Action action) const;
    EditPtr changeAction(Action after) const;
    EditPtr addReviewRound(const ActionId& id, ReviewRound round) const;
    EditPtr removeAction(const ActionId& id) const;

private:
    Action actionWith(const ActionId& id) const;
    /// Fills in ids, puts rounds in the order of their days and checks the whole.
    void complete(Action& action, const Action& before) const;

    const EditSources& m_sources;
};

} // namespace inclusion
