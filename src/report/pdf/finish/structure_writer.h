#pragma once

#include "report/pdf/finish/numbered_marks.h"
#include "report/pdf/finish/object_texts.h"
#include "report/pdf/finish/painted_report.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// Writes the structure tree, its parent tree and the link annotations (ISO 32000-1, 14.7 and 12.5.6.5).
class StructureWriter {
public:
    /// Makes places for them in the document. No object may be added to it afterwards.
    StructureWriter(QPDF& pdf, const PaintedReport& report, const NumberedMarks& marks,
                    const std::vector<QPDFObjectHandle>& pages);

    /// The texts of all those objects.
    ObjectTexts write();

private:
    void writeLinks();
    std::string annotation(const LinkArea& area, const LinkTarget& target, int structParent) const;
    std::string element(ElementId id) const;
    void addKids(std::string& text, ElementId id) const;
    void addAttributes(std::string& text, const StructureElement& element) const;
    void addRectangle(std::string& text, const Box& box) const;
    void writeParentTree();
    int objectOf(ElementId id) const { return m_firstElement + id; }

    const PaintedReport& m_report;
    const NumberedMarks& m_marks;
    std::vector<int> m_pages;       ///< their objects
    std::vector<int> m_annotations; ///< per page: the object that lists them
    int m_root;
    int m_parentTree;
    ObjectTexts m_texts;
    int m_firstElement;
    int m_firstLink;
    std::vector<std::vector<std::size_t>> m_linksOf; ///< per element: its areas
};

} // namespace inclusion::report::pdf
