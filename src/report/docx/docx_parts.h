#pragma once

#include "core/report/report_document.h"
#include "report/docx/docx_target.h"
#include "report/office/zip_package.h"

#include <deque>
#include <string>
#include <vector>

namespace inclusion::report::docx {

/// word/styles.xml
std::string stylesXml(const ReportDocument& document, const std::string& fontFamily);
/// word/numbering.xml with the bullets and so many numbered lists.
std::string numberingXml(int orderedLists);
/// word/header.xml and word/footer.xml
std::string headerXml(const ReportDocument& document);
std::string footerXml(const ReportDocument& document);
/// Everything else that a package needs around the document, its styles, lists and pictures.
void addFrame(std::vector<office::PackagePart>& parts, const ReportDocument& document,
              const std::string& title, const std::string& fontFamily, const DocxTarget& target,
              const std::deque<office::Picture>& pictures);

} // namespace inclusion::report::docx
