#include "report/text/document_title.h"

#include "report/text/plain_text.h"

namespace inclusion::report {

std::string titleOf(const ReportDocument& document) {
    std::string title = cleanText(document.title);
    return title.find_first_not_of(" \n\t") == std::string::npos ? "Report" : title;
}

std::vector<Block> titleOnly(const std::string& title) {
    return {Block{Heading{.level = 1, .text = {TextRun{title}}}}};
}

std::string lostTargetWarning(const std::string& target) {
    return "A link leads to \"" + cleanText(target) + "\", which this report does not contain.";
}

} // namespace inclusion::report
