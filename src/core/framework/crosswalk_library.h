#pragma once

#include "core/framework/crosswalk.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace inclusion {

/// The crosswalks that ship with the program: every `*.json` in the folder `crosswalks` beside the
/// frameworks.
class CrosswalkLibrary {
public:
    struct Entry {
        std::filesystem::path path;
        CrosswalkLoad load;
    };

    /// `frameworks` is the folder of the framework files. Nothing is read before the first call that needs
    /// it.
    explicit CrosswalkLibrary(std::filesystem::path frameworks);

    /// Every file with its findings, by file name. A file that cannot be read has a finding that says so; no
    /// folder means no crosswalks.
    const std::vector<Entry>& entries();
    /// The crosswalks without errors, in the same order.
    std::vector<std::shared_ptr<const Crosswalk>> crosswalks();

private:
    std::filesystem::path m_folder;
    std::vector<Entry> m_entries;
    bool m_read = false;
};

} // namespace inclusion
