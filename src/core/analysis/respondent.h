#pragma once

#include "core/framework/source_type.h"

#include <string_view>

namespace inclusion::analysis {

/// The source type of what a person says, by their role: learners, parents and carers, governors and
/// trustees, and everybody else as staff. Whole words count: "learner" in "Year 5 learner", not in
/// "E-learning lead".
SourceType sourceTypeOf(std::string_view respondent);

} // namespace inclusion::analysis
