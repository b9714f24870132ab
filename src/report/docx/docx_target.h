#pragma once

#include "report/office/office_target.h"
#include "report/office/xml.h"

#include <map>
#include <string>
#include <vector>

namespace inclusion::report::docx {

/// Writes word/document.xml.
class DocxTarget : public office::OfficeTarget {
public:
    DocxTarget();

    /// Adds the page; call once, when all is written.
    void finish();
    std::string documentXml() const { return office::xmlText(m_document); }
    /// The outside addresses that links lead to, by the ids of their relationships.
    const std::map<std::string, std::string>& outsideLinks() const { return m_outsideLinks; }
    /// How many numbered lists there are: each counts by itself.
    int orderedLists() const { return m_orderedLists; }

    void beginParagraph(const office::ParagraphLook& look) override;
    void text(const std::string& text, const office::RunLook& look) override;
    void beginLink(const office::LinkEnd& end) override;
    void endLink() override;
    void picture(int number, const office::Picture& picture, const std::string& alternativeText) override;
    void endParagraph() override;

    void beginList(bool ordered) override;
    void beginItem() override {}
    void endItem() override {}
    void endList() override { m_list = 0; }

    void beginTable(const office::TableLook& look) override;
    void beginRow(bool isHead, bool staysTogether) override;
    void beginCell(const office::CellLook& look) override;
    void endCell() override { m_place = m_place.parent(); }
    void endRow() override { m_place = m_place.parent(); }
    void endTable() override;

    void beginColumns(int count) override;
    void endColumns() override;

    void contents(const std::vector<office::ContentsEntry>& entries) override;

    /// The list of the bullets; numbered lists follow.
    static constexpr int bulletList = 1;

private:
    pugi::xml_node addRun(const office::RunLook& look);
    /// Ends the section of the page with what was written last: all before it has so many columns.
    void endSection(int columns);
    void addSection(pugi::xml_node parent, int columns, bool isContinuous);
    pugi::xml_node emptyParagraph();

    pugi::xml_document m_document;
    pugi::xml_node m_body;
    pugi::xml_node m_place;
    std::vector<double> m_widths; ///< of the columns of the table
    std::size_t m_column = 0;
    std::map<std::string, std::string> m_outsideLinks;
    int m_orderedLists = 0;
    int m_list = 0; ///< numbering that items take, 0 outside lists
    int m_columns = 1;
    int m_pictures = 0;
    int m_bookmarks = 0;
    bool m_inLink = false;
    bool m_inHead = false;
    bool m_hasCover = false;
    bool m_hasSection = false;
    bool m_columnHeads = false;
    bool m_keepsNote = false; ///< below the table
};

} // namespace inclusion::report::docx
