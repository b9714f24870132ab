#pragma once

#include "core/base/result.h"

#include <string>

namespace CLI {
class App;
}

namespace inclusion::cli {

/// Which audit of a file is meant; both may be empty where a file has only one.
struct AuditChoice {
    std::string framework;
    std::string cycle;
};

/// `FILE`, the audit file.
void addFile(CLI::App& command, std::string& file);
/// `--framework` and `--cycle`.
void addAuditChoice(CLI::App& command, AuditChoice& choice);
/// `--by`, with INCLUSION_BY as its default. Check it with `requireAuthor`.
void addAuthor(CLI::App& command, std::string& author);
/// `--json`.
void addJson(CLI::App& command, bool& json);
/// An example under the help of a command.
void addExample(CLI::App& command, const std::string& example);
/// A group of verbs of which one has to be named, such as `evidence`.
CLI::App* addGroup(CLI::App& app, const std::string& name, const std::string& description);

/// The author without space around it; `InvalidValue` of kind "author" when nobody is named.
Result<std::string> requireAuthor(const std::string& author);

} // namespace inclusion::cli
