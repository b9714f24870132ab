#include "report/pdf/paint/page_furniture.h"

#include "report/pdf/paint/painter.h"

namespace inclusion::report::pdf {

namespace {

constexpr double pageNumberWidth = 90;

TextStyle style() {
    TextStyle small = styles::small();
    small.tabular = true;
    return small;
}

} // namespace

PageFurniture::PageFurniture(ComposeContext& context, const ReportDocument& document,
                             const PageGeometry& geometry)
    : m_context(context), m_geometry(geometry) {
    const double width = geometry.contentWidth();
    m_headRight = set(document.headRight, width * 0.6, Alignment::End);
    m_headLeft = set(document.headLeft, width - m_headRight->naturalWidth() - 16, Alignment::Start);
    m_footLeft = set(document.footLeft, width - pageNumberWidth - 12, Alignment::Start);
}

std::shared_ptr<TextBlock> PageFurniture::set(const std::string& text, double width,
                                              Alignment alignment) const {
    return TextBuilder::withoutSlot(m_context, style()).add(text).setInOneLine(width, alignment);
}

void PageFurniture::draw(Painter& painter, int page, int pageCount) const {
    const double left = m_geometry.margin;
    const double right = m_geometry.width - m_geometry.margin;
    painter.artefact(Artefact::Header);
    const double headTop = m_geometry.headBaseline - m_headLeft->baseline();
    m_headLeft->drawPlain(painter, left, headTop, 0);
    m_headRight->drawPlain(painter, right - m_geometry.contentWidth() * 0.6, headTop, 0);
    painter.artefact(Artefact::Footer);
    painter.line(left, m_geometry.footRule, right, m_geometry.footRule, styles::ink().controlLine, 0.5);
    const double footTop = m_geometry.footBaseline - m_footLeft->baseline();
    m_footLeft->drawPlain(painter, left, footTop, 0);
    const std::string number = "Page " + std::to_string(page + 1) + " of " + std::to_string(pageCount);
    set(number, pageNumberWidth, Alignment::End)->drawPlain(painter, right - pageNumberWidth, footTop, 0);
}

} // namespace inclusion::report::pdf
