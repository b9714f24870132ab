#include "core/framework/framework_loader.h"

#include "core/framework/embedded_schema.h"
#include "core/framework/framework_reader.h"
#include "core/framework/input_file.h"
#include "core/framework/json_schema.h"
#include "core/framework/json_text.h"
#include "core/framework/rules/framework_rules.h"

#include <nlohmann/json.hpp>

namespace inclusion {
namespace {

/// The model, if the text is free of errors; findings go to the collector.
std::optional<FrameworkData> readChecked(std::string_view text, const FrameworkLimits& limits,
                                         FindingCollector& findings) {
    const auto document = parseJson(text, {limits.bytes, limits.depth, limits.values}, findings);
    if (document == nullptr)
        return std::nullopt;
    JsonSchema(embedded::frameworkSchema("framework.schema.json")).check(*document, findings);
    // Beyond the sizes that the schema allows, some rules would take too long.
    if (!document->is_object() || findings.isFull() || findings.has("list-too-long"))
        return std::nullopt;
    FrameworkData data = readFramework(*document);
    checkFrameworkRules(data, *document, findings);
    if (findings.hasErrors())
        return std::nullopt;
    return data;
}

} // namespace

FrameworkLoad loadFramework(std::string_view text, std::string_view file, const FrameworkLimits& limits) {
    FindingCollector findings(file);
    FrameworkLoad load;
    if (std::optional<FrameworkData> data = readChecked(text, limits, findings))
        load.framework = std::make_shared<const Framework>(std::move(*data), std::string(text));
    load.findings = findings.take(text, limits.findings);
    return load;
}

Result<FrameworkLoad> loadFrameworkFile(const std::filesystem::path& path, const FrameworkLimits& limits) {
    return readInputFile(path, limits.bytes).map([&](const std::string& text) {
        return loadFramework(text, path.string(), limits);
    });
}

} // namespace inclusion
