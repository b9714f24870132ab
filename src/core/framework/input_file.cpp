#include "core/framework/input_file.h"

#include <fstream>

namespace inclusion {

Result<std::string> readInputFile(const std::filesystem::path& path, std::size_t mostBytes) {
    std::error_code problem;
    const std::filesystem::file_status status = std::filesystem::status(path, problem);
    if (status.type() == std::filesystem::file_type::not_found)
        return failure(ErrorCode::FileNotFound, {path.string()});
    if (problem || !std::filesystem::is_regular_file(status))
        return failure(ErrorCode::FileNotReadable, {path.string()},
                       problem ? problem.message() : "it is a folder, or no ordinary file");
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem)
        return failure(ErrorCode::FileNotReadable, {path.string()}, problem.message());
    if (size > mostBytes)
        return failure(ErrorCode::FileTooLarge,
                       {path.string(), std::to_string(size), std::to_string(mostBytes)});
    std::ifstream stream(path, std::ios::binary);
    // One byte more than was promised shows a file that grew meanwhile.
    std::string bytes(static_cast<std::size_t>(size) + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const auto count = static_cast<std::size_t>(stream.gcount());
    if (!stream.eof() || stream.bad() || count > size)
        return failure(ErrorCode::FileNotReadable, {path.string()});
    bytes.resize(count);
    return bytes;
}

} // namespace inclusion
