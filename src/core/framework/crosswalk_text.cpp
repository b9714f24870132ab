#include "core/framework/crosswalk_text.h"

#include "core/framework/finding_collector.h"
#include "core/framework/framework_loader.h"
#include "core/framework/json_text.h"

#include <nlohmann/json.hpp>

namespace inclusion {

bool isCrosswalkText(std::string_view text) {
    const FrameworkLimits limits;
    FindingCollector ignored("");
    const auto document = parseJson(text, {limits.bytes, limits.depth, limits.values}, ignored);
    return document != nullptr && document->is_object() && !document->contains("areas") &&
           (document->contains("links") || (document->contains("from") && document->contains("to")));
}

} // namespace inclusion
