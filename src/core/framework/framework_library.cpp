#include "core/base/sha256.h"
#include "core/framework/framework_loader.h"
#include "core/framework/input_file.h"
#include "core/framework/text_forms.h"

#include <algorithm>
#include <tuple>

namespace inclusion {
namespace {

FrameworkLoad loadOrExplain(const std::filesystem::path& path) {
    Result<FrameworkLoad> load = loadFrameworkFile(path);
    if (load)
        return std::move(*load);
    const bool tooLarge = load.error().code == ErrorCode::FileTooLarge;
    return {nullptr,
            {{Finding::Severity::Error, path.string(), "", tooLarge ? "too-large" : "unreadable",
              tooLarge ? "The file is too large to be a framework." : "The file cannot be read.",
              "Check the file and the rights on it."}}};
}

std::string idOf(const FrameworkLibrary::Entry& entry) {
    return entry.load.framework == nullptr ? entry.path.stem().string() : entry.load.framework->id();
}

} // namespace

FrameworkLibrary::FrameworkLibrary(std::filesystem::path folder) : m_folder(std::move(folder)) {}

const FrameworkLibrary::Entry& FrameworkLibrary::load(const std::filesystem::path& path) {
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.path == path; });
    if (known != m_entries.end())
        return *known;
    m_entries.push_back({path, loadOrExplain(path)});
    return m_entries.back();
}

const std::vector<FrameworkLibrary::Entry>& FrameworkLibrary::entries() {
    if (m_complete)
        return m_entries;
    std::error_code problem;
    std::filesystem::directory_iterator files(m_folder, problem);
    for (; !problem && files != std::filesystem::directory_iterator(); files.increment(problem)) {
        std::error_code ignored;
        if (files->path().extension() == ".json" && files->is_regular_file(ignored))
            load(files->path());
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tuple(idOf(a), a.path) < std::tuple(idOf(b), b.path);
    });
    m_complete = true;
    return m_entries;
}

Result<std::shared_ptr<const Framework>> FrameworkLibrary::find(std::string_view id) {
    if (!isFrameworkId(id))
        return failure(ErrorCode::FrameworkUnknown, {std::string(id)});
    // Files are named after the framework's id as a rule, and then the others need not be read.
    const std::filesystem::path likely = m_folder / (std::string(id) + ".json");
    std::error_code ignored;
    const bool exists = std::filesystem::is_regular_file(likely, ignored);
    if (exists) {
        if (const auto& framework = load(likely).load.framework;
            framework != nullptr && framework->id() == id)
            return framework;
    }
    for (const Entry& entry : entries()) {
        if (entry.load.framework != nullptr && entry.load.framework->id() == id)
            return entry.load.framework;
    }
    if (exists && load(likely).load.framework == nullptr)
        return failure(ErrorCode::FrameworkInvalid, {likely.string()});
    return failure(ErrorCode::FrameworkUnknown, {std::string(id)});
}

bool FrameworkLibrary::holdsText(std::string_view id, std::string_view hash) const {
    if (!isFrameworkId(id))
        return false;
    const auto text = readInputFile(m_folder / (std::string(id) + ".json"), FrameworkLimits().bytes);
    return text && sha256(*text) == hash;
}

} // namespace inclusion
