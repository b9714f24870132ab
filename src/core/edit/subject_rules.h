#pragma once

#include <string>

namespace inclusion {

class Framework;
struct Action;

/// What the parts of a framework may be used for. Each throws `Failure`: `NotFound` (parameters: kind, id)
/// for what the framework does not have, `InvalidValue` for a level that is not on the subject's scale.

/// An item, an area or an overall judgement of an area.
void requireJudgeable(const Framework& framework, const std::string& subjectId);
/// A level of the scale on which the subject is judged.
void requireLevel(const Framework& framework, const std::string& subjectId, const std::string& levelId);
/// An item or an area: what is described and what new evidence stands behind.
void requireItemOrArea(const Framework& framework, const std::string& subjectId);
/// An item, an area or a descriptor: what evidence can be put behind.
void requireSupportable(const Framework& framework, const std::string& subjectId);
/// An item, an area or a slot of an area: what notes are on.
void requireNotable(const Framework& framework, const std::string& subjectId);
void requireDescriptor(const Framework& framework, const std::string& descriptorId);
/// The area (if any) and the items, areas and descriptors that an action names, but for those that `before`
/// named: a later revision of the framework may have dropped them.
void requireActionSubjects(const Framework& framework, const Action& action, const Action& before);

} // namespace inclusion
