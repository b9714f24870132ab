#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

/// The neutral report document: what a report says, free of any format. Sections build it (sections/),
/// renderers turn it into PDF, HTML and more (src/report). Texts are plain UTF-8; renderers escape.
namespace inclusion::report {

enum class Emphasis {
    Plain,
    Strong,
    Muted,     ///< secondary text, still of full contrast
    Attention, ///< needs attention; always together with a word or the sign ▲
    Done       ///< achieved; always together with a word or the sign ✓
};

/// A run of text. A run with a target is a link inside the document (`target` is the `anchor` of a heading).
struct TextRun {
    std::string text;
    Emphasis emphasis = Emphasis::Plain;
    std::string target = {};
    std::string uri = {}; ///< an outside address; only http, https and mailto are rendered as links
};

/// The level glyph: `count` segments, `rank` of them filled. `name` is its text for those who do not see it;
/// with `showName` the name is printed after the glyph as well. Rank 0 means not judged.
struct LevelGlyph {
    int rank = 0;
    int count = 0;
    std::string name;
    bool showName = true;
    Emphasis emphasis = Emphasis::Plain; ///< of the printed name
};

/// How far a descriptor is evidenced, shown as word and mark ("Fully", "Partly", "Not yet").
struct HighlightMark {
    enum class State { NotYet, Partly, Fully };
    State state = State::NotYet;
    std::string name; ///< the word that is printed
};

using Inline = std::variant<TextRun, LevelGlyph, HighlightMark>;
using Inlines = std::vector<Inline>;

/// Headings carry levels 1 to 6 without gaps. Those of level 1 to 3 become bookmarks where `bookmark` says
/// so.
struct Heading {
    int level = 1;
    Inlines text;
    std::string anchor = {}; ///< unique name for links; empty when nothing points here
    bool bookmark = true;
    bool startsPage = false; ///< begins a new page in paged formats
};

enum class ParagraphRole {
    Body,
    Lead,     ///< the opening sentence under a title
    Small,    ///< captions, notes, provenance
    Statement ///< the wording of a framework item, set apart from what the school says
};

struct Paragraph {
    Inlines text;
    ParagraphRole role = ParagraphRole::Body;
};

struct List {
    bool ordered = false;
    std::vector<Inlines> items;
};

enum class Alignment { Start, Centre, End };

struct Column {
    Inlines header;
    double weight = 1.0; ///< share of the width
    Alignment alignment = Alignment::Start;
};

struct Cell {
    std::vector<Inlines> paragraphs; ///< one or more short paragraphs
};

struct Row {
    std::vector<Cell> cells; ///< exactly one per column
};

/// A table with header cells. With `rowHeaders`, the first cell of each row is a header too (scope Row).
/// Header rows repeat on each page; a row that fits on a page is not split.
struct Table {
    std::string caption = {}; ///< says what the table shows; printed above it unless `captionHidden`
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool rowHeaders = false;
    bool captionHidden = false;
};

/// One segment of a stacked bar.
struct BarSegment {
    int value = 0;
    int rank = 0; ///< level rank (1 is lowest) that chooses the tone; 0 means not judged (hatched)
};

struct Bar {
    std::string label;
    std::vector<BarSegment> segments;
};

struct LegendEntry {
    int rank = 0;
    std::string name;
};

/// Stacked bars of counts, e.g. how many statements stand at which level. Numbers stand inside the bars,
/// tones run from pale to strong and are outlined, so that it reads in black and white.
struct BarChart {
    std::string title;           ///< short name of the picture
    std::string alternativeText; ///< says in words what the picture shows
    int levelCount = 3;          ///< levels of the scale, for glyphs and tones
    std::vector<Bar> bars;
    std::vector<LegendEntry> legend;
};

/// A grid of counts, e.g. evidence by area and source type. Renderers print the numbers; zero shows as a
/// dash.
struct GridChart {
    std::string title;
    std::string alternativeText;
    std::vector<std::string> columnLabels;
    struct GridRow {
        std::string label;
        std::vector<int> values; ///< one per column
    };
    std::vector<GridRow> rows;
    std::string rowsLabel; ///< what the rows are, over their labels
};

/// A set-apart remark: something to notice, or plain information. Title carries the word, so colour is never
/// alone.
struct Callout {
    enum class Kind { Information, Attention, Done };
    Kind kind = Kind::Information;
    std::string title;
    std::vector<Inlines> paragraphs;
};

struct Block;

/// Short blocks side by side where there is room, one after the other where there is not. Reading order is
/// column by column.
struct Columns {
    std::vector<std::vector<Block>> columns;
};

/// A picture that somebody attached, as its bytes came. Renderers read it (`report/pictures`), leave out what
/// a camera wrote into it beside the picture, and fill in the size; where it cannot be read, the sentence
/// `unreadable` stands in its place.
struct Picture {
    std::shared_ptr<const std::string> bytes; ///< PNG or JPEG
    std::string alternativeText;              ///< never empty
    std::string caption;                      ///< printed below it
    std::string unreadable;
    std::string mediaType = {}; ///< filled in with the size
    int width = 0;              ///< pixels; 0 as long as nobody has read it
    int height = 0;
};

/// The first page: what this is, of which setting, and how sure one may be of it.
struct Cover {
    std::string title;
    std::string subtitle;
    std::string mark;  ///< e.g. "Sample: an invented school" or "Confidential"; empty for none
    Picture logo = {}; ///< without bytes: none
    struct Fact {
        std::string label;
        std::string value;
    };
    std::vector<Fact> facts;
    std::vector<Inlines> notes;
};

/// Lists the headings that are bookmarks.
struct TableOfContents {
    std::string title;
    int depth = 2;           ///< heading levels listed
    bool startsPage = false; ///< begins a new page in paged formats
};

struct Block {
    std::variant<Heading, Paragraph, List, Table, BarChart, GridChart, Callout, Columns, Cover,
                 TableOfContents, Picture>
        content;
};

/// A whole report. Equal documents render to equal bytes.
struct ReportDocument {
    std::string title;
    std::string language = "en-GB"; ///< BCP 47
    std::string author;             ///< the setting
    std::string subject;
    std::string
        createdAt; ///< UTC, ISO 8601; goes into metadata, so it is passed in and never read from a clock
    std::string headLeft; ///< running head of paged formats
    std::string headRight;
    std::string footLeft; ///< wording and provenance; "Page x of y" is added by the renderer
    std::vector<Block> blocks;
};

} // namespace inclusion::report
