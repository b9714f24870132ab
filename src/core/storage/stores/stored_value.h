#pragma once

#include "core/audit/history.h"
#include "core/storage/failure.h"

#include <optional>
#include <string>

namespace inclusion {

/// What a store may do about one record: the guard against overwriting what someone else has changed. Fails
/// with `Conflict` unless the file holds the value that the edit set out from.
template <typename Record>
void expectStored(const std::optional<Record>& stored, const std::optional<Record>& expected, RecordKind kind,
                  const std::string& id) {
    if (stored != expected)
        throw Failure(ErrorCode::Conflict, {std::string(idOf(kind)), id});
}

} // namespace inclusion
