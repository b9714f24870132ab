#include "core/framework/crosswalk_library.h"

#include <algorithm>

namespace inclusion {

namespace {

CrosswalkLoad loadOrExplain(const std::filesystem::path& path) {
    Result<CrosswalkLoad> load = loadCrosswalkFile(path);
    if (load)
        return std::move(*load);
    const bool tooLarge = load.error().code == ErrorCode::FileTooLarge;
    return {nullptr,
            {{Finding::Severity::Error, path.string(), "", tooLarge ? "too-large" : "unreadable",
              tooLarge ? "The file is too large to be a crosswalk." : "The file cannot be read.",
              "Check the file and the rights on it."}}};
}

} // namespace

CrosswalkLibrary::CrosswalkLibrary(std::filesystem::path frameworks)
    : m_folder(std::move(frameworks) / "crosswalks") {}

const std::vector<CrosswalkLibrary::Entry>& CrosswalkLibrary::entries() {
    if (m_read)
        return m_entries;
    m_read = true;
    std::vector<std::filesystem::path> paths;
    std::error_code problem;
    std::filesystem::directory_iterator files(m_folder, problem);
    for (; !problem && files != std::filesystem::directory_iterator(); files.increment(problem)) {
        std::error_code ignored;
        if (files->path().extension() == ".json" && files->is_regular_file(ignored))
            paths.push_back(files->path());
    }
    std::sort(paths.begin(), paths.end());
    for (const std::filesystem::path& path : paths)
        m_entries.push_back({path, loadOrExplain(path)});
    return m_entries;
}

std::vector<std::shared_ptr<const Crosswalk>> CrosswalkLibrary::crosswalks() {
    std::vector<std::shared_ptr<const Crosswalk>> sound;
    for (const Entry& entry : entries())
        if (entry.load.crosswalk != nullptr)
            sound.push_back(entry.load.crosswalk);
    return sound;
}

} // namespace inclusion
