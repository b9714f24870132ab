#pragma once

#include "core/base/result.h"
#include "core/framework/framework.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// Something in an input file that has to be put right. All findings of a file are reported at once.
struct Finding {
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    std::string file;    ///< as the caller named it
    std::string pointer; ///< JSON pointer (RFC 6901) to the place; empty for the file as a whole
    std::string
        rule; ///< stable name of the rule, e.g. "item-scale-missing"; listed in docs/framework-format.md
    std::string message; ///< what is wrong, in one sentence
    std::string hint;    ///< what to do about it

    bool operator==(const Finding&) const = default;
};

/// What reading a framework file gave.
struct FrameworkLoad {
    std::shared_ptr<const Framework> framework; ///< null when a finding is an error
    std::vector<Finding> findings;              ///< errors and warnings, in file order
};

/// Bounds on what is read, so that a hostile file is refused instead of eating memory or time.
struct FrameworkLimits {
    std::size_t bytes = 8U * 1024U * 1024U;
    int depth = 32;
    std::size_t findings = 200; ///< after so many the rest is only counted
};

/// Checks framework text by the JSON Schema and by our own rules, and builds the model when nothing is wrong.
/// Never throws. `file` is the name put into findings.
FrameworkLoad loadFramework(std::string_view text, std::string_view file, const FrameworkLimits& limits = {});

/// The same for a file on disk; a file that cannot be read or is too large is an error, not a finding.
Result<FrameworkLoad> loadFrameworkFile(const std::filesystem::path& path,
                                        const FrameworkLimits& limits = {});

/// The frameworks that ship with the program: every `*.json` directly in one folder.
class FrameworkLibrary {
public:
    struct Entry {
        std::filesystem::path path;
        FrameworkLoad load;
    };

    /// Nothing is read before the first call that needs it.
    explicit FrameworkLibrary(std::filesystem::path folder);

    /// Every file with its findings, sorted by framework id.
    const std::vector<Entry>& entries();
    /// The valid framework with that id; `FrameworkUnknown` otherwise.
    Result<std::shared_ptr<const Framework>> find(std::string_view id);

private:
    std::filesystem::path m_folder;
    std::vector<Entry> m_entries;
    bool m_read = false;
};

} // namespace inclusion
