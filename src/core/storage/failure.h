#pragma once

#include "core/base/result.h"

#include <exception>
#include <filesystem>
#include <type_traits>

namespace inclusion {

/// Carries an error through storage and edits up to `guarded`; it never leaves core.
class Failure : public std::exception {
public:
    explicit Failure(Error error) : m_error(std::move(error)) {}
    explicit Failure(ErrorCode code, std::vector<std::string> parameters = {}, std::string detail = {})
        : m_error{code, std::move(parameters), std::move(detail)} {}

    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_error.detail.c_str(); }

private:
    Error m_error;
};

/// The error that an exception stands for: that of a `Failure`, or what SQLite's result code means for the
/// file at `path`. The one place where result codes are mapped.
Error errorFrom(const std::exception& exception, const std::filesystem::path& path);

/// Runs storage code and turns whatever it throws into an error: the border between exceptions and results.
template <typename Function>
auto guarded(const std::filesystem::path& path, Function&& function)
    -> Result<std::invoke_result_t<Function>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Function>>) {
            function();
            return {};
        } else {
            return function();
        }
    } catch (const std::exception& exception) {
        return tl::unexpected<Error>(errorFrom(exception, path));
    }
}

/// The value of a result; its error is thrown on.
template <typename T>
T valueOrThrow(Result<T> result) {
    if (!result)
        throw Failure(std::move(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace inclusion
