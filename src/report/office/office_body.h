#pragma once

#include "core/base/result.h"
#include "core/report/report_document.h"
#include "report/office/office_target.h"
#include "report/text/document_outline.h"

#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace inclusion::report::office {

/// Walks through the blocks of a document and tells a target what to write: what all editable formats have in
/// common.
class OfficeBody {
public:
    OfficeBody(const DocumentOutline& outline, const PictureMaker& pictures, OfficeTarget& target)
        : m_outline(outline), m_maker(pictures), m_target(target) {}

    void write(const std::vector<Block>& blocks);

    /// The pictures that were used, by their numbers.
    const std::deque<Picture>& pictures() const { return m_pictures; }
    /// Targets of links that no heading has.
    const std::set<std::string>& lostTargets() const { return m_lostTargets; }
    /// The first thing that went wrong.
    const Result<>& result() const { return m_result; }

    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const List& list);
    void operator()(const Table& table);
    void operator()(const BarChart& chart);
    void operator()(const GridChart& grid);
    void operator()(const Callout& callout);
    void operator()(const Columns& columns);
    void operator()(const Cover& cover);
    void operator()(const inclusion::report::Picture& picture);
    void operator()(const TableOfContents& contents);

private:
    void paragraph(ParagraphLook look, const Inlines& inlines);
    void paragraph(ParagraphLook look, const std::string& text, Emphasis emphasis = Emphasis::Plain);
    void begin(ParagraphLook& look, const std::string& words);
    void inlines(const Inlines& inlines, double textSize);
    void run(const TextRun& run);
    void glyph(const LevelGlyph& glyph, double textSize);
    void caption(const std::string& text);
    void cell(const Cell& cell, ParagraphStyle style, Alignment alignment, const CellLook& look = {});
    void cell(const std::string& text, ParagraphStyle style, Alignment alignment, const CellLook& look = {});
    int keep(Result<Picture> picture);
    void photograph(const inclusion::report::Picture& picture, ParagraphLook look, double mostWidth,
                    double mostHeight);

    const DocumentOutline& m_outline;
    const PictureMaker& m_maker;
    OfficeTarget& m_target;
    std::deque<Picture> m_pictures;
    std::map<std::pair<int, int>, int> m_glyphs; ///< numbers of pictures by rank and count
    std::set<std::string> m_lostTargets;
    Result<> m_result;
    int m_nextHeading = 0;
    double m_width = contentWidth; ///< of the column
    bool m_startPage = false;
    bool m_startColumn = false;
    bool m_headColumn = false;
    bool m_isOnCover = false;
    bool m_keepsRow = false;
    bool m_keepsNext = false; ///< the block at hand
};

} // namespace inclusion::report::office
