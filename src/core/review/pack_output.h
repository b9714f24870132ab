#pragma once

#include "core/audit/review.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <string>

namespace inclusion::review {

/// The forms in which a pack is given to people.
enum class PackForm {
    Page, ///< one page for a browser; always sealed
    File  ///< `.inclusion-review`, for the workbench in review mode
};

/// How a pack leaves the program.
struct PackOutput {
    PackForm form = PackForm::Page;
    bool zipped = false;    ///< wrapped in a ZIP, for mail filters that hold back pages
    std::string passphrase; ///< empty: not sealed, which only the form `File` may be
};

/// Writes the content of a pack (`packJson`) in one of its forms. `InvalidValue` where a page is not to be
/// sealed. The composition roots bring it (report/pack_writer.h), so that the window links no ZIP.
using PackWriter = std::function<Result<>(const std::string& json, const ReviewPackId& id,
                                          const PackOutput& output, const std::filesystem::path& path)>;

} // namespace inclusion::review
