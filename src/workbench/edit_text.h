#pragma once

#include "core/framework/framework.h"

#include <QString>

#include <string_view>

namespace inclusion {

/// What an edit is called in the menu, after "Undo" or "Redo": "judgement on 3.2". `name` and `subjectId` are
/// those of the edit; `framework` gives the shown number and may be null.
QString editText(std::string_view name, std::string_view subjectId, const Framework* framework);

/// The shown number of an item or area ("3.2"); of a descriptor that of its first item or its area; the title
/// of an overall judgement; empty when the framework has no such thing.
QString numberOf(std::string_view subjectId, const Framework& framework);

} // namespace inclusion
