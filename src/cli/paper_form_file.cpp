#include "cli/paper_form_file.h"

#include "core/review/pack_json.h"
#include "core/review/paper_form.h"
#include "report/renderer.h"

namespace inclusion::cli {

Result<ExitCode> writePaperForm(CommandContext& context, const std::string& json, const std::string& path) {
    if (path.empty())
        return ExitCode::Done;
    const auto pack = review::readPack(json);
    if (!pack)
        return tl::unexpected<Error>(pack.error());
    const auto warnings =
        report::writeReport(*report::rendererFor("pdf"), review::paperForm(*pack), {}, path);
    if (!warnings)
        return tl::unexpected<Error>(warnings.error());
    for (const std::string& warning : *warnings)
        context.say("note: " + warning);
    context.say("wrote " + path + ": the form to print. It is not sealed: hand it over, do not mail it.");
    return ExitCode::Done;
}

} // namespace inclusion::cli
