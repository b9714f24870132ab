#pragma once

#include "report/pdf/layout/drawable.h"
#include "report/pdf/layout/text_block.h"
#include "report/style/colour.h"

#include <memory>
#include <optional>
#include <vector>

namespace inclusion::report::pdf {

/// Where the paragraphs of a cell stand in a higher row.
enum class Standing { High, Middle, Low };

/// What stands in one cell.
struct CellContent {
    std::vector<std::shared_ptr<TextBlock>> paragraphs;
    std::optional<Colour> fill = {}; ///< ground of the cell, for grids
    Standing standing = Standing::High;
    bool isUpright = false; ///< the one paragraph runs from bottom to top, for narrow columns
};

/// Where the columns of a table stand.
struct ColumnPlaces {
    std::vector<double> x;
    std::vector<double> width; ///< of the text
    double total = 0;
};

/// One row of a table. Part `whole` is the row; when a row is taller than a page, it is painted in slices
/// instead: slice n holds the n-th line of each cell.
class TableRow : public Drawable {
public:
    static constexpr int whole = -1;

    /// @param ruleWidth thickness of the line below the row
    TableRow(std::vector<CellContent> cells, const ColumnPlaces& places, const Colour& rule,
             double ruleWidth);

    double height() const { return m_height; }
    int sliceCount() const { return m_sliceCount; }
    double sliceHeight(int slice) const;
    void draw(Painter& painter, double x, double y, int part) const override;

private:
    struct CellLine {
        const TextBlock* text = nullptr;
        int line = 0;
        double above = 0; ///< room to the line before
    };
    struct PlacedCell {
        CellContent content;
        std::vector<CellLine> lines;
        double x = 0;
        double width = 0;
        double height = 0; ///< of the lines
    };

    void drawWhole(Painter& painter, double x, double y) const;
    double topOf(const PlacedCell& cell) const;
    void drawUpright(Painter& painter, const PlacedCell& cell, double x, double y) const;
    void drawSlice(Painter& painter, double x, double y, int slice) const;
    void drawRule(Painter& painter, double x, double y) const;

    std::vector<PlacedCell> m_cells;
    double m_width;
    double m_height = 0;
    int m_sliceCount = 0;
    Colour m_rule;
    double m_ruleWidth;
};

} // namespace inclusion::report::pdf
