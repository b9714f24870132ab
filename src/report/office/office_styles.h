#pragma once

#include "report/pdf/type/text_style.h"

#include <optional>
#include <vector>

namespace inclusion::report::office {

/// The paragraph styles of editable reports. A school that wants another look changes these styles and not
/// single paragraphs.
enum class ParagraphStyle {
    Body,
    Lead,
    Small,
    Statement,
    ListItem,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Title,
    Subtitle,
    CoverMark,
    CoverFact,
    CoverNote,
    Caption,
    Cell,
    CellHead,
    Information,
    Attention,
    Done,
    ContentsTitle,
    Contents1,
    Contents2,
    Contents3,
    Header,
    Footer
};

/// What one of them looks like and is called. Names are those that the programs themselves use, where they
/// have a style of that kind: only then do outline, lists of contents and screen readers know it.
struct StyleFacts {
    ParagraphStyle style;
    const char* odtName;
    const char* docxName;
    pdf::TextStyle text;
    pdf::Spacing spacing = {};
    bool keepsWithNext = false;
    double indent = 0;               ///< points
    std::optional<Colour> fill = {}; ///< of the ground behind it
    std::optional<Colour> edge = {}; ///< of a rule at its left side
    int outlineLevel = 0;            ///< 1 to 6 for headings
};

/// The width between the margins of 18 mm of A4, and between two columns, in points.
inline constexpr double contentWidth = 493.2;
inline constexpr double columnGap = 24;

/// All styles, in the order of the enumeration.
const std::vector<StyleFacts>& allStyles();
const StyleFacts& factsOf(ParagraphStyle style);
ParagraphStyle headingStyle(int level);
ParagraphStyle contentsStyle(int level);

} // namespace inclusion::report::office
