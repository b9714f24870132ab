#pragma once

#include "core/framework/finding_collector.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string_view>

namespace inclusion {

/// Bounds on JSON text, so that a hostile file is refused instead of eating memory or time.
struct JsonLimits {
    std::size_t bytes = std::size_t{8} * 1024 * 1024;
    int depth = 32;
    std::size_t values = 400'000;
    bool lineBreaks = false; ///< texts may hold line feeds
};

/// The tree of the text, or null when it is no JSON within the limits. Text that is not UTF-8, holds NUL
/// bytes, breaks the grammar or a limit gives one error finding; a key that stands twice and control
/// characters in strings give one each, and the tree all the same.
std::unique_ptr<nlohmann::json> parseJson(std::string_view text, const JsonLimits& limits,
                                          FindingCollector& findings);

} // namespace inclusion
