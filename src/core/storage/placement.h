#pragma once

#include <filesystem>

namespace inclusion {

/// A name beside `target` that no file has, for writing what is going to take its place.
std::filesystem::path temporaryBeside(const std::filesystem::path& target);

/// Removes the file under its guard's name, and SQLite's journal with it, unless `keep` was called: a failure
/// leaves nothing half-made behind.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target) : m_path(temporaryBeside(target)) {}
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// Makes the file durable and gives it its real name; throws `Failure`. With `FileExists` where another
    /// one has that name.
    void moveTo(const std::filesystem::path& target);
    /// Makes the file durable and puts it in the place of another one, in one step; throws `Failure`.
    void replace(const std::filesystem::path& target);

private:
    std::filesystem::path m_path;
};

/// Whether anything, even a dangling link, has that name.
bool isTaken(const std::filesystem::path& path);

} // namespace inclusion
