#include "support/pdf_lint.h"

#include "support/pdf_lint_parts.h"

#include <exception>

namespace inclusion::test {

std::string lint::nameOf(const Handle& object) {
    return "object " + std::to_string(Handle(object).getObjectID());
}

std::vector<PdfFinding> lintPdf(std::string_view bytes) {
    lint::Findings findings;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("lint", bytes.data(), bytes.size());
        const std::vector<lint::PageMarks> pages = lint::checkContent(pdf, findings);
        lint::checkStructure(pdf, pages, findings);
        lint::checkDocument(pdf, findings);
        lint::checkResources(pdf, findings);
        if (!pdf.getWarnings().empty())
            findings.push_back({"syntax", "qpdf warns while reading"});
    } catch (const std::exception& e) {
        findings.push_back({"syntax", e.what()});
    }
    return findings;
}

std::vector<std::string> brokenRules(std::string_view bytes) {
    std::set<std::string> rules;
    for (const PdfFinding& finding : lintPdf(bytes))
        rules.insert(finding.rule);
    return {rules.begin(), rules.end()};
}

std::string describe(const std::vector<PdfFinding>& findings) {
    std::string lines;
    for (const PdfFinding& finding : findings)
        lines += finding.rule + ": " + finding.detail + "\n";
    return lines;
}

} // namespace inclusion::test
