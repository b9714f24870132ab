#pragma once

#include "core/report/report_document.h"

#include <string>
#include <vector>

namespace inclusion::test {

/// A document as plain text, one block after the other, for golden files: **strong**, ~muted~, !attention!,
/// [text](#anchor), <2/3 Level>, {Fully}.
std::string dump(const std::vector<report::Block>& blocks);
std::string dump(const report::ReportDocument& document);

/// Compares with tests/data/report/NAME.txt. With the environment variable INCLUSION_UPDATE_GOLDEN set,
/// writes the file instead.
void checkGolden(const std::string& name, const std::string& text);

} // namespace inclusion::test
