#pragma once

#include "cli/command_context.h"

namespace CLI {
class App;
}

namespace inclusion::cli {

/// Verbs below `review` that make packs and list them.
void addReviewPackCommands(CLI::App& review, CommandContext& context);
/// Verbs below `review` that take in replies and deal with comments.
void addReviewReplyCommands(CLI::App& review, CommandContext& context);
void addReviewCommentCommands(CLI::App& review, CommandContext& context);

} // namespace inclusion::cli
