#include "report/odt/odt_names.h"

#include "report/office/xml.h"

#include <array>
#include <utility>

namespace inclusion::report::odt {

using office::add;
using office::set;

pugi::xml_node addRoot(pugi::xml_document& document, const char* name) {
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    const pugi::xml_node root = document.append_child(name);
    const std::array<std::pair<const char*, std::string>, 12> names{
        {{"xmlns:office", oasis + "office:1.0"},
         {"xmlns:style", oasis + "style:1.0"},
         {"xmlns:text", oasis + "text:1.0"},
         {"xmlns:table", oasis + "table:1.0"},
         {"xmlns:draw", oasis + "drawing:1.0"},
         {"xmlns:fo", oasis + "xsl-fo-compatible:1.0"},
         {"xmlns:svg", oasis + "svg-compatible:1.0"},
         {"xmlns:meta", oasis + "meta:1.0"},
         {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
         {"xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
         {"office:version", "1.2"}}};
    for (const auto& [attribute, value] : names)
        set(root, attribute, value);
    return root;
}

void addFonts(pugi::xml_node root, const std::string& family) {
    const pugi::xml_node faces = add(root, "office:font-face-decls");
    const pugi::xml_node face = add(faces, "style:font-face", "style:name", "Report");
    // Few schools have the font; any of the others reads as well.
    set(face, "svg:font-family", "'" + family + "', 'Noto Sans', Calibri, Arial");
    set(face, "style:font-family-generic", "swiss");
    set(face, "style:font-pitch", "variable");
}

std::string points(double value) {
    return office::decimal(value) + "pt";
}

} // namespace inclusion::report::odt
