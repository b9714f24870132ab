#include "cli/command_context.h"

#include "cli/error_text.h"
#include "cli/secret_input.h"
#include "cli/text_table.h"
#include "core/framework/name_match.h"
#include "core/review/sealing/encoding.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

CommandContext::CommandContext(const Environment& environment)
    : m_environment(environment), m_frameworks(environment.dataFolder / "frameworks"),
      m_crosswalks(environment.dataFolder / "frameworks"),
      m_keys([this](const std::filesystem::path& file) { return passphraseOf(file); }) {}

CommandContext::~CommandContext() {
    if (m_passphrase)
        review::wipe(*m_passphrase);
}

std::optional<std::string> CommandContext::passphraseOf(const std::filesystem::path& file) {
    if (m_passphrase)
        return m_passphrase;
    if (m_unlockFrom.empty()) {
        m_passphrase = askUnseen("The passphrase of " + singleLine(file.string()) + ": ");
    } else if (auto line = firstLineFrom(m_unlockFrom)) {
        m_passphrase = std::move(*line);
    } else {
        say(errorText(line.error()));
    }
    return m_passphrase;
}

void CommandContext::printJson(const nlohmann::json& value) const {
    // Texts from files are UTF-8 by their checks; should one not be, it is shown as far as it is.
    m_environment.out << value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void CommandContext::say(const std::string& message) const {
    m_environment.messages << "inclusion-audit: " << message << '\n';
}

std::string findingText(const Finding& finding) {
    // Text that is no JSON has lines but no pointers.
    const bool byLine = finding.pointer.empty() && finding.line > 0;
    std::string text = finding.file + ":" + (byLine ? std::to_string(finding.line) : finding.pointer) + ": ";
    text += finding.severity == Finding::Severity::Error ? "error " : "warning ";
    text += finding.rule + ": " + finding.message;
    if (!finding.hint.empty())
        text += " (" + finding.hint + ")";
    return singleLine(text);
}

bool namesFile(const std::string& idOrFile) {
    return idOrFile.find('/') != std::string::npos || idOrFile.ends_with(".json");
}

Result<std::shared_ptr<const Framework>> frameworkInFile(CommandContext& context, const std::string& file) {
    const auto load = loadFrameworkFile(file);
    if (!load)
        return tl::unexpected<Error>(load.error());
    if (!load->framework) {
        for (const Finding& finding : load->findings)
            context.say(findingText(finding));
        return failure(ErrorCode::FrameworkInvalid, {file});
    }
    return load->framework;
}

Result<std::shared_ptr<const Framework>> resolveFramework(CommandContext& context,
                                                          const std::string& idOrFile) {
    if (namesFile(idOrFile))
        return frameworkInFile(context, idOrFile);
    auto found = context.frameworks().find(idOrFile);
    if (found || found.error().code != ErrorCode::FrameworkUnknown)
        return found;
    std::vector<NamedThing> known;
    for (const FrameworkLibrary::Entry& entry : context.frameworks().entries())
        if (entry.load.framework)
            known.push_back({entry.load.framework->id(), {entry.load.framework->shownTitle()}});
    const auto near = matchName("framework", idOrFile, known);
    if (near)
        return context.frameworks().find(known[*near].id);
    std::vector<std::string> parameters{idOrFile};
    parameters.insert(parameters.end(), near.error().parameters.begin() + 2, near.error().parameters.end());
    return failure(ErrorCode::FrameworkUnknown, std::move(parameters));
}

} // namespace inclusion::cli
