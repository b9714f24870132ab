#pragma once

#include "cli/command_context.h"

namespace inclusion::cli {

/// A framework that was asked for, and whether it is new to the file that it is meant for.
struct ChosenFramework {
    std::shared_ptr<const Framework> framework;
    std::string origin; ///< the file it was read from; empty when it was named by its id
};

/// The framework that an audit of an open file is to be made with: a framework file, or by id one that the
/// school brought, one that came with the program, or one that an audit of the file was made with.
Result<ChosenFramework> chooseFramework(CommandContext& context, const AuditService& service,
                                        const std::string& idOrFile);

/// Keeps a framework that was read from a file with the school's own, so that it can be named by its id from
/// then on. Does nothing for one that was named by its id.
Result<> keepFramework(AuditService& service, const ChosenFramework& chosen, const std::string& author);

/// "1 area, 2 items".
std::string sizeText(const Framework& framework);

/// How many of the findings are errors.
std::size_t errorsIn(const std::vector<Finding>& findings);

/// Writes a framework file; what is there already is left alone (`FileExists`).
Result<> writeFrameworkFile(const std::string& path, const std::string& text);

} // namespace inclusion::cli
