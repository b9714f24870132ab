#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <exception>
#include <filesystem>
#include <stdexcept>

/// As long as it lives, the file may be read and not written, even by root.
class ProtectedFile {
public:
    explicit ProtectedFile(const std::filesystem::path& path) : m_path(path), m_wasRoot(geteuid() == 0) {
        chmod(m_path.c_str(), 0444);
        if (m_wasRoot && seteuid(65534) != 0)
            throw std::runtime_error("cannot become an ordinary user");
    }
    ~ProtectedFile() {
        if (m_wasRoot && seteuid(0) != 0)
            std::terminate();
        chmod(m_path.c_str(), 0644);
    }
    ProtectedFile(const ProtectedFile&) = delete;
    ProtectedFile& operator=(const ProtectedFile&) = delete;

private:
    std::filesystem::path m_path;
    bool m_wasRoot;
};
