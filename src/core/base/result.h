#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace inclusion {

/// A value or the reason why there is none. Functions of core return it; exceptions stay inside core.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// Makes the failing side of a `Result`.
inline tl::unexpected<Error> failure(ErrorCode code, std::vector<std::string> parameters = {},
                                     std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(parameters), std::move(detail)});
}

} // namespace inclusion
