#include "support/rendered.h"

#include "support/pdf_text.h"
#include "support/run_program.h"
#include "support/temporary_folder.h"

#include <cctype>
#include <sstream>
#include <stdexcept>

namespace inclusion::test {

namespace {

std::string runOn(const std::string& pdf, const std::string& program, const std::string& after) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "report.pdf";
    writeBytes(file, pdf);
    const ProgramResult result = runProgram(program + " '" + file.string() + "' " + after);
    if (result.status != 0)
        throw std::runtime_error(program + ": " + result.output);
    return result.output;
}

} // namespace

report::RenderedReport renderAs(const std::string& format, const report::ReportDocument& document) {
    Result<report::RenderedReport> rendered = report::rendererFor(format)->render(document, {});
    if (!rendered)
        throw std::runtime_error(rendered.error().detail);
    return std::move(*rendered);
}

std::vector<std::string> pageTexts(const std::string& pdf) {
    std::vector<std::string> pages;
    std::string page;
    for (const char c : runOn(pdf, "pdftotext -layout", "-")) {
        if (c == '\f') {
            pages.push_back(page);
            page.clear();
        } else {
            page += c;
        }
    }
    return pages;
}

std::string readText(const std::string& pdf) {
    return oneSpaced(structureText(pdf));
}

std::string htmlText(const std::string& html) {
    std::string text;
    bool inTag = false;
    for (std::size_t i = html.find("<body"); i < html.size(); ++i) {
        const char c = html[i];
        if (c == '<' || c == '>') {
            inTag = c == '<';
            // Tags within a line stand between words without a blank of their own.
            const bool isBlock = html.compare(i, 2, "</") != 0 || html.compare(i, 4, "</sp") != 0;
            text += c == '<' && isBlock && html.compare(i, 3, "<a ") != 0 && html.compare(i, 3, "</a") != 0 &&
                            html.compare(i, 4, "<str") != 0 && html.compare(i, 5, "</str") != 0 &&
                            html.compare(i, 5, "<span") != 0
                        ? " "
                        : "";
        } else if (!inTag) {
            text += c;
        }
    }
    const std::vector<std::pair<std::string, std::string>> entities{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities) {
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    }
    return oneSpaced(text);
}

std::string oneSpaced(const std::string& text) {
    std::string spaced;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // The fixed space is a blank as well.
        const bool fixed = text.compare(i, 2, "\xC2\xA0") == 0;
        i += fixed ? 1 : 0;
        if (!fixed && std::isspace(static_cast<unsigned char>(text[i])) == 0)
            spaced += text[i];
        else if (!spaced.empty() && spaced.back() != ' ')
            spaced += ' ';
    }
    return spaced;
}

} // namespace inclusion::test
