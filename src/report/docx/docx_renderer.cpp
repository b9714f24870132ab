#include "report/docx/docx_renderer.h"

#include "report/docx/docx_parts.h"
#include "report/docx/docx_target.h"
#include "report/office/office_body.h"
#include "report/office/zip_package.h"
#include "report/text/document_title.h"
#include "report/text/plain_text.h"

namespace inclusion::report {

Result<RenderedReport> DocxRenderer::renderReady(const ReportDocument& document,
                                                 const RenderOptions& options) const {
    if (const Result<> checked = checkDocument(document); !checked)
        return tl::unexpected<Error>(checked.error());
    const std::string title = titleOf(document);
    const std::vector<Block> blocks = document.blocks.empty() ? titleOnly(title) : document.blocks;
    const DocumentOutline outline(blocks);
    const office::PictureMaker pictures(options.fontFamily, safeLanguage(document.language));
    docx::DocxTarget target;
    office::OfficeBody body(outline, pictures, target);
    body.write(blocks);
    if (!body.result())
        return tl::unexpected<Error>(body.result().error());
    target.finish();

    std::vector<office::PackagePart> parts;
    docx::addFrame(parts, document, title, options.fontFamily, target, body.pictures());
    parts.push_back({"word/document.xml", target.documentXml()});
    parts.push_back({"word/styles.xml", docx::stylesXml(document, options.fontFamily)});
    parts.push_back({"word/numbering.xml", docx::numberingXml(target.orderedLists())});
    parts.push_back({"word/header.xml", docx::headerXml(document)});
    parts.push_back({"word/footer.xml", docx::footerXml(document)});
    int number = 0;
    for (const office::Picture& picture : body.pictures()) {
        const std::string name = "word/media/" + std::to_string(++number);
        for (const auto& [ending, bytes] : picture.files())
            parts.push_back({name + ending, *bytes, ending != ".svg"});
    }
    Result<std::string> bytes = zipPackage(parts);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    RenderedReport rendered{std::move(*bytes), {}};
    for (const std::string& lost : body.lostTargets())
        rendered.warnings.push_back(lostTargetWarning(lost));
    return rendered;
}

} // namespace inclusion::report
