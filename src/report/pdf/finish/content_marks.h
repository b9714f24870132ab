#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report::pdf {

/// A mark that the painter began on a page, in order.
struct ExpectedMark {
    const char* name = "";  ///< as Cairo writes it
    std::string properties; ///< what to write instead: e.g. "/P << /MCID 3 >> BDC"
};

/// Replaces the beginnings of marked content that Cairo wrote on one page. Fails with `RenderFailed` when
/// they are not exactly the expected ones: Cairo reports no error for a tag that it does not know or has
/// dropped, so this is where a wrong structure would be found.
Result<std::string> rewriteMarks(std::string_view content, const std::vector<ExpectedMark>& marks);

} // namespace inclusion::report::pdf
