#include "report/docx/docx_names.h"

#include "report/office/xml.h"

#include <array>
#include <cctype>
#include <cmath>
#include <utility>

namespace inclusion::report::docx {

pugi::xml_node addRoot(pugi::xml_document& document, const char* name) {
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    office::set(declaration, "version", "1.0");
    office::set(declaration, "encoding", "UTF-8");
    office::set(declaration, "standalone", "yes");
    const pugi::xml_node root = document.append_child(name);
    const std::string drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    const std::array<std::pair<const char*, std::string>, 5> names{
        {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
         {"xmlns:r", relationships},
         {"xmlns:wp", drawing + "wordprocessingDrawing"},
         {"xmlns:a", drawing + "main"},
         {"xmlns:pic", drawing + "picture"}}};
    for (const auto& [attribute, value] : names)
        office::set(root, attribute, value);
    return root;
}

std::string twips(double points) {
    return std::to_string(std::lround(points * 20));
}

std::string emus(double points) {
    return std::to_string(std::lround(points * 12700));
}

std::string rgb(const Colour& colour) {
    return colour.hex().substr(1);
}

std::string styleId(const std::string& name) {
    std::string id;
    bool startsWord = true;
    for (const char c : name) {
        if (c == ' ') {
            startsWord = true;
            continue;
        }
        id += startsWord ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        startsWord = false;
    }
    return id;
}

} // namespace inclusion::report::docx
