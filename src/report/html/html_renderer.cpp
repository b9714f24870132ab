#include "report/html/html_renderer.h"

#include "report/html/html_body.h"
#include "report/html/html_text.h"
#include "report/html/style_sheet.h"
#include "report/text/document_outline.h"
#include "report/text/document_title.h"
#include "report/text/plain_text.h"

namespace inclusion::report {

namespace {

using html::escape;

/// The strokes of "not judged", used by every picture of the page.
constexpr const char* hatching =
    "<svg class=\"visually-hidden\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>"
    "<pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\">"
    "<rect class=\"hatch-ground\" width=\"5\" height=\"5\"/><rect class=\"hatch-line\" width=\"1\" "
    "height=\"5\"/>"
    "</pattern></defs></svg>\n";

std::string head(const ReportDocument& document, const std::string& title, const std::string& sheet) {
    std::string text = "<!DOCTYPE html>\n<html lang=\"" + safeLanguage(document.language) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n";
    // The policy holds even if something slipped through unescaped: no script, no address is ever loaded.
    text += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
            "style-src " +
            html::hashSource(sheet) + "; base-uri 'none'; form-action 'none'\">\n";
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" "
            "content=\"no-referrer\">\n"
            "<meta name=\"generator\" content=\"Inclusion Workbench\">\n";
    if (!document.author.empty())
        text += "<meta name=\"author\" content=\"" + escape(document.author) + "\">\n";
    if (!document.subject.empty())
        text += "<meta name=\"description\" content=\"" + escape(document.subject) + "\">\n";
    text += "<title>" + escape(title) + "</title>\n<style>" + sheet + "</style>\n</head>\n";
    return text;
}

} // namespace

Result<RenderedReport> HtmlRenderer::renderReady(const ReportDocument& document, const RenderOptions&) const {
    if (const Result<> checked = checkDocument(document); !checked)
        return tl::unexpected<Error>(checked.error());
    const std::string title = titleOf(document);
    const std::vector<Block> blocks = document.blocks.empty() ? titleOnly(title) : document.blocks;
    const DocumentOutline outline(blocks);
    html::HtmlBody body(outline);
    body.write(blocks);

    RenderedReport rendered;
    rendered.bytes = head(document, title, html::styleSheet(body));
    rendered.bytes += "<body>\n<a class=\"skip\" href=\"#content\">Skip to the report</a>\n";
    rendered.bytes += hatching;
    if (!document.headLeft.empty() || !document.headRight.empty()) {
        rendered.bytes += "<header class=\"running\"><span>" + escape(document.headLeft) + "</span><span>" +
                          escape(document.headRight) + "</span></header>\n";
    }
    rendered.bytes += "<main id=\"content\">\n" + body.html() + "</main>\n";
    if (!document.footLeft.empty())
        rendered.bytes +=
            "<footer class=\"running\"><span>" + escape(document.footLeft) + "</span></footer>\n";
    rendered.bytes += "</body>\n</html>\n";
    for (const std::string& target : body.lostTargets())
        rendered.warnings.push_back(lostTargetWarning(target));
    return rendered;
}

} // namespace inclusion::report
