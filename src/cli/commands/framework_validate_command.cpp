#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/error_text.h"
#include "cli/framework_choice.h"
#include "cli/json_of.h"
#include "cli/text_table.h"
#include "core/framework/crosswalk_text.h"
#include "core/framework/input_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <ostream>

namespace inclusion::cli {

namespace {

struct ValidateOptions {
    std::vector<std::string> files;
    bool json = false;
};

/// Checks the files of one call: frameworks first, because crosswalks may link those among them.
class Validation {
public:
    explicit Validation(CommandContext& context) : m_context(context) {}

    Result<ExitCode> run(const ValidateOptions& options) {
        for (const std::string& file : options.files)
            read(file);
        for (const auto& [file, crosswalk] : m_crosswalks)
            checkItems(file, *crosswalk);
        if (options.json)
            m_context.printJson(jsonArray(m_findings));
        else
            for (const Finding& finding : m_findings)
                m_context.out() << findingText(finding) << '\n';
        const std::size_t errors = errorsIn(m_findings);
        if (errors > 0)
            m_context.say(counted(errors, "error") + " found.");
        if (!m_allRead)
            return ExitCode::NoAccess;
        return errors > 0 ? ExitCode::Findings : ExitCode::Done;
    }

private:
    void read(const std::string& file) {
        const auto text = readInputFile(file, FrameworkLimits().bytes);
        if (!text) {
            m_context.say(errorText(text.error()));
            m_allRead = false;
        } else if (isCrosswalkText(*text)) {
            CrosswalkLoad load = loadCrosswalk(*text, file);
            add(load.findings);
            if (load.crosswalk)
                m_crosswalks.emplace_back(file, std::move(load.crosswalk));
        } else {
            FrameworkLoad load = loadFramework(*text, file);
            add(load.findings);
            if (!load.framework)
                return;
            m_context.say(file + " is valid: " + sizeText(*load.framework) + ".");
            m_given[load.framework->id()] = std::move(load.framework);
        }
    }

    /// The framework with that id among the files of this call, else of the program; null when it is neither.
    std::shared_ptr<const Framework> frameworkWith(const std::string& id) {
        if (const auto given = m_given.find(id); given != m_given.end())
            return given->second;
        const auto shipped = m_context.frameworks().find(id);
        return shipped ? *shipped : nullptr;
    }

    void checkItems(const std::string& file, const Crosswalk& crosswalk) {
        const auto from = frameworkWith(crosswalk.fromFrameworkId);
        const auto to = frameworkWith(crosswalk.toFrameworkId);
        if (!from || !to) {
            m_findings.push_back(
                {Finding::Severity::Warning, file, from ? "/to" : "/from", "crosswalk-framework-unknown",
                 "The framework \"" + (from ? crosswalk.toFrameworkId : crosswalk.fromFrameworkId) +
                     "\" is not at hand, so whether its items exist was not looked at.",
                 "Name its file in the same call."});
            return;
        }
        const auto findings = checkCrosswalkItems(crosswalk, file, *from, *to);
        add(findings);
        if (errorsIn(findings) == 0)
            m_context.say(file + " is valid: a crosswalk with " + counted(crosswalk.links.size(), "link") +
                          ".");
    }

    void add(const std::vector<Finding>& findings) {
        m_findings.insert(m_findings.end(), findings.begin(), findings.end());
    }

    CommandContext& m_context;
    std::vector<Finding> m_findings;
    std::map<std::string, std::shared_ptr<const Framework>> m_given;
    std::vector<std::pair<std::string, std::shared_ptr<const Crosswalk>>> m_crosswalks;
    bool m_allRead = true;
};

} // namespace

void addFrameworkValidateCommand(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ValidateOptions>();
    CLI::App* validating = group.add_subcommand(
        "validate", "Check framework and crosswalk files and list everything to put right");
    validating->add_option("FILES", options->files, "Framework files and crosswalk files")
        ->required()
        ->type_name("FILE");
    addJson(*validating, options->json);
    addExample(*validating, "framework validate my-framework.json my-crosswalk.json");
    validating->callback(
        [&context, options] { context.choose([=, &context] { return Validation(context).run(*options); }); });
}

} // namespace inclusion::cli
