#include "app/sample_maker.h"

#include "core/framework/input_file.h"
#include "core/sample/sample_audit.h"
#include "core/sample/sample_reader.h"

namespace inclusion::app {
namespace {

/// Far more than a school writes in a year.
constexpr std::size_t sampleLimit = 8U * 1024U * 1024U;

} // namespace

std::function<Result<>(const std::filesystem::path& path)>
sampleMaker(const std::filesystem::path& dataFolder, FrameworkLibrary& frameworks) {
    const std::filesystem::path source = dataFolder / "sample" / "sample-audit.json";
    std::error_code ignored;
    if (!std::filesystem::exists(source, ignored))
        return {};
    return [source, &frameworks](const std::filesystem::path& path) -> Result<> {
        const auto json = readInputFile(source, sampleLimit);
        if (!json)
            return tl::unexpected(json.error());
        const SampleLoad load = readSampleAudit(*json, source.string(), frameworks);
        if (!load.plan)
            return failure(ErrorCode::FrameworkInvalid, {source.string()}, "the sample has findings");
        return writeSampleAudit(*load.plan, path);
    };
}

} // namespace inclusion::app
