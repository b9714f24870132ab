#include "report/odt/odt_renderer.h"

#include "report/odt/odt_names.h"
#include "report/odt/odt_styles.h"
#include "report/odt/odt_target.h"
#include "report/office/office_body.h"
#include "report/office/zip_package.h"
#include "report/text/document_title.h"
#include "report/text/plain_text.h"

namespace inclusion::report {

namespace {

using office::add;
using office::addText;
using office::set;

constexpr const char* mediaType = "application/vnd.oasis.opendocument.text";

std::string metaXml(const ReportDocument& document, const std::string& title) {
    pugi::xml_document xml;
    const pugi::xml_node meta = add(odt::addRoot(xml, "office:document-meta"), "office:meta");
    addText(add(meta, "meta:generator"), "Inclusion Workbench");
    addText(add(meta, "dc:title"), title);
    addText(add(meta, "dc:subject"), cleanText(document.subject));
    addText(add(meta, "meta:initial-creator"), cleanText(document.author));
    addText(add(meta, "dc:creator"), cleanText(document.author));
    addText(add(meta, "dc:language"), safeLanguage(document.language));
    if (!document.createdAt.empty()) {
        addText(add(meta, "meta:creation-date"), cleanText(document.createdAt));
        addText(add(meta, "dc:date"), cleanText(document.createdAt));
    }
    return office::xmlText(xml);
}

std::string manifestXml(const std::vector<office::PackagePart>& parts) {
    pugi::xml_document xml;
    const pugi::xml_node manifest = xml.append_child("manifest:manifest");
    set(manifest, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    set(manifest, "manifest:version", "1.2");
    const auto entry = [&](const std::string& path, const std::string& type) {
        set(add(manifest, "manifest:file-entry", "manifest:full-path", path), "manifest:media-type", type);
    };
    entry("/", mediaType);
    for (const office::PackagePart& part : parts) {
        if (part.path != "mimetype")
            entry(part.path, part.path.ends_with(".svg")   ? "image/svg+xml"
                             : part.path.ends_with(".png") ? "image/png"
                             : part.path.ends_with(".jpg") ? "image/jpeg"
                                                           : "text/xml");
    }
    return office::xmlText(xml);
}

} // namespace

Result<RenderedReport> OdtRenderer::renderReady(const ReportDocument& document,
                                                const RenderOptions& options) const {
    if (const Result<> checked = checkDocument(document); !checked)
        return tl::unexpected<Error>(checked.error());
    const std::string title = titleOf(document);
    const std::vector<Block> blocks = document.blocks.empty() ? titleOnly(title) : document.blocks;
    const DocumentOutline outline(blocks);
    const office::PictureMaker pictures(options.fontFamily, safeLanguage(document.language));
    odt::OdtTarget target(options.fontFamily);
    office::OfficeBody body(outline, pictures, target);
    body.write(blocks);
    if (!body.result())
        return tl::unexpected<Error>(body.result().error());

    std::vector<office::PackagePart> parts;
    parts.push_back({"mimetype", mediaType, true}); // first and unpacked, as ODF asks
    parts.push_back({"content.xml", target.contentXml()});
    parts.push_back({"styles.xml", odt::stylesXml(document, options.fontFamily)});
    parts.push_back({"meta.xml", metaXml(document, title)});
    int number = 0;
    for (const office::Picture& picture : body.pictures()) {
        const std::string name = "Pictures/" + std::to_string(++number);
        for (const auto& [ending, bytes] : picture.files())
            parts.push_back({name + ending, *bytes, ending != ".svg"});
    }
    parts.push_back({"META-INF/manifest.xml", manifestXml(parts)});
    Result<std::string> bytes = zipPackage(parts);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    RenderedReport rendered{std::move(*bytes), {}};
    for (const std::string& lost : body.lostTargets())
        rendered.warnings.push_back(lostTargetWarning(lost));
    return rendered;
}

} // namespace inclusion::report
