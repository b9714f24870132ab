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
/// Verbs below `review` for judgements made apart, and what changed since the last review.
void addReviewApartCommands(CLI::App& review, CommandContext& context);
void addReviewChangesCommand(CLI::App& review, CommandContext& context);
/// Verbs below `meeting` for what is decided and its paper.
void addMeetingPaperCommands(CLI::App& meeting, CommandContext& context);

} // namespace inclusion::cli
