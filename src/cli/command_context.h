#pragma once

#include "cli/exit_code.h"
#include "core/audit_service.h"
#include "core/framework/crosswalk_library.h"
#include "core/framework/framework_loader.h"
#include "core/protection/key_ring.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

namespace inclusion::cli {

/// What the program is given from outside; all of it must outlive the call.
struct Environment {
    const Clock& clock;
    IdFactory& ids;
    std::filesystem::path dataFolder; ///< holds `frameworks/` and `sample/`
    std::ostream& out;                ///< data
    std::ostream& messages;
};

/// What every command works with. A command declares its options on a `CLI::App` and hands its action to
/// `choose`; the one that the arguments name is carried out after all arguments were understood.
class CommandContext {
public:
    using Action = std::function<Result<ExitCode>()>;

    explicit CommandContext(const Environment& environment);
    ~CommandContext();

    const Clock& clock() const { return m_environment.clock; }
    IdFactory& ids() const { return m_environment.ids; }
    /// With the keys of protected files, asked for as they are met.
    ServiceDependencies dependencies() const { return {m_environment.clock, m_environment.ids, &m_keys}; }
    /// Where the passphrase of protected files comes from; empty: it is asked for at the terminal.
    std::string& unlockFrom() { return m_unlockFrom; }
    const std::filesystem::path& dataFolder() const { return m_environment.dataFolder; }
    /// The frameworks that ship with the program.
    FrameworkLibrary& frameworks() { return m_frameworks; }
    /// The crosswalks that ship with them.
    CrosswalkLibrary& crosswalks() { return m_crosswalks; }

    /// Data for the reader or for another program.
    std::ostream& out() const { return m_environment.out; }
    void printJson(const nlohmann::json& value) const;
    /// A message for the person at the terminal.
    void say(const std::string& message) const;

    void choose(Action action) { m_action = std::move(action); }
    const Action& chosen() const { return m_action; }

private:
    std::optional<std::string> passphraseOf(const std::filesystem::path& file);

    Environment m_environment;
    FrameworkLibrary m_frameworks;
    CrosswalkLibrary m_crosswalks;
    Action m_action;
    std::string m_unlockFrom;
    std::optional<std::string>
        m_passphrase; ///< as it was typed: one is asked for, however many files need it
    mutable KeyRing m_keys;
};

/// "FILE:POINTER: severity rule: message (hint)", as `framework validate` prints it; with the line in the
/// place of the pointer where there is no pointer.
std::string findingText(const Finding& finding);

/// The framework of that file; the findings of an invalid one are said before `FrameworkInvalid` is returned.
Result<std::shared_ptr<const Framework>> frameworkInFile(CommandContext& context, const std::string& file);

/// Whether a name of a framework is that of a file, not an id.
bool namesFile(const std::string& idOrFile);

/// The framework with that id in the library, or in the file of that name. `FrameworkUnknown` carries the ids
/// that come near; the findings of an invalid file are said before `FrameworkInvalid` is returned.
Result<std::shared_ptr<const Framework>> resolveFramework(CommandContext& context,
                                                          const std::string& idOrFile);

} // namespace inclusion::cli
