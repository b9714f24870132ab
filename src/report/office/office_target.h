#pragma once

#include "core/report/report_document.h"
#include "report/office/office_styles.h"
#include "report/office/picture_maker.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion::report::office {

/// How one paragraph differs from its style.
struct ParagraphLook {
    ParagraphStyle style = ParagraphStyle::Body;
    Alignment alignment = Alignment::Start;
    bool startsPage = false;
    bool startsColumn = false;
    bool headsColumn = false;  ///< stands at the top of a column, the first one too
    bool isOnCover = false;    ///< on the page without running head and foot
    bool rightToLeft = false;  ///< its first letter belongs to a script that runs so
    bool keepsNext = false;    ///< stands on the page of the next paragraph or table
    bool keepsRow = false;     ///< in a cell: its row stands on the page of the next one
    std::string bookmark = {}; ///< name by which links find it; empty for none
};

/// A link's end: a bookmark of the document or an outside address; one of the two.
struct LinkEnd {
    std::string bookmark = {};
    std::string uri = {};
};

/// How a run of text looks.
struct RunLook {
    Emphasis emphasis = Emphasis::Plain;
    std::optional<HighlightMark::State> mark = {}; ///< the word of a mark, in its frame
};

/// The height of a row of upright cells, in points.
inline constexpr double uprightHeight = 66;

/// What a table is like.
struct TableLook {
    std::string title;          ///< says what it shows, for those who hear it
    std::string description;    ///< in more words; may be empty
    std::vector<double> widths; ///< of the columns, in points
    bool firstColumnHeads = false;
    bool staysWhole = false; ///< stands on one page: it is so short that it is read at a glance
    bool keepsNext = false;  ///< and so does the note below it
};

struct CellLook {
    std::optional<Colour> fill = {};
    bool isUpright = false; ///< its words run from bottom to top: they are too long for the column
};

/// One entry of the list of contents.
struct ContentsEntry {
    int level = 1;
    std::string text;
    std::string bookmark;
};

/// Takes an editable document piece by piece, in reading order, and writes it in one format. Texts are clean
/// (`cleanText`). Only table cells and columns hold paragraphs of their own; nothing else nests.
class OfficeTarget {
public:
    virtual ~OfficeTarget() = default;

    virtual void beginParagraph(const ParagraphLook& look) = 0;
    virtual void text(const std::string& text, const RunLook& look) = 0;
    virtual void beginLink(const LinkEnd& end) = 0;
    virtual void endLink() = 0;
    /// A picture in the line. Without alternative text it is decoration.
    virtual void picture(int number, const Picture& picture, const std::string& alternativeText) = 0;
    virtual void endParagraph() = 0;

    virtual void beginList(bool ordered) = 0;
    virtual void beginItem() = 0;
    virtual void endItem() = 0;
    virtual void endList() = 0;

    virtual void beginTable(const TableLook& look) = 0;
    virtual void beginRow(bool isHead, bool staysTogether) = 0;
    virtual void beginCell(const CellLook& look) = 0;
    virtual void endCell() = 0;
    virtual void endRow() = 0;
    virtual void endTable() = 0;

    virtual void beginColumns(int count) = 0;
    virtual void endColumns() = 0;

    virtual void contents(const std::vector<ContentsEntry>& entries) = 0;
};

} // namespace inclusion::report::office
