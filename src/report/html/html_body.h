#pragma once

#include "core/report/report_document.h"
#include "report/text/document_outline.h"

#include <set>
#include <string>
#include <vector>

namespace inclusion::report::html {

/// Writes the blocks of a document as HTML elements and remembers what its style sheet must hold. Nothing of
/// the document gets into the page unescaped, and no user text becomes an id or a class.
class HtmlBody {
public:
    explicit HtmlBody(const DocumentOutline& outline) : m_outline(outline) {}

    void write(const std::vector<Block>& blocks);

    const std::string& html() const { return m_html; }
    /// Scales whose tones are used, by their number of levels.
    const std::set<int>& levelCounts() const { return m_levelCounts; }
    /// Shares of the width of a table that columns take, in per cent.
    const std::set<int>& columnWidths() const { return m_columnWidths; }
    /// Targets of links that no heading has.
    const std::set<std::string>& lostTargets() const { return m_lostTargets; }

    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const List& list);
    void operator()(const Table& table);
    void operator()(const BarChart& chart);
    void operator()(const GridChart& grid);
    void operator()(const Callout& callout);
    void operator()(const Columns& columns);
    void operator()(const Cover& cover);
    void operator()(const Picture& picture);
    void operator()(const TableOfContents& contents);

private:
    void writeElement(const std::string& name, const std::string& attributes, const Inlines& inlines);
    void writeInlines(const Inlines& inlines);
    void writeRun(const TextRun& run);
    void writeGlyph(const LevelGlyph& glyph);
    void writeColumnWidths(const Table& table);
    void writeCell(const char* element, const std::string& attributes, const Cell& cell);
    void writeBar(const Bar& bar, int levelCount);

    const DocumentOutline& m_outline;
    std::string m_html;
    std::set<int> m_levelCounts;
    std::set<int> m_columnWidths;
    std::set<std::string> m_lostTargets;
    int m_nextHeading = 0;
};

} // namespace inclusion::report::html
