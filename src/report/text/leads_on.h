#pragma once

#include "core/report/report_document.h"

#include <cstddef>
#include <span>

namespace inclusion::report {

/// Whether a paragraph would be lost without the block after it, so that no page may end between them: the
/// wording of the framework above what the school says of it, with a note below it, also under a heading of
/// its own; below a heading a sentence that announces a list, a table or a chart, a small note, or one line
/// before a heading under it.
/// @param isOneLine whether the paragraph takes a single line
bool leadsOn(std::span<const Block> blocks, std::size_t i, bool isOneLine);

/// Whether a block is a table and the next one the small note below it.
bool hasNoteBelow(std::span<const Block> blocks, std::size_t i);

} // namespace inclusion::report
