#pragma once

#include "core/audit/history.h"
#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace inclusion {

class EditTarget; // edit_target.h: the stores of the open file inside one transaction

/// One record that changed, so that models and widgets refresh just that. Judgements, descriptions and
/// highlights have no id of their own: their `recordId` is the subject (the descriptor), unique with
/// `auditId`.
struct Change {
    RecordKind kind = RecordKind::Judgement;
    std::string recordId;
    AuditId auditId;
    std::string subjectId;

    bool operator==(const Change&) const = default;
};

/// What a committed edit changed.
struct ChangeSet {
    std::vector<Change> changes;
    bool everything = false; ///< the file changed from outside: read again whatever is shown

    bool touches(RecordKind kind) const;
    bool touches(RecordKind kind, const std::string& subjectId) const;
};

/// Told how many records of an edit are written; where it says no, the edit ends with `Cancelled` and what it
/// has written is taken back.
using EditWatch = std::function<bool(std::size_t written)>;

/// One change by a user, with the values before and after. It runs inside one transaction that the service
/// opens and commits; it never opens one itself. Applying and reverting both check that the stored value is
/// the one they set out from and fail with `ErrorCode::Conflict` otherwise.
class Edit {
public:
    virtual ~Edit() = default;

    /// Stable id such as "set-judgement"; front ends make "Undo judgement on 3.2" from it and `subjectId`.
    virtual const std::string& name() const = 0;
    /// The item, area or descriptor that it is about; empty when it is about none.
    virtual const std::string& subjectId() const = 0;
    /// Whether applying would change nothing.
    virtual bool isNoOp() const = 0;
    /// How many records it is about.
    virtual std::size_t size() const { return 1; }
    virtual Result<ChangeSet> apply(EditTarget& target) = 0;
    virtual Result<ChangeSet> revert(EditTarget& target) = 0;
    /// Called after the transaction that applied it was committed: lets go of what the file now holds.
    virtual void committed() {}
};

using EditPtr = std::unique_ptr<Edit>;

} // namespace inclusion
