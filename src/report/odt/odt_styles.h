#pragma once

#include "core/report/report_document.h"

#include <string>

namespace inclusion::report::odt {

/// styles.xml: paragraph, character and list styles, the page with its running head and foot.
std::string stylesXml(const ReportDocument& document, const std::string& fontFamily);

} // namespace inclusion::report::odt
