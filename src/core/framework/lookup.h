#pragma once

#include "core/base/result.h"
#include "core/framework/framework.h"

#include <string>
#include <string_view>

namespace inclusion {

/// Which things of a framework a word may stand for.
enum class SubjectScope {
    Judged,  ///< what is judged: items and areas with a scale, overall judgements
    Content, ///< what work is recorded on: items and areas
    Noted,   ///< what notes may be about: items, areas and slots
    Anything ///< items, areas, overall judgements and slots
};

/// The id of what a person meant by an id, a shown number ("3.2") or a title; errors are those of
/// `matchName` with the kinds "item", "area", "level", "descriptor"; `InvalidValue` for what is not judged.
Result<std::string> findSubject(const Framework& framework, std::string_view asked, SubjectScope scope);

/// The item that a person meant by its id, number or title, in errors of the kind "item". It lives as long as
/// the framework.
Result<const Item*> findItem(const Framework& framework, std::string_view asked);

/// The id of an area, by id, number, title or short title.
Result<std::string> findArea(const Framework& framework, std::string_view asked);

/// The id of a level of the scale that the subject is judged on, by id, rank ("1" is the lowest), title or
/// short title. `InvalidValue` when the subject is not judged at all.
Result<std::string> findLevel(const Framework& framework, const std::string& subjectId,
                              std::string_view asked);

/// The id of a descriptor. Descriptors have no shown number or title of their own.
Result<std::string> findDescriptor(const Framework& framework, std::string_view asked);

/// The id of what an action serves: as `SubjectScope::Content`, or a descriptor.
Result<std::string> findActionSubject(const Framework& framework, std::string_view asked);

} // namespace inclusion
