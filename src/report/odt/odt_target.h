#pragma once

#include "report/office/office_target.h"
#include "report/office/xml.h"

#include <map>
#include <string>
#include <vector>

namespace inclusion::report::odt {

/// Writes content.xml of an OpenDocument text.
class OdtTarget : public office::OfficeTarget {
public:
    explicit OdtTarget(const std::string& fontFamily);

    /// Call when all is written.
    std::string contentXml() const { return office::xmlText(m_document); }

    void beginParagraph(const office::ParagraphLook& look) override;
    void text(const std::string& text, const office::RunLook& look) override;
    void beginLink(const office::LinkEnd& end) override;
    void endLink() override { m_place = m_place.parent(); }
    void picture(int number, const office::Picture& picture, const std::string& alternativeText) override;
    void endParagraph() override { m_place = m_place.parent(); }

    void beginList(bool ordered) override;
    void beginItem() override { m_place = office::add(m_place, "text:list-item"); }
    void endItem() override { m_place = m_place.parent(); }
    void endList() override { m_place = m_place.parent(); }

    void beginTable(const office::TableLook& look) override;
    void beginRow(bool isHead, bool staysTogether) override;
    void beginCell(const office::CellLook& look) override;
    void endCell() override { m_place = m_place.parent(); }
    void endRow() override;
    void endTable() override { m_place = m_place.parent(); }

    void beginColumns(int count) override;
    void endColumns() override { m_place = m_place.parent(); }

    void contents(const std::vector<office::ContentsEntry>& entries) override;

private:
    std::string paragraphStyle(const office::ParagraphLook& look);
    std::string cellStyle(const office::CellLook& look);
    std::string columnStyle(double width);
    std::string sectionStyle(int columns);
    /// An automatic style that is made once for each key.
    template <typename Make>
    std::string automatic(const char* prefix, const std::string& key, const char* family, const Make& make);
    void addFixedStyles();
    void addCharacters(const std::string& text);

    pugi::xml_document m_document;
    pugi::xml_node m_styles; ///< office:automatic-styles
    pugi::xml_node m_body;   ///< office:text
    pugi::xml_node m_place;  ///< where the next element goes
    std::map<std::string, std::string> m_automatic;
    std::map<std::string, int> m_counts; ///< of automatic styles by prefix
    int m_tables = 0;
    int m_sections = 0;
    int m_frames = 0;
    bool m_wasOnCover = false;
    bool m_inHead = false;
};

} // namespace inclusion::report::odt
