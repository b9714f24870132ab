#include "report/docx/docx_parts.h"

#include "report/docx/docx_names.h"
#include "report/office/xml.h"
#include "report/text/plain_text.h"

#include <array>
#include <utility>

namespace inclusion::report::docx {

using office::add;
using office::addText;
using office::set;

namespace {

const std::string officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/";
const std::string packageTypes = "http://schemas.openxmlformats.org/package/2006/";
const std::string wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A paragraph with words at both sides; the caller adds the last.
pugi::xml_node addLine(pugi::xml_node root, const char* style, const std::string& left) {
    const pugi::xml_node line = add(root, "w:p");
    add(add(line, "w:pPr"), "w:pStyle", "w:val", style);
    addText(add(add(line, "w:r"), "w:t", "xml:space", "preserve"), cleanText(left));
    add(add(line, "w:r"), "w:tab");
    return line;
}

void addField(pugi::xml_node line, const char* instruction) {
    const pugi::xml_node field = add(line, "w:fldSimple", "w:instr", instruction);
    addText(add(add(field, "w:r"), "w:t"), "1");
}

std::string contentTypesXml() {
    pugi::xml_document xml;
    const pugi::xml_node types = xml.append_child("Types");
    set(types, "xmlns", packageTypes + "content-types");
    const std::array<std::pair<const char*, std::string>, 5> endings{
        {{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
         {"xml", "application/xml"},
         {"png", "image/png"},
         {"jpg", "image/jpeg"},
         {"svg", "image/svg+xml"}}};
    for (const auto& [ending, type] : endings)
        set(add(types, "Default", "Extension", ending), "ContentType", type);
    const std::array<std::pair<const char*, std::string>, 9> parts{
        {{"/word/document.xml", wordTypes + "document.main+xml"},
         {"/word/styles.xml", wordTypes + "styles+xml"},
         {"/word/numbering.xml", wordTypes + "numbering+xml"},
         {"/word/settings.xml", wordTypes + "settings+xml"},
         {"/word/fontTable.xml", wordTypes + "fontTable+xml"},
         {"/word/header.xml", wordTypes + "header+xml"},
         {"/word/footer.xml", wordTypes + "footer+xml"},
         {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
         {"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"}}};
    for (const auto& [part, type] : parts)
        set(add(types, "Override", "PartName", part), "ContentType", type);
    return office::xmlText(xml);
}

void addRelationship(pugi::xml_node list, const std::string& id, const std::string& type,
                     const std::string& target, bool isOutside = false) {
    const pugi::xml_node node = add(list, "Relationship", "Id", id);
    set(node, "Type", type);
    set(node, "Target", target);
    if (isOutside)
        set(node, "TargetMode", "External");
}

std::string packageRelationshipsXml() {
    pugi::xml_document xml;
    const pugi::xml_node list = xml.append_child("Relationships");
    set(list, "xmlns", packageTypes + "relationships");
    addRelationship(list, "document", officeTypes + "relationships/officeDocument", "word/document.xml");
    addRelationship(list, "core", packageTypes + "relationships/metadata/core-properties",
                    "docProps/core.xml");
    addRelationship(list, "app", officeTypes + "relationships/extended-properties", "docProps/app.xml");
    return office::xmlText(xml);
}

std::string documentRelationshipsXml(const DocxTarget& target, const std::deque<office::Picture>& pictures) {
    pugi::xml_document xml;
    const pugi::xml_node list = xml.append_child("Relationships");
    set(list, "xmlns", packageTypes + "relationships");
    for (const char* part : {"styles", "numbering", "settings", "fontTable", "header", "footer"})
        addRelationship(list, part, officeTypes + "relationships/" + part, std::string(part) + ".xml");
    int number = 0;
    for (const office::Picture& picture : pictures) {
        const std::string name = std::to_string(++number);
        for (const auto& [ending, bytes] : picture.files())
            addRelationship(list, ending.substr(1) + name, officeTypes + "relationships/image",
                            "media/" + name + ending);
    }
    for (const auto& [id, uri] : target.outsideLinks())
        addRelationship(list, id, officeTypes + "relationships/hyperlink", uri, true);
    return office::xmlText(xml);
}

std::string settingsXml() {
    pugi::xml_document xml;
    const pugi::xml_node settings = addRoot(xml, "w:settings");
    const pugi::xml_node compat = add(settings, "w:compat");
    // The present form of the format, so that Word does not open it in a compatibility mode.
    pugi::xml_node mode = add(compat, "w:compatSetting", "w:name", "compatibilityMode");
    set(mode, "w:uri", "http://schemas.microsoft.com/office/word");
    set(mode, "w:val", "15");
    return office::xmlText(xml);
}

std::string fontTableXml(const std::string& fontFamily) {
    pugi::xml_document xml;
    const pugi::xml_node font = add(addRoot(xml, "w:fonts"), "w:font", "w:name", fontFamily);
    add(font, "w:altName", "w:val", "Calibri"); // few schools have ours
    add(font, "w:family", "w:val", "swiss");
    add(font, "w:pitch", "w:val", "variable");
    return office::xmlText(xml);
}

std::string coreXml(const ReportDocument& document, const std::string& title) {
    pugi::xml_document xml;
    const pugi::xml_node root = xml.append_child("cp:coreProperties");
    set(root, "xmlns:cp", packageTypes + "metadata/core-properties");
    set(root, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    set(root, "xmlns:dcterms", "http://purl.org/dc/terms/");
    set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    addText(add(root, "dc:title"), title);
    addText(add(root, "dc:subject"), cleanText(document.subject));
    addText(add(root, "dc:creator"), cleanText(document.author));
    addText(add(root, "dc:language"), safeLanguage(document.language));
    if (!document.createdAt.empty())
        addText(add(root, "dcterms:created", "xsi:type", "dcterms:W3CDTF"),
                cleanText(document.createdAt).substr(0, 19) + "Z"); // no fractions of a second here
    return office::xmlText(xml);
}

std::string appXml() {
    pugi::xml_document xml;
    const pugi::xml_node root = xml.append_child("Properties");
    set(root, "xmlns", officeTypes + "extended-properties");
    addText(add(root, "Application"), "Inclusion Workbench");
    return office::xmlText(xml);
}

} // namespace

std::string headerXml(const ReportDocument& document) {
    pugi::xml_document xml;
    const pugi::xml_node line = addLine(addRoot(xml, "w:hdr"), "Header", document.headLeft);
    addText(add(add(line, "w:r"), "w:t", "xml:space", "preserve"), cleanText(document.headRight));
    return office::xmlText(xml);
}

std::string footerXml(const ReportDocument& document) {
    pugi::xml_document xml;
    const pugi::xml_node line = addLine(addRoot(xml, "w:ftr"), "Footer", document.footLeft);
    addText(add(add(line, "w:r"), "w:t", "xml:space", "preserve"), "Page ");
    addField(line, " PAGE ");
    addText(add(add(line, "w:r"), "w:t", "xml:space", "preserve"), " of ");
    addField(line, " NUMPAGES ");
    return office::xmlText(xml);
}

void addFrame(std::vector<office::PackagePart>& parts, const ReportDocument& document,
              const std::string& title, const std::string& fontFamily, const DocxTarget& target,
              const std::deque<office::Picture>& pictures) {
    parts.push_back({"[Content_Types].xml", contentTypesXml()});
    parts.push_back({"_rels/.rels", packageRelationshipsXml()});
    parts.push_back({"word/_rels/document.xml.rels", documentRelationshipsXml(target, pictures)});
    parts.push_back({"word/settings.xml", settingsXml()});
    parts.push_back({"word/fontTable.xml", fontTableXml(fontFamily)});
    parts.push_back({"docProps/core.xml", coreXml(document, title)});
    parts.push_back({"docProps/app.xml", appXml()});
}

} // namespace inclusion::report::docx
