#pragma once

#include "core/base/id.h"
#include "core/framework/framework.h"

#include <string>

namespace inclusion {

/// What a school entered into one typed field of an item, or into one row of a count table. A field that
/// nobody has filled in has no fact.
struct Fact {
    AuditId auditId;
    std::string itemId;
    std::string fieldId;  ///< of the item
    std::string rowId;    ///< of a count table: the framework's, or a UUID for a row that the school added
    std::string rowLabel; ///< of a row that the school added; empty otherwise
    FieldType type = FieldType::Text; ///< `Count` for a row of a count table
    std::string value;                ///< in the form of `fact_value.h`

    bool operator==(const Fact&) const = default;
};

/// What a person typed for one field. Nothing but blanks takes the fact away.
struct FactEntry {
    AuditId auditId;
    std::string itemId;
    std::string fieldId;
    std::string row;   ///< of a count table: id or label; a new label adds a row where the table allows it
    std::string typed; ///< as `readFactValue` reads it
};

/// One text for where a fact stands, unique in an audit: "item/field" or "item/field/row".
std::string factKey(const std::string& itemId, const std::string& fieldId, const std::string& rowId = {});

} // namespace inclusion
