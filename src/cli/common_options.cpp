#include "cli/common_options.h"

#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>

namespace inclusion::cli {

void addFile(CLI::App& command, std::string& file) {
    command.add_option("FILE", file, "The audit file")->required();
}

void addAuditChoice(CLI::App& command, AuditChoice& choice) {
    command.add_option("--framework", choice.framework, "Framework of the audit, where a file has several")
        ->type_name("ID");
    command.add_option("--cycle", choice.cycle, "Cycle of the audit, where a file has several")
        ->type_name("CYCLE");
}

void addAuthor(CLI::App& command, std::string& author) {
    command.add_option("--by", author, "Who makes this change: a role or initials (required)")
        ->type_name("ROLE")
        ->envname("INCLUSION_BY");
}

void addJson(CLI::App& command, bool& json) {
    command.add_flag("--json", json, "Print JSON, for other programs");
}

void addExample(CLI::App& command, const std::string& example) {
    command.footer("Example:\n  inclusion-audit " + example);
}

CLI::App* addGroup(CLI::App& app, const std::string& name, const std::string& description) {
    CLI::App* group = app.add_subcommand(name, description);
    group->require_subcommand(1);
    return group;
}

Result<std::string> requireAuthor(const std::string& author) {
    std::string name(trimmed(author));
    if (name.empty())
        return failure(ErrorCode::InvalidValue, {"author", "",
                                                 "say who makes this change by --by ROLE (a role or "
                                                 "initials), or set INCLUSION_BY"});
    return name;
}

} // namespace inclusion::cli
