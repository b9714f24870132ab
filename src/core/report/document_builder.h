#pragma once

#include "core/report/report_document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inclusion::report {

/// What to know about a heading beside its words.
struct HeadingOptions {
    std::string anchor = {};
    bool bookmark = true;
    bool startsPage = false;
};

/// Puts blocks together. Sections write into it; one of its own makes the inside of `Columns`.
class DocumentBuilder {
public:
    template <typename Content>
    void add(Content content) {
        m_blocks.push_back(Block{std::move(content)});
    }

    void heading(int level, std::string text, HeadingOptions options = {});
    void paragraph(std::string text, ParagraphRole role = ParagraphRole::Body);
    void paragraph(Inlines text, ParagraphRole role = ParagraphRole::Body);
    /// Text that people wrote: each line becomes a paragraph, lines that begin with "- ", "* " or "•" a list.
    void written(std::string_view text, ParagraphRole role = ParagraphRole::Body);
    void paragraphs(const std::vector<std::string>& texts, ParagraphRole role = ParagraphRole::Body);
    void list(std::vector<Inlines> items, bool ordered = false);
    void append(std::vector<Block> blocks);

    /// Moves the blocks from `first` on to stand before the one at `place`.
    void moveTail(std::size_t first, std::size_t place);

    bool isEmpty() const { return m_blocks.empty(); }
    const std::vector<Block>& blocks() const { return m_blocks; }
    std::vector<Block> take() { return std::move(m_blocks); }

private:
    std::vector<Block> m_blocks;
};

// Short ways to write runs and cells.

TextRun plain(std::string text);
TextRun strong(std::string text);
TextRun muted(std::string text);
TextRun attention(std::string text);
TextRun linkTo(std::string text, std::string anchor);
/// A cell with one paragraph.
Cell cell(Inlines text);
Cell cell(std::string text);
/// A cell with one paragraph per line of a text that people wrote.
Cell writtenCell(std::string_view text);
/// The same, with a dash where nothing was written.
Cell writtenOrDash(std::string_view text);
/// A dash: there is nothing to show here.
Cell dashCell();
/// A column whose header is one plain run.
Column column(std::string header, double weight = 1.0, Alignment alignment = Alignment::Start);

} // namespace inclusion::report
