#pragma once

#include "core/report/report_document.h"
#include "core/review/pack_content.h"
#include "core/review/pack_output.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace inclusion {

/// Renders and writes a document; the ending of the path says in which format. Called from a thread of its
/// own. Returns warnings for the reader.
using DocumentWriter = std::function<Result<std::vector<std::string>>(const report::ReportDocument& document,
                                                                      const std::filesystem::path& path)>;

/// What reviews need from outside. The composition root brings it, so that the window does not link the
/// renderers; without a writer the window does not offer what it would write.
struct ReviewServices {
    review::PackWriter writePack = {};
    DocumentWriter writeDocument = {};
    /// The form of a pack to print and write on by hand.
    std::function<report::ReportDocument(const review::PackContent& pack)> paperForm = {};
    QString draftFolder = {}; ///< where drafts are kept
};

} // namespace inclusion
