#include "cli/commands/review_commands.h"

#include "cli/commands/commands.h"
#include "cli/common_options.h"

#include <CLI/CLI.hpp>

namespace inclusion::cli {

void addReviewCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "review", "Governors' review: packs, replies, comments");
    addReviewPackCommands(*group, context);
    addReviewReplyCommands(*group, context);
    addReviewCommentCommands(*group, context);
    addReviewApartCommands(*group, context);
    addReviewChangesCommand(*group, context);
}

} // namespace inclusion::cli
