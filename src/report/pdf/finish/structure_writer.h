#pragma once

#include "report/pdf/finish/painted_report.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace inclusion::report::pdf {

/// The place on its page that a heading stands at, for whatever leads there.
QPDFObjectHandle destination(const PaintedReport& report, const std::vector<QPDFObjectHandle>& pages,
                             const HeadingPlace& place);

/// Writes the structure tree, its parent tree and the link annotations (ISO 32000-1, 14.7 and 12.5.6.5).
class StructureWriter {
public:
    StructureWriter(QPDF& pdf, const PaintedReport& report, const std::vector<QPDFObjectHandle>& pages);

    /// The number that each mark of content has on its page, in the order of the marks; -1 for artefacts.
    const std::vector<int>& mcids() const { return m_mcids; }
    /// Adds everything to the document.
    void write();

private:
    void numberMarks();
    void makeElements();
    void makeLinks();
    void fillElement(ElementId id);
    void writeAttributes(const StructureElement& element, QPDFObjectHandle& target);
    QPDFObjectHandle makeAnnotation(const LinkArea& area, const LinkTarget& target, int structParent);
    QPDFObjectHandle rectangle(const Box& box) const;

    QPDF& m_pdf;
    const PaintedReport& m_report;
    const std::vector<QPDFObjectHandle>& m_pages;
    std::vector<int> m_mcids;
    std::vector<std::vector<std::size_t>> m_marksOfSlot;
    std::vector<QPDFObjectHandle> m_elements;
    std::vector<std::vector<QPDFObjectHandle>> m_parentsOfPage; ///< per page, by MCID
    std::vector<std::vector<QPDFObjectHandle>> m_annotationsOf; ///< per element: object references
    std::vector<QPDFObjectHandle> m_parentsOfLinks;
};

} // namespace inclusion::report::pdf
