#pragma once

#include "core/report/report_document.h"

namespace inclusion::test {

/// A report as the sections would build it: cover, contents, summary, eight areas with all their statements,
/// action plan, evidence register, glossary. About 40 pages, every kind of block; the school is invented.
report::ReportDocument sampleReport();

/// Two or three pages with every kind of block and inline once, and words in a script that Inter lacks.
report::ReportDocument everyKindOfBlock();

/// A document of these blocks with everything else filled in.
report::ReportDocument documentOf(std::vector<report::Block> blocks);

/// Short ways to write inlines.
report::Inlines text(const std::string& words);
report::Inlines strong(const std::string& words);

} // namespace inclusion::test
