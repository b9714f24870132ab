#include "cli/framework_choice.h"

#include "cli/text_table.h"
#include "report/file_writer.h"

#include <algorithm>

namespace inclusion::cli {

Result<ChosenFramework> chooseFramework(CommandContext& context, const AuditService& service,
                                        const std::string& idOrFile) {
    if (namesFile(idOrFile))
        return frameworkInFile(context, idOrFile).map([&](auto framework) {
            return ChosenFramework{std::move(framework), idOrFile};
        });
    const auto own = service.schoolFrameworks();
    if (!own)
        return tl::unexpected<Error>(own.error());
    const bool isOwn =
        std::any_of(own->begin(), own->end(), [&](const auto& each) { return each.frameworkId == idOrFile; });
    auto framework = isOwn ? service.frameworkWithId(idOrFile) : resolveFramework(context, idOrFile);
    if (!framework && !isOwn && framework.error().code == ErrorCode::FrameworkUnknown)
        if (auto ofAudit = service.frameworkWithId(idOrFile))
            framework = std::move(ofAudit);
    if (!framework)
        return tl::unexpected<Error>(framework.error());
    return ChosenFramework{std::move(*framework), {}};
}

Result<> keepFramework(AuditService& service, const ChosenFramework& chosen, const std::string& author) {
    if (chosen.origin.empty())
        return {};
    const auto edit = service.addFramework(chosen.framework, chosen.origin);
    if (!edit)
        return tl::unexpected<Error>(edit.error());
    if (const auto kept = service.run(**edit, author); !kept)
        return tl::unexpected<Error>(kept.error());
    return {};
}

std::string sizeText(const Framework& framework) {
    return counted(framework.areas().size(), "area") + ", " + counted(framework.items().size(), "item");
}

std::size_t errorsIn(const std::vector<Finding>& findings) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& each) {
        return each.severity == Finding::Severity::Error;
    }));
}

Result<> writeFrameworkFile(const std::string& path, const std::string& text) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        return failure(ErrorCode::FileExists, {path});
    return report::writeWholeFile(path, text);
}

} // namespace inclusion::cli
