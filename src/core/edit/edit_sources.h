#pragma once

#include "core/audit/audit.h"
#include "core/base/clock.h"
#include "core/edit/record_edit.h"
#include "core/storage/failure.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace inclusion {

class AuditFrameworks;
class Framework;
struct Stores;

/// What edits are made from: the stored state, the frameworks, the clock and new ids. Only read here.
struct EditSources {
    const Stores& stores;
    AuditFrameworks& frameworks;
    const Clock& clock;
    IdFactory& ids;

    /// The audit with that id; throws `Failure` (`NotFound`).
    Audit auditWith(const AuditId& id) const;
    /// The framework of the audit with that id.
    std::shared_ptr<const Framework> frameworkOf(const AuditId& id) const;
};

/// The record that was looked for; throws `Failure` (`NotFound`) where there is none.
template <typename Record>
Record found(std::optional<Record> record, RecordKind kind, const std::string& id) {
    if (!record)
        throw Failure(ErrorCode::NotFound, {std::string(idOf(kind)), id});
    return std::move(*record);
}

/// An edit of one record.
template <typename Record>
EditPtr recordEdit(const char* name, std::string subjectId, std::optional<Record> before,
                   std::optional<Record> after) {
    return std::make_unique<RecordEdit<Record>>(name, std::move(subjectId), std::move(before),
                                                std::move(after));
}

} // namespace inclusion
