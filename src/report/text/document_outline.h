#pragma once

#include "core/base/result.h"
#include "core/report/report_document.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace inclusion::report {

/// Keeps heading levels without gaps, whatever the sections said: the first is 1, and none is more than one
/// deeper than the one before.
class HeadingLevels {
public:
    /// The level to give the next heading (1 to 6).
    int next(int wanted);

private:
    int m_last = 0;
};

/// One heading of the document in reading order.
struct OutlineEntry {
    int level = 1; ///< without gaps
    std::string text;
    std::string anchor; ///< as the document gives it; may be empty
    bool bookmark = false;

    /// Whether a list of contents down to that level names it.
    bool isListed(int depth) const { return bookmark && level <= depth; }
};

/// The headings of a document in reading order, as lists of contents, bookmarks and links need them.
class DocumentOutline {
public:
    explicit DocumentOutline(std::span<const Block> blocks);

    const std::vector<OutlineEntry>& entries() const { return m_entries; }
    /// The place in `entries` of the heading with that anchor, or -1.
    int indexOf(const std::string& anchor) const;

private:
    void collect(std::span<const Block> blocks, HeadingLevels& levels);

    std::vector<OutlineEntry> m_entries;
    std::map<std::string, int> m_byAnchor;
};

/// Whether the document keeps the promises of its header: as many cells as columns, counts of at least
/// nothing, ranks within the scale. Fails with `RenderFailed` and says in the detail which promise is broken.
Result<> checkDocument(const ReportDocument& document);

} // namespace inclusion::report
