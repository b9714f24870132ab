#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::test {

/// A rule that a PDF breaks. The names of the rules stand in docs/accessibility.md with the conditions of
/// PDF/UA-1 and PDF/A-2a that they check.
struct PdfFinding {
    std::string rule;
    std::string detail;
};

/// Everything that is wrong with the accessibility and the archival form of a PDF, as far as our rules see
/// it.
std::vector<PdfFinding> lintPdf(std::string_view bytes);

/// The rules that were broken, sorted, each once: for comparing in tests.
std::vector<std::string> brokenRules(std::string_view bytes);

/// All findings in lines, for messages.
std::string describe(const std::vector<PdfFinding>& findings);

} // namespace inclusion::test
