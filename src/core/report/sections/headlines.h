#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <vector>

namespace inclusion::report {

/// The strengths with the best evidence behind them, one per subject: first those with most kinds of source,
/// then with most evidence, then with the highest level.
std::vector<const Note*> headlineStrengths(const ReportContext& context, std::size_t most);

/// The areas for development that come first, one per subject: first what an open action serves, then what
/// stands at the lowest level.
std::vector<const Note*> headlinePriorities(const ReportContext& context, std::size_t most);

/// A note as a headline: its first sentence strong, further ones as far as there is room, and where it
/// stands.
Inlines headline(const ReportContext& context, const Note& note);

} // namespace inclusion::report
