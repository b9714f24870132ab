#pragma once

#include "core/base/result.h"
#include "core/framework/finding.h"
#include "core/framework/framework.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// What reading a framework file gave.
struct FrameworkLoad {
    std::shared_ptr<const Framework> framework; ///< null when a finding is an error
    std::vector<Finding> findings;              ///< errors and warnings, in file order
};

/// Bounds on what is read, so that a hostile file is refused instead of eating memory or time.
struct FrameworkLimits {
    std::size_t bytes = std::size_t{8} * 1024 * 1024;
    int depth = 32;
    std::size_t values = 400'000; ///< of JSON: texts, numbers, objects and so on
    std::size_t findings = 200;   ///< after so many the rest is only counted
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

    /// Every file with its findings, sorted by framework id (a file without a valid framework: by its name).
    const std::vector<Entry>& entries();
    /// The valid framework with that id. Reads `<id>.json` only, unless the framework stands in another file.
    /// `FrameworkInvalid` when `<id>.json` has errors, `FrameworkUnknown` when there is nothing.
    Result<std::shared_ptr<const Framework>> find(std::string_view id);

    /// Whether `<id>.json` is the very text with that SHA-256, told without reading it as a framework.
    bool holdsText(std::string_view id, std::string_view hash) const;

private:
    const Entry& load(const std::filesystem::path& path);

    std::filesystem::path m_folder;
    std::vector<Entry> m_entries;
    bool m_complete = false; ///< every file of the folder is in `m_entries`
};

} // namespace inclusion
