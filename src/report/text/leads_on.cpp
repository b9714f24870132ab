#include "report/text/leads_on.h"

namespace inclusion::report {

namespace {

template <typename Content>
bool holds(const Block& block) {
    return std::holds_alternative<Content>(block.content);
}

} // namespace

bool leadsOn(std::span<const Block> blocks, std::size_t i, bool isOneLine) {
    const auto* paragraph = std::get_if<Paragraph>(&blocks[i].content);
    if (paragraph == nullptr || i + 1 == blocks.size())
        return false;
    const Block& next = blocks[i + 1];
    const bool isBelowHeading = i > 0 && holds<Heading>(blocks[i - 1]);
    if (const auto* heading = std::get_if<Heading>(&next.content))
        return isBelowHeading && heading->level > std::get<Heading>(blocks[i - 1].content).level &&
               (isOneLine || paragraph->role == ParagraphRole::Statement);
    const auto* above = i > 0 ? std::get_if<Paragraph>(&blocks[i - 1].content) : nullptr;
    const bool isBelowStatement = above != nullptr && above->role == ParagraphRole::Statement;
    return paragraph->role == ParagraphRole::Statement ||
           (isBelowStatement && paragraph->role == ParagraphRole::Small) ||
           (isBelowHeading && (paragraph->role == ParagraphRole::Small || holds<List>(next) ||
                               holds<Table>(next) || holds<BarChart>(next) || holds<GridChart>(next)));
}

bool hasNoteBelow(std::span<const Block> blocks, std::size_t i) {
    const auto* next = i + 1 < blocks.size() ? std::get_if<Paragraph>(&blocks[i + 1].content) : nullptr;
    return next != nullptr && next->role == ParagraphRole::Small && holds<Table>(blocks[i]);
}

} // namespace inclusion::report
