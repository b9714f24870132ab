#pragma once

#include "core/framework/finding_collector.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace inclusion {

/// One text for readers in a framework document.
struct DocumentText {
    const std::string& text;
    const Place& place;
    std::string_view key;  ///< the property that holds it, e.g. "guidance"
    std::string_view list; ///< the top-level property that it lies in, e.g. "resources"
};

/// Whether a property holds text for readers (and so may be translated), as against ids, codes and numbers.
bool isTextProperty(std::string_view key);

/// Calls `visit` for every text for readers, translations left out.
void forEachText(const nlohmann::json& document, const std::function<void(const DocumentText&)>& visit);

} // namespace inclusion
