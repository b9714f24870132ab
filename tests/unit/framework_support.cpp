#include "unit/framework_support.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

std::string testFramework(std::string_view name) {
    const auto path = std::filesystem::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks" / name;
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw std::runtime_error("no test data " + path.string());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string words(const std::vector<inclusion::Finding>& findings) {
    std::string result;
    for (const inclusion::Finding& finding : findings) {
        result += finding.severity == inclusion::Finding::Severity::Error ? "error " : "warning ";
        result += finding.pointer + ' ' + finding.rule + '\n';
    }
    return result;
}
