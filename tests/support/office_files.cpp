#include "support/office_files.h"

#include "support/rendered.h"

#include <zip.h>

#include <stdexcept>
#include <string_view>

namespace inclusion::test {

namespace {

/// Opens the bytes and calls `use` for each part.
template <typename Use>
void eachPart(const std::string& bytes, const Use& use) {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (archive == nullptr)
        throw std::runtime_error("not a package");
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t facts;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts);
        std::string part(facts.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, part.data(), part.size());
        zip_fclose(file);
        use(std::string(facts.name), std::move(part));
    }
    zip_discard(archive);
}

bool isNamed(pugi::xml_node node, std::string_view name) {
    return node.name() == name;
}

void collect(pugi::xml_node node, std::string_view name, std::vector<pugi::xml_node>& found) {
    for (const pugi::xml_node child : node.children()) {
        if (isNamed(child, name))
            found.push_back(child);
        collect(child, name, found);
    }
}

void readOdf(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = child.name();
        if (child.type() == pugi::node_pcdata)
            text += child.value();
        if (name == "text:s" || name == "text:tab" || name == "text:line-break")
            text += ' ';
        if (name == "text:table-of-content" || name == "draw:frame" || name == "table:title" ||
            name == "table:desc" || name == "office:forms" || name == "text:sequence-decls" ||
            name == "text:tracked-changes")
            continue;
        readOdf(child, text);
        if (name == "text:p" || name == "text:h")
            text += ' ';
    }
}

void readWord(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = child.name();
        if (child.type() == pugi::node_pcdata && isNamed(node, "w:t"))
            text += child.value();
        if (name == "w:tab" || name == "w:br")
            text += ' ';
        const bool isContents =
            std::string_view(child.child("w:pPr").child("w:pStyle").attribute("w:val").value())
                .starts_with("Toc");
        if (!isContents)
            readWord(child, text);
        if (name == "w:p")
            text += ' ';
    }
}

} // namespace

std::map<std::string, std::string> unpack(const std::string& bytes) {
    std::map<std::string, std::string> parts;
    eachPart(bytes, [&](const std::string& name, std::string part) { parts[name] = std::move(part); });
    return parts;
}

std::vector<std::string> partNames(const std::string& bytes) {
    std::vector<std::string> names;
    eachPart(bytes, [&](const std::string& name, const std::string&) { names.push_back(name); });
    return names;
}

void readXml(pugi::xml_document& document, const std::string& text) {
    // Blanks between runs of text count.
    const pugi::xml_parse_result result =
        document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!result)
        throw std::runtime_error(std::string("XML: ") + result.description());
}

std::vector<pugi::xml_node> elements(pugi::xml_node below, const char* name) {
    std::vector<pugi::xml_node> found;
    collect(below, name, found);
    return found;
}

std::string odfText(const std::string& xml) {
    pugi::xml_document document;
    readXml(document, xml);
    std::string text;
    readOdf(document.first_child().child("office:body").child("office:text"), text);
    return oneSpaced(text);
}

std::string wordText(const std::string& xml) {
    pugi::xml_document document;
    readXml(document, xml);
    std::string text;
    readWord(document.child("w:document").child("w:body"), text);
    return oneSpaced(text);
}

std::vector<std::string> odfHeadings(const std::string& xml) {
    pugi::xml_document document;
    readXml(document, xml);
    std::vector<std::string> headings;
    for (const pugi::xml_node node : elements(document, "text:h")) {
        std::string text;
        readOdf(node, text);
        headings.push_back(node.attribute("text:outline-level").value() + (" " + oneSpaced(text)));
    }
    return headings;
}

std::vector<std::string> wordHeadings(const std::string& xml) {
    pugi::xml_document document;
    readXml(document, xml);
    std::vector<std::string> headings;
    for (const pugi::xml_node node : elements(document, "w:p")) {
        const std::string style = node.child("w:pPr").child("w:pStyle").attribute("w:val").value();
        if (!style.starts_with("Heading"))
            continue;
        std::string text;
        readWord(node, text);
        headings.push_back(style.substr(7) + " " + oneSpaced(text));
    }
    return headings;
}

} // namespace inclusion::test
